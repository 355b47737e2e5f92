/// The shingles of a text: each run of ``width`` words, as a number made of them.
///
/// This module says which texts are the same or nearly so. It knows bytes and numbers of texts, and nothing of articles, files
/// or indexes.
///
/// Words are runs of letters and digits; case is put aside in ASCII only. Beyond ASCII, U+0080…00BF and U+2000…203F separate
/// words (quotation marks, dashes, the invisible breaks between ideographs) and everything else belongs to one. Shingles are
/// those of A. Broder, "On the resemblance and containment of documents", 1997, https://doi.org/10.1109/SEQUEN.1997.666900.
enum Shingles {
    /// Words.
    static let width = 4

    // A word's hash is a cyclic polynomial of its letters, a shingle's one of its words: R. Cohen, "Recursive hashing functions
    // for n-grams", 1997, https://doi.org/10.1145/256163.256168. Letters have random numbers, separators 0.
    private static let numbers: [UInt64] = {
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
        return numbers
    }()

    /// Calls `body` with the hash of each shingle in order, as often as it stands there. A text of fewer words than a shingle has
    /// is one shingle, a text of none has none.
    @inline(__always)
    static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        guard let bytes = text.baseAddress else { return }
        numbers.withUnsafeBufferPointer { numbers in
            let count = text.count
            var index = 0
            var words = 0
            var hash: UInt64 = 0
            var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            while index < count {
                var word: UInt64 = 0
                while index < count {
                    var number = numbers[Int(bytes[index])]
                    if number == 0 {
                        guard bytes[index] == 0xE2, index &+ 1 < count, bytes[index &+ 1] != 0x80 else { break }
                        number = 0xD1B5_4A32_D192_ED03
                    }
                    word = (word &<< 5 | word &>> 59) ^ number
                    index &+= 1
                }
                if index < count { index &+= bytes[index] < 0x80 ? 1 : bytes[index] == 0xC2 ? 2 : 3 }
                guard word != 0 else { continue }
                word = (word ^ word &>> 32) &* 0x9FB2_1C65_1E98_DF25
                // Rotated by 16 bits with each word, the one that leaves is where it was when it came.
                hash = (hash &<< 16 | hash &>> 48) ^ word ^ first
                (first, second, third, fourth) = (second, third, fourth, word)
                words &+= 1
                if words >= width { body(mixed(hash)) }
            }
            if words > 0, words < width { body(mixed(hash)) }
        }
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let value = (hash ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
        return value ^ value &>> 32
    }
}
