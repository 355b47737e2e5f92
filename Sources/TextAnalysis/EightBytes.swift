/// Eight bytes of a text in one integer, of which a question is asked all at once.
///
/// An answer has the highest bit of each byte set for which it holds; the first byte is the lowest. Most text is ASCII with
/// nothing to decide about for dozens of bytes.
struct EightBytes {
    private var bits: UInt64

    /// Reads `bytes[index..<index + 8]`; they have to be there.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int) {
        bits = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Makes the others 0.
    /// - Parameter count: fewer than eight.
    @inline(__always)
    mutating func keepFirst(_ count: Int) {
        bits &= 1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1
    }

    /// The bytes outside ASCII.
    @inline(__always)
    var wide: UInt64 { bits & Self.highest }

    /// The bytes that are this one. Where one is, those after it may be answered wrongly.
    @inline(__always)
    func are(_ byte: UInt8) -> UInt64 {
        let difference = bits ^ Self.all(byte)
        return (difference &- Self.all(1)) & ~difference & Self.highest
    }

    /// The first byte that is no visible ASCII character or space. Where there is one, those after it may be answered wrongly.
    @inline(__always)
    var unprintable: UInt64 {
        (bits | (bits &- Self.all(0x20)) | (bits &+ Self.all(1))) & Self.highest
    }

    /// The letters and digits of eight ASCII bytes.
    @inline(__always)
    var wordCharacters: UInt64 {
        let small = bits | Self.all(0x20)
        let letters = (small &+ Self.all(0x80 - 0x61)) & ~(small &+ Self.all(0x80 - 0x7B))
        let digits = (bits &+ Self.all(0x80 - 0x30)) & ~(bits &+ Self.all(0x80 - 0x3A))
        return (letters | digits) & Self.highest
    }

    /// The number of the first byte in an answer that holds for one.
    @inline(__always)
    static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount / 8 }

    /// For how many bytes an answer holds.
    @inline(__always)
    static func count(_ answer: UInt64) -> Int { Int(truncatingIfNeeded: ((answer >> 7) &* all(1)) >> 56) }

    @inline(__always)
    private static var highest: UInt64 { all(0x80) }

    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
