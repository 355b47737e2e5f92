/// Numbers packed one behind the other: seven bits a byte, low ones first; all bytes of a number but its last one have
/// the high bit set.
struct PackedNumbers {
    /// Packed numbers that end too early, or say what cannot be.
    struct Damage: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place == bytes.count }

    /// The next number, of five bytes at most.
    mutating func next() throws(Damage) -> Int {
        guard let number = Self.number(in: bytes, at: &place) else { throw Damage() }
        return number
    }

    /// A number that stands among other things.
    /// - Parameter place: moves behind it.
    /// - Returns: nil where it ends too late for the bytes, or for five of them.
    static func number(in bytes: UnsafeRawBufferPointer, at place: inout Int) -> Int? {
        var value = 0
        for shift in stride(from: 0, through: 28, by: 7) {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }
}

extension [UInt8] {
    /// Packs a number, 0 or greater; see ``PackedNumbers``.
    mutating func append(packed number: Int) {
        var number = number
        while number >= 0x80 {
            append(UInt8(number & 0x7F) | 0x80)
            number >>= 7
        }
        append(UInt8(number))
    }
}
