/// Decodes doclist entries that lie whole on one page into a posting buffer.
///
/// An entry is the difference to the row number before, the position list's size doubled with the delete flag in the
/// lowest bit, and the list. Frequencies are counted without decoding positions: a position ends with each byte below
/// 0x80, and eight bytes are looked at together. Lists that hold a byte 1 may change column and are counted exactly.
struct BlockDecoder {
    /// Why `decode` came back.
    enum Stop {
        /// The buffer holds as many postings as wanted.
        case full
        /// The doclist's part of this page is used up.
        case end
        /// The next entry's position list, or nothing but its beginning, lies on this page.
        case spill
        case fault(PageDamage)
        case column(Int)
        /// A row number does not fit in 32 bits.
        case identifier
    }

    /// A page's: a word may be read from each of their places; see ``Page/padding``.
    let bytes: UnsafeRawBufferPointer
    /// Where the doclist ends on this page.
    let limit: Int
    /// Where the next entry begins.
    var offset: Int
    /// The row number the next difference is added to; 0 before an absolute one.
    var id: UInt64
    /// Whether an entry without positions, a deleted row, was seen.
    var sawDeleted = false

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Appends entries until the buffer holds `wanted`.
    mutating func decode(into buffer: PostingBuffer, wanted: Int) -> Stop {
        while true {
            if buffer.count >= wanted { return .full }
            if offset >= limit { return .end }
            guard decodeQuickly(into: buffer, wanted: wanted) else {
                return .fault(.identifiersOutOfOrder)
            }
            if buffer.count >= wanted { return .full }
            if offset >= limit { return .end }
            if let stop = decodeOne(into: buffer) { return stop }
        }
    }

    /// Reads little-endian words, so that the first byte is the lowest one.
    @inline(__always)
    static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Whether one of the bytes whose high bits are set in `ends` equals 1; `ends` has them set only in a run from the lowest
    /// byte on, and only where the byte is below 0x80. A borrow spoils only bytes above one that does equal 1.
    @inline(__always)
    private static func marks(_ word: UInt64, _ ends: UInt64) -> UInt64 {
        ((word ^ ones) &- ones) & ends
    }

    /// The number of high bits set in words, summed bytewise.
    @inline(__always)
    private static func count(_ ends: UInt64) -> UInt64 {
        (ends &* ones) &>> 56
    }

