/// The hash that stands for a word's letters: 64-bit FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv/.
enum TokenKey {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3
    /// What the prime makes one of, in 64 bits.
    private static let inverse: UInt64 = 0xce96_5057_aff6_957b

    @inline(__always)
    static func appending(_ byte: UInt8, to key: UInt64) -> UInt64 {
        (key ^ UInt64(byte)) &* prime
    }

    /// Writes what a key is multiplied with to take bytes back that are zero: none, one, two and so on.
    static func writeUndoing(to factors: UnsafeMutableBufferPointer<UInt64>) {
        var factor: UInt64 = 1
        for count in factors.indices {
            factors[count] = factor
            factor = factor &* inverse
        }
    }

    /// The key of a phrase one word longer.
    @inline(__always)
    static func joining(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (phrase ^ (word &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 32)
    }

    /// The key of an ASCII word in lower case.
    static func key(of word: StaticString) -> UInt64 {
        word.withUTF8Buffer { $0.reduce(seed) { appending($1, to: $0) } }
    }
}
