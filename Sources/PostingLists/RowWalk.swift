/// Where a segment's cursor stands among the entries of one page, held apart from the cursor while it goes over many rows.
struct RowWalk {
    /// The page's bytes, from each of which a word may be read; see ``Page/padding``.
    let base: UnsafeRawPointer
    /// Where the doclist ends on this page.
    let limit: Int
    /// Where the next entry begins.
    var offset: Int
    /// The row of the last entry.
    var row: UInt64
    /// The row before that; `unknown` where the walk began with it.
    var previous = Self.unknown
    /// Where the last entry's position list begins.
    var list: Int
    /// Bytes of the last entry's position list.
    var length: Int
    /// The last row that is better looked for entry by entry than by the skip list.
    var reach: UInt64
    /// Whether the numbers of all rows were greater than those before them.
    var isAscending = true

    static let unknown = UInt64(UInt32.max)

    /// Whether there may be an entry for the row before or behind this one, which the walk was just asked for.
    @inline(__always)
    func isBeside(_ target: UInt32) -> Bool {
        previous &+ 1 >= UInt64(target) || row <= UInt64(target) &+ 1
    }

    /// Takes the first entry of a page, whose row number is a whole one; `row` is the last one of the page before. False where
    /// the entry is no usual one.
    mutating func begin() -> Bool {
        guard offset < limit, let entry = EntryHead(BlockDecoder.word(base, offset)) else { return false }
        let place = offset &+ entry.deltaSize &+ entry.lengthSize
        guard place &+ entry.length <= limit, entry.length > 0 else { return false }
        isAscending = entry.delta > row
        previous = row
        row = entry.delta
        list = place
        length = entry.length
        offset = place &+ entry.length
        return true
    }

    /// Goes on to the first row that is not below `target`; false where that is not to be had by stepping over usual entries
    /// of this page.
    @inline(__always)
    mutating func advance(to target: UInt32) -> Bool {
        let target = UInt64(target)
        if row >= target { return true }
        guard target <= reach else { return false }
        repeat {
            guard offset < limit, let entry = EntryHead(BlockDecoder.word(base, offset)) else { return false }
            let place = offset &+ entry.deltaSize &+ entry.lengthSize
            let next = place &+ entry.length
            // A deleted row has no positions.
            guard next <= limit, entry.length > 0 else { return false }
            isAscending = isAscending && entry.delta > 0
            previous = row
            row &+= entry.delta
            list = place
            length = entry.length
            offset = next
        } while row < target
        return true
    }
}
