import PostingLists

/// Looks for the terms of one text. ASCII is read eight bytes at a time.
struct TermScan: ~Copyable {
    private let text: UnsafeBufferPointer<UInt8>
    /// The text with ASCII letters in lower case, then zeros, then the terms that are not of ASCII alone.
    private let folded: UnsafeMutableRawPointer
    /// Terms that were found and not handed over yet.
    private let places: UnsafeMutableBufferPointer<TermPlace>
    private var count = 0
    /// Where the next term that is not of ASCII alone goes.
    private var free: Int

    /// The longest term, in bytes; FTS5 cuts off the rest. Source: `FTS5_MAX_TOKEN_SIZE` in SQLite's `fts5Int.h`.
    private static let longest = 32_768

    /// Bytes of memory that a text takes: no scalar comes out as more than four.
    static func memory(for text: UnsafeBufferPointer<UInt8>) -> Int { 5 * text.count + 2 * TermPlace.margin }

    /// - Parameters:
    ///   - memory: as much as the text takes.
    ///   - places: memory for some terms, one at least.
    init(
        _ text: UnsafeBufferPointer<UInt8>, memory: UnsafeMutableRawPointer,
        places: UnsafeMutableBufferPointer<TermPlace>
    ) {
        self.text = text
        folded = memory
        self.places = places
        free = text.count + TermPlace.margin
    }

    /// - Parameter body: gets the terms in order, some at a time, and what their places speak of.
    mutating func run(
        _ folds: inout FoldingTable, _ body: (UnsafeBufferPointer<TermPlace>, UnsafeRawPointer) -> Void
    ) {
        fold()
        var offset = 0
        while offset < text.count {
            // The zeros behind the text end the last term.
            let end = end(from: offset)
            if folded.load(fromByteOffset: end, as: UInt8.self) < 0x80 {
                if end > offset { add(offset, end - offset, end: end, body) }
                offset = end + 1
            } else {
                offset = cut(from: offset, scalar: end, &folds, body)
            }
        }
        handOver(body)
    }

    private func fold() {
        guard let start = text.baseAddress else { return }
        let source = UnsafeRawPointer(start)
        var offset = 0
        while offset + 8 <= text.count {
            let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // Of the ASCII bytes that this changes, only letters are looked at.
            folded.storeBytes(of: word | (word & Self.bytes(0x40)) >> 1, toByteOffset: offset, as: UInt64.self)
            offset += 8
        }
        while offset < text.count {
            folded.storeBytes(of: text[offset] | (text[offset] & 0x40) >> 1, toByteOffset: offset, as: UInt8.self)
            offset += 1
        }
        folded.storeBytes(of: 0, toByteOffset: offset, as: UInt64.self)
    }

    /// Where the ASCII letters and digits from some place on end.
    @inline(__always)
    private func end(from offset: Int) -> Int {
        var end = offset
        while true {
            let word = UInt64(littleEndian: folded.loadUnaligned(fromByteOffset: end, as: UInt64.self))
            let low = word & Self.bytes(0x7F)
            // The highest bit of each byte is set where it is behind the letter's or digit's place in the alphabet of bytes.
            let isDigit = (low &+ Self.bytes(0x80 - 0x30)) ^ (low &+ Self.bytes(0x80 - 0x3A))
            let isLetter = (low &+ Self.bytes(0x80 - 0x61)) ^ (low &+ Self.bytes(0x80 - 0x7B))
            let isOther = (~(isDigit ^ isLetter) | word) & Self.bytes(0x80)
            end &+= isOther.trailingZeroBitCount >> 3
            if isOther != 0 { return end }
        }
    }

    /// Eight times a byte.
    @inline(__always)
    private static func bytes(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Goes on behind ASCII.
    /// - Parameters:
    ///   - start: where the term begins that the scalar may belong to; the scalar's own place where there is none.
    ///   - scalar: the place of a scalar of more than one byte.
    /// - Returns: where no term is begun.
    private mutating func cut(
        from start: Int, scalar: Int, _ folds: inout FoldingTable,
        _ body: (UnsafeBufferPointer<TermPlace>, UnsafeRawPointer) -> Void
    ) -> Int {
        let begin = free
        copy(start..<scalar)
        var isInside = scalar > start
        var offset = scalar
        while offset < text.count, text[offset] >= 0x80 {
            let place = offset
            let entry = folds[Self.scalar(text, &offset)]
            guard entry.kind & (isInside ? ScalarFolding.Page.continues : ScalarFolding.Page.begins) != 0 else {
                if isInside { add(begin, free - begin, end: place, body) }
                return offset
            }
            isInside = true
            var folded = entry.folded
            for _ in 0..<entry.kind & 7 {
                self.folded.storeBytes(of: UInt8(truncatingIfNeeded: folded), toByteOffset: free, as: UInt8.self)
                folded >>= 8
                free += 1
            }
            let end = end(from: offset)
            copy(offset..<end)
            offset = end
        }
        add(begin, free - begin, end: offset, body)
        return offset + 1
    }

    private mutating func copy(_ range: Range<Int>) {
        (folded + free).copyMemory(from: folded + range.lowerBound, byteCount: range.count)
        free += range.count
    }

    /// The scalar of more than one byte at an offset of valid UTF-8.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32 {
        let first = text[offset]
        let count = (~first).leadingZeroBitCount
        var scalar = UInt32(first & (0x7F >> UInt8(count)))
        for index in offset + 1..<min(offset + count, text.count) {
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
        }
        offset += count
        return scalar
    }

    @inline(__always)
    private mutating func add(
        _ start: Int, _ length: Int, end: Int, _ body: (UnsafeBufferPointer<TermPlace>, UnsafeRawPointer) -> Void
    ) {
        if count == places.count { handOver(body) }
        places[count] = TermPlace(start: start, count: min(length, Self.longest), end: end)
        count += 1
    }

    private mutating func handOver(_ body: (UnsafeBufferPointer<TermPlace>, UnsafeRawPointer) -> Void) {
        body(UnsafeBufferPointer(rebasing: places[..<count]), folded)
        count = 0
    }
}
