/// A word of ASCII letters of which only the first may be a capital, read eight bytes at a time: most words of an English text.
struct PlainWord {
    private(set) var length = 0
    private(set) var key = TokenKey.seed
    private(set) var isCapitalised = false

    /// How many factors `undoing` has.
    static let undoingCount = 9

    /// - Parameters:
    ///   - start: where a letter is.
    ///   - undoing: what takes back 0 to 8 bytes that are zero from a key, see ``TokenKey/writeUndoing(to:)``.
    /// - Returns: nil where the word is another one, or may be, or so near the text's end that eight bytes are not there.
    @inline(__always)
    init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, undoing: UnsafeMutableBufferPointer<UInt64>) {
        let raw = UnsafeRawBufferPointer(bytes)
        while true {
            guard start &+ length &+ 8 <= bytes.count else { return nil }
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start &+ length, as: UInt64.self))
            let small = eight | Self.all(0x20)
            let plain = small & Self.all(0x7F)
            let letters = (plain &+ Self.all(0x80 - 0x61)) & ~(plain &+ Self.all(0x80 - 0x7B)) & ~eight & Self.all(0x80)
            // The highest bit of the first byte that is no letter; zero where there is none.
            let others = letters ^ Self.all(0x80)
            let stop = others & (0 &- others)
            let capitals = letters & ~(eight &<< 2) & (stop &- 1)
            if length == 0 { isCapitalised = capitals == 0x80 }
            guard capitals == 0 || capitals == 0x80 && length == 0 else { return nil }
            let word = small & (stop &>> 7 &- 1)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 8), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 16), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 24), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 32), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 40), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 48), to: key)
            key = TokenKey.appending(UInt8(truncatingIfNeeded: word &>> 56), to: key)
            if stop == 0 {
                length &+= 8
                continue
            }
            let count = stop.trailingZeroBitCount &>> 3
            key = key &* undoing[8 &- count]
            length &+= count
            let next = UInt8(truncatingIfNeeded: eight &>> UInt64(truncatingIfNeeded: count &<< 3))
            guard next == 0x20 || ends(before: next) else { return nil }
            return
        }
    }

    /// Whether a byte that is no letter ends the word, whatever follows.
    @inline(__always)
    private func ends(before next: UInt8) -> Bool {
        switch next {
        case 0x30...0x39, 0x27, 0x2D, 0x80...: false
        case 0x2E: !isCapitalised
        default: true
        }
    }

    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
