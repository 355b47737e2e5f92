/// Sums of the weights of features that come together again and again: those of a word as it is written, and of a neighbour.
///
/// News has few words that are many of its tokens. A sum that is known is one read instead of a dozen, each somewhere else
/// in memory. A newer sum takes an older one's place.
struct SumCache: Sendable {
    private struct Entry {
        var key = FeatureKey(0, 0)
        var sums = LabelSums()
        var isFilled = false
    }

    /// A power of two. All entries take half a megabyte, which stays in a core's own memory.
    private static let capacity = 1 << 13
    private var entries = [Entry](repeating: Entry(), count: capacity)

    /// - Parameter compute: what the sums are where they are not known.
    @inline(__always)
    mutating func sums(_ key: FeatureKey, _ compute: () -> LabelSums) -> LabelSums {
        let place = Int(truncatingIfNeeded: key.hash >> 40) & (Self.capacity - 1)
        return entries.withUnsafeMutableBufferPointer { entries in
            if entries[place].isFilled, entries[place].key == key { return entries[place].sums }
            let sums = compute()
            entries[place] = Entry(key: key, sums: sums, isFilled: true)
            return sums
        }
    }
}
