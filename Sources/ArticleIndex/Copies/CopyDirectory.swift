import GRDB

/// Which articles are copies of one another: what a search asks of each article that it finds.
package struct CopyDirectory: Sendable {
    /// Articles that are copies of one another.
    package struct Group: Sendable, Equatable {
        /// The least of the articles' ids.
        package var id: Int
        /// How many articles there are.
        package var count: Int

        package init(id: Int, count: Int) {
            self.id = id
            self.count = count
        }
    }

    /// A bit for each passage with which a copy begins.
    private var starts: [UInt64] = []
    private var numbers: [UInt32: Int32] = [:]
    private var groups: [Group] = []

    /// That of an index that has no copies, or does not know of any.
    package static let empty = CopyDirectory()

    private init() {}

    init(_ database: Database) throws {
        try CopyTables.forEachGroup(database) { name, members in
            let number = Int32(clamping: groups.count)
            groups.append(Group(id: name, count: members.count))
            for member in members {
                guard let start = UInt32(exactly: member.firstPassage) else { throw CopyTables.Damage() }
                let word = Int(start / 64)
                while starts.count <= word { starts.append(0) }
                starts[word] |= 1 << UInt64(start % 64)
                numbers[start] = number
            }
        }
    }

    package var isEmpty: Bool { groups.isEmpty }

    /// The group of the article that begins with a passage; nil where it has no copies.
    @inline(__always)
    package func group(ofArticleAt start: UInt32) -> Group? {
        guard Int(start / 64) < starts.count, starts[Int(start / 64)] >> UInt64(start % 64) & 1 != 0 else { return nil }
        return numbers[start].map { groups[Int($0)] }
    }
}
