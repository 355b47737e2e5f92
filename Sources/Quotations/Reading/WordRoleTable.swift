/// Roles by token key.
///
/// A key stands in one of two places: to look a word up takes no longer for one that is not in the lists, as half of a text's
/// words are. R. Pagh, F. F. Rodler, "Cuckoo hashing", 2004,
/// https://doi.org/10.1016/j.jalgor.2003.12.002.
struct WordRoleTable: Sendable {
    private var entries: [Entry] = []

    fileprivate struct Entry {
        /// 0 where there is none.
        var key: UInt64
        var roles: UInt64
    }

    init(_ roles: [UInt64: WordRoles]) {
        let words = roles.sorted { $0.key < $1.key }.map { Entry(key: $0.key, roles: $0.value.rawValue) }
        var count = 4096
        while true {
            entries = Array(repeating: Entry(key: 0, roles: 0), count: count)
            if words.allSatisfy({ place($0) }) { return }
            count *= 2
        }
    }

    /// - Returns: false where there is no place; the table is to be made larger then.
    private mutating func place(_ entry: Entry) -> Bool {
        var entry = entry
        var place = Self.first(entry.key, mask: entries.count - 1)
        for _ in 0..<100 {
            swap(&entries[place], &entry)
            guard entry.key != 0 else { return true }
            // What stood there goes to its other place.
            let first = Self.first(entry.key, mask: entries.count - 1)
            place = place == first ? Self.second(entry.key, mask: entries.count - 1) : first
        }
        return false
    }

    /// What looks words up, for as long as `body` runs.
    @inline(__always)
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        entries.withUnsafeBufferPointer { body(Lookup(entries: $0)) }
    }

    struct Lookup {
        fileprivate let entries: UnsafeBufferPointer<Entry>

        /// - Returns: what a word may do; empty where the lists do not have it.
        @inline(__always)
        func roles(of key: UInt64) -> WordRoles {
            let first = entries[WordRoleTable.first(key, mask: entries.count &- 1)]
            let second = entries[WordRoleTable.second(key, mask: entries.count &- 1)]
            return WordRoles(rawValue: (first.key == key ? first.roles : 0) | (second.key == key ? second.roles : 0))
        }
    }

    @inline(__always)
    fileprivate static func first(_ key: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: key) & mask }

    @inline(__always)
    fileprivate static func second(_ key: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: key &>> 32) & mask }
}
