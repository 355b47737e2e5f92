/// The random numbers that stand for the letters and digits of words, and 0 for what separates words.
///
/// A word's hash is a cyclic polynomial of its letters' numbers: what was read is rotated with each letter that comes. That is
/// the same as rotating each number by how many letters come after it: those are looked up, and no letter waits for another.
struct LetterNumbers {
    static let shared = LetterNumbers()

    /// How far a letter is rotated by each one after it, in bits.
    static let turn: UInt64 = 5
    /// The number of a byte 0xE2 that belongs to a word.
    static let wideLead: UInt64 = 0xD1B5_4A32_D192_ED03

    /// By byte.
    let numbers: [UInt64]
    /// Those of ASCII for each of the places in eight letters, the first one's rotated most.
    let turned: [UInt64]

    private init() {
        var state: UInt64 = 0x7072_6573_736D_6172
        var numbers = (0..<256).map { _ in
            state &+= 0x9E37_79B9_7F4A_7C15
            let value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            return ((value ^ value >> 27) &* 0x94D0_49BB_1331_11EB) | 1
        }
        for byte in 0..<128 {
            switch UInt8(byte) {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): numbers[byte] = numbers[byte | 0x20]
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            default: numbers[byte] = 0
            }
        }
        // What these begin is a separator or not: a closer look is needed.
        for lead in [0xC2, 0xE2] { numbers[lead] = 0 }
        self.numbers = numbers
        turned = (0..<8).flatMap { place in
            numbers[..<128].map { Self.rotated($0, letters: 7 - place) }
        }
    }

    /// - Parameter letters: 0 to 12.
    @inline(__always)
    static func rotated(_ hash: UInt64, letters: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: letters) &* turn
        return hash &<< bits | hash &>> (64 &- bits)
    }
}
