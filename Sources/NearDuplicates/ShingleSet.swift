/// The different shingles of a text: what texts are compared by, exactly but for the collisions of 64-bit hashes.
package struct ShingleSet: Sendable {
    /// Ascending, each once.
    private let hashes: [UInt64]

    package var count: Int { hashes.count }

    package init(_ text: String) {
        var text = text
        var all: [UInt64] = []
        all.reserveCapacity(text.utf8.count / 5)
        text.withUTF8 { Shingles.forEach(in: $0) { all.append($0) } }
        all.sort()
        var kept = 0
        for index in all.indices where index == 0 || all[index] != all[index - 1] {
            all[kept] = all[index]
            kept += 1
        }
        all.removeLast(all.count - kept)
        hashes = all
    }

    /// How many shingles two texts share.
    func shared(with other: ShingleSet) -> Int {
        var (left, right, shared) = (0, 0, 0)
        while left < hashes.count, right < other.hashes.count {
            let (one, two) = (hashes[left], other.hashes[right])
            if one == two { shared += 1 }
            if one <= two { left += 1 }
            if two <= one { right += 1 }
        }
        return shared
    }

    /// Shared shingles, of all that either text has: 0 to 1, and 1 for two texts without any.
    package func resemblance(to other: ShingleSet) -> Double {
        let shared = shared(with: other)
        let all = count + other.count - shared
        return all == 0 ? 1 : Double(shared) / Double(all)
    }

    /// Shared shingles, of those of the text that has fewer: 0 to 1.
    package func containment(with other: ShingleSet) -> Double {
        let fewer = min(count, other.count)
        return fewer == 0 ? 0 : Double(shared(with: other)) / Double(fewer)
    }

    /// Texts with fewer shingles are no copies of one another: so little is alike by chance.
    package static let fewest = 16
    /// From this resemblance on, texts are copies of one another.
    package static let leastResemblance = 0.5
    /// From this on the shorter text is a copy of a part of the other one.
    package static let leastContainment = 0.8

    /// Whether two texts are copies of one another: one edited, cut or added to.
    package func isCopy(of other: ShingleSet) -> Bool {
        guard min(count, other.count) >= Self.fewest else { return false }
        let shared = Double(shared(with: other))
        return shared >= Self.leastResemblance * (Double(count + other.count) - shared)
            || shared >= Self.leastContainment * Double(min(count, other.count))
    }
}
