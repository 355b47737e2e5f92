/// Looks for a row in the entries of one page, decoding no more of each than it takes to step over it.
struct EntryScanner {
    enum Stop {
        /// `id` is the row looked for or the first behind it.
        case found
        /// The doclist's part of this page is used up.
        case end
        /// The next entry's position list, or nothing but its beginning, lies on this page.
        case spill
        case fault(PageDamage)
        /// A row number does not fit in 32 bits.
        case identifier
    }

    /// A page's: a word may be read from each of their places; see ``Page/padding``.
    let bytes: UnsafeRawBufferPointer
    /// Where the doclist ends on this page.
    let limit: Int
    /// Where the next entry begins.
    var offset: Int
    /// The row of the last entry, to which the next difference is added; 0 before an absolute one.
    var id: UInt64
    /// Where the last entry's position list begins.
    var list = 0
    /// Bytes of the last entry's position list.
    var length = 0

    /// Steps behind the first entry whose row number is not below `target`.
    mutating func scan(to target: UInt64) -> Stop {
        guard let base = bytes.baseAddress else { return .end }
        var offset = offset
        var id = id
        var list = list
        var length = length
        var leastDelta = UInt64.max
        while id < target, offset < limit {
            guard let entry = EntryHead(BlockDecoder.word(base, offset)) else { break }
            let place = offset &+ entry.deltaSize &+ entry.lengthSize
            let next = place &+ entry.length
            guard next <= limit else { break }
            leastDelta = min(leastDelta, entry.delta)
            id &+= entry.delta
            list = place
            length = entry.length
            offset = next
        }
        self.offset = offset
        self.id = id
        self.list = list
        self.length = length
        guard leastDelta > 0 else { return .fault(.identifiersOutOfOrder) }
        while self.id < target {
            if self.offset >= limit { return .end }
            if let stop = step() { return stop }
        }
        return self.id <= UInt64(UInt32.max) ? .found : .identifier
    }

    /// Steps over one entry of any shape, every byte checked.
    private mutating func step() -> Stop? {
        var next = offset
        guard let delta = Varint.read(bytes, &next, limit: limit),
            let size = Varint.read(bytes, &next, limit: limit)
        else { return .fault(.truncated) }
        guard delta > 0 else { return .fault(.identifiersOutOfOrder) }
        guard delta <= UInt64(UInt32.max) else { return .identifier }
        guard size <= UInt64(UInt32.max) else { return .fault(.implausibleCount) }
        guard Int(size >> 1) <= limit - next else { return .spill }
        id += delta
        list = next
        length = Int(size >> 1)
        offset = next + length
        return nil
    }
}