    /// Entries of the usual shape, until one is unusual, the doclist's part of the page is used up or the buffer is full;
    /// false when row numbers do not ascend.
    private mutating func decodeQuickly(into buffer: PostingBuffer, wanted: Int) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let ids = buffer.ids
        let frequencies = buffer.frequencies
        let seconds = buffer.secondFrequencies
        let places = buffer.places
        var offset = offset
        var id = id
        var count = buffer.count
        var leastDelta = UInt64.max
        (seconds + count).update(repeating: 0, count: max(wanted - count, 0))
        while count < wanted, offset < limit {
            guard let entry = EntryHead(Self.word(base, offset)) else { break }
            let place = offset &+ entry.deltaSize
            let list = place &+ entry.lengthSize
            let next = list &+ entry.length
            guard next <= limit else { break }
            if let frequency = Self.frequency(base, list, entry.length) {
                // No position: a deleted row, or a list cut short.
                if frequency == 0 { break }
                frequencies[count] = UInt32(truncatingIfNeeded: frequency)
            } else {
                guard let both = Self.frequencies(base, list, entry.length) else { break }
                frequencies[count] = both.first
                seconds[count] = both.second
            }
            leastDelta = min(leastDelta, entry.delta)
            id &+= entry.delta
            ids[count] = UInt32(truncatingIfNeeded: id)
            places[count] = UInt32(truncatingIfNeeded: place)
            count &+= 1
            offset = next
        }
        self.offset = offset
        self.id = id
        buffer.count = count
        return leastDelta > 0
    }

    /// The positions in a list that lies whole on the page; nil when it may change column.
    @inline(__always)
    static func frequency(_ base: UnsafeRawPointer, _ list: Int, _ length: Int) -> UInt64? {
        if length <= 8 {
            let word = word(base, list)
            let ends = ~word & highBits(of: length)
            return marks(word, ends) == 0 ? count(ends &>> 7) : nil
        }
        var total: UInt64 = 0
        var found: UInt64 = 0
        var index = 0
        while index < length {
            let word = word(base, list &+ index)
            let ends = ~word & highBits(of: min(length &- index, 8))
            found |= marks(word, ends)
            total &+= count(ends &>> 7)
            index &+= 8
        }
        return found == 0 ? total : nil
    }

    /// The positions in each column of a list of eight bytes at most that changes to the second one; nil for any other list.
    ///
    /// Words of headlines have such lists in their articles' first passages.
    @inline(never)
    static func frequencies(
        _ base: UnsafeRawPointer, _ list: Int, _ length: Int
    ) -> (first: UInt32, second: UInt32)? {
        guard length <= 8 else { return nil }
        let word = word(base, list)
        let ends = ~word & highBits(of: length)
        let mark = marks(word, ends).trailingZeroBitCount
        // The mark, the column's number and a position: all three are in the list.
        guard mark < 64, mark &>> 3 &+ 2 < length else { return nil }
        let start = UInt64(truncatingIfNeeded: mark) &- 7
        // A byte 1 behind one of 0x80 and above ends a number.
        guard start == 0 || word &>> (start &- 1) & 1 == 0, word &>> (start &+ 8) & 0xff == 1 else { return nil }
        let rest = start &+ 16
        let (second, secondEnds) = (word &>> rest, ends &>> rest)
        // The last number must be whole.
        guard ends &>> (UInt64(truncatingIfNeeded: 8 &* length) &- 1) == 1, marks(second, secondEnds) == 0 else {
            return nil
        }
        let firstEnds = ends & ((1 &<< start) &- 1)
        return (
            UInt32(truncatingIfNeeded: count(firstEnds &>> 7)), UInt32(truncatingIfNeeded: count(secondEnds &>> 7))
        )
    }

    /// The high bits of the first bytes of a word, in memory order.
    /// - Parameter count: 8 at most.
    @inline(__always)
    private static func highBits(of count: Int) -> UInt64 {
        // No bytes would be a shift by the whole width, which a masking shift does not do: half of it, twice.
        let half = UInt64(truncatingIfNeeded: 32 &- 4 &* count)
        return (0x8080_8080_8080_8080 &>> half) &>> half
    }

    /// One entry of any shape, every byte checked.
    private mutating func decodeOne(into buffer: PostingBuffer) -> Stop? {
        var next = offset
        guard let delta = Varint.read(bytes, &next, limit: limit) else { return .fault(.truncated) }
        let place = next
        guard let size = Varint.read(bytes, &next, limit: limit) else { return .fault(.truncated) }
        guard delta > 0 else { return .fault(.identifiersOutOfOrder) }
        // Sums are checked against 32 bits only when a block is done: no step may wrap 64.
        guard delta <= UInt64(UInt32.max) else { return .identifier }
        guard size <= UInt64(UInt32.max) else { return .fault(.implausibleCount) }
        let length = Int(size >> 1)
        guard length <= limit - next else { return .spill }
        switch PositionList.frequencies(UnsafeRawBufferPointer(rebasing: bytes[next..<next + length])) {
        case .failure(.malformed): return .fault(.malformedPositions)
        case .failure(.column(let column)): return .column(column)
        case .success(let counts):
            id += delta
            append(to: buffer, place: place, counts)
        }
        if length == 0 { sawDeleted = true }
        offset = next + length
        return nil
    }

    private func append(to buffer: PostingBuffer, place: Int, _ counts: (first: UInt32, second: UInt32)) {
        let index = buffer.count
        buffer.ids[index] = UInt32(truncatingIfNeeded: id)
        buffer.frequencies[index] = counts.first
        buffer.secondFrequencies[index] = counts.second
        buffer.places[index] = UInt32(place)
        buffer.count = index + 1
    }
}
