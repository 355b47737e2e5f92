/// Packs terms into blocks; see ``TermBlock``.
struct TermBlockEncoder {
    /// A term, and how frequent it is.
    struct Entry: Equatable {
        var term: [UInt8]
        var frequency: FrequencyClass
    }

    /// A packed block and the term it begins with.
    struct Block: Sendable {
        var first: [UInt8]
        var bytes: [UInt8]
    }

    /// Bytes of a block that fit on a page of the database file with the row's other parts. Only a block of one term may
    /// have more.
    static let byteLimit = 3900
    /// Bytes up to which blocks are filled at first, so that some terms can be added before a block must be split.
    static let fill = 3400

    private let limit: Int
    private var current: Block?
    private var last: [UInt8] = []

    /// - Parameter limit: bytes of a block at most, unless it has one term.
    init(limit: Int = Self.fill) {
        self.limit = limit
    }

    /// Adds a term behind all others.
    /// - Returns: the block before, when the term begins another one.
    mutating func add(_ entry: Entry) -> Block? {
        let kept = current == nil ? 0 : Self.sharedBytes(last, entry.term)
        let packed = Self.pack(entry, kept: kept)
        last = entry.term
        if let full = current, full.bytes.count + packed.count > limit {
            current = Block(first: entry.term, bytes: Self.pack(entry, kept: 0))
            return full
        }
        if current == nil { current = Block(first: entry.term, bytes: []) }
        current?.bytes += packed
        return nil
    }

    /// The last block; nil where no term was added.
    mutating func finish() -> Block? {
        defer { current = nil }
        return current
    }

    private static func pack(_ entry: Entry, kept: Int) -> [UInt8] {
        let rest = entry.term[kept...]
        var bytes = [UInt8(kept), UInt8(min(rest.count, 15)) | entry.frequency.exponent << 4]
        if rest.count >= 15 { bytes.append(packed: rest.count - 15) }
        return bytes + rest
    }

    /// How many bytes of whole letters two terms begin with alike, 255 at most.
    private static func sharedBytes(_ some: [UInt8], _ other: [UInt8]) -> Int {
        var count = 0
        while count < 255, count < some.count, count < other.count, some[count] == other[count] { count += 1 }
        while count > 0, count < other.count, other[count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }
}
