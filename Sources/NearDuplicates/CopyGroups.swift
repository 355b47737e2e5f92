/// Texts that hang together as copies of one another: disjoint sets, each called by its least member.
///
/// Of two sets that are joined, the members of the smaller one get the other's label: n texts take n log n steps, in
/// whatever order they come.
package struct CopyGroups: Sendable {
    private struct Group {
        var least: Int
        /// In no useful order; two or more.
        var members: [Int]
    }

    private var groups: [Int: Group] = [:]
    private var labels: [Int: Int] = [:]
    private var nextLabel = 0
    /// The names of groups that came, changed or went since this was emptied.
    package var changed: Set<Int> = []

    package init() {}

    /// How many groups there are.
    package var count: Int { groups.count }

    /// The name of the group a text belongs to; nil where it is alone.
    package func name(of id: Int) -> Int? {
        labels[id].flatMap { groups[$0]?.least }
    }

    /// The members of a text's group, ascending; nil where it is alone.
    package func members(with id: Int) -> [Int]? {
        labels[id].flatMap { groups[$0]?.members.sorted() }
    }

    /// The members of all groups, ascending, by the groups' names.
    package var all: [Int: [Int]] {
        Dictionary(groups.values.map { ($0.least, $0.members.sorted()) }, uniquingKeysWith: +)
    }

    /// Puts two texts, and whatever hangs together with them, into one group.
    package mutating func join(_ one: Int, _ other: Int) {
        guard one != other else { return }
        let labels = (label(one), label(other))
        guard labels.0 != labels.1, let left = groups.removeValue(forKey: labels.0),
            let right = groups.removeValue(forKey: labels.1)
        else { return }
        var (kept, moved) = (left, right)
        let isSwapped = left.members.count < right.members.count
        if isSwapped { swap(&kept, &moved) }
        let label = isSwapped ? labels.1 : labels.0
        for id in moved.members { self.labels[id] = label }
        kept.members += moved.members
        kept.least = min(kept.least, moved.least)
        changed.formUnion([left.least, right.least])
        groups[label] = kept
    }

    /// Dissolves the group of a text.
    /// - Returns: what its members were, or nothing where it was alone.
    package mutating func dissolve(_ id: Int) -> [Int] {
        guard let label = labels[id], let group = groups.removeValue(forKey: label) else { return [] }
        for member in group.members { labels[member] = nil }
        changed.insert(group.least)
        return group.members
    }

    private mutating func label(_ id: Int) -> Int {
        if let label = labels[id] { return label }
        nextLabel += 1
        groups[nextLabel] = Group(least: id, members: [id])
        labels[id] = nextLabel
        return nextLabel
    }
}
