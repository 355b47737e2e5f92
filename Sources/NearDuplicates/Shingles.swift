/// The shingles of a text: each run of ``width`` words, as a number made of them.
///
/// This module says which texts are the same or nearly so. It knows bytes and numbers of texts, and nothing of articles, files
/// or indexes.
///
/// Shingles are those of A. Broder, "On the resemblance and containment of documents", 1997,
/// https://doi.org/10.1109/SEQUEN.1997.666900. A shingle's hash is a cyclic polynomial of its words, a word's one of its letters:
/// R. Cohen, "Recursive hashing functions for n-grams", 1997, https://doi.org/10.1145/256163.256168.
enum Shingles {
    /// Words.
    static let width = 4

    /// Calls `body` with the hash of each shingle in order, as often as it stands there. A text of fewer words than a shingle has
    /// is one shingle, a text of none has none.
    @inline(__always)
    static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        guard let bytes = text.baseAddress else { return }
        let letters = LetterNumbers.shared
        letters.numbers.withUnsafeBufferPointer { numbers in
            letters.turned.withUnsafeBufferPointer { turned in
                guard let numbers = numbers.baseAddress, let turned = turned.baseAddress else { return }
                var words = WordHashes(of: bytes, count: text.count, numbers: numbers, turned: turned)
                var count = 0
                var hash: UInt64 = 0
                var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
                while true {
                    let word = words.next()
                    guard word != 0 else { break }
                    // Rotated by 16 bits with each word, the one that leaves is where it was when it came.
                    hash = (hash &<< 16 | hash &>> 48) ^ word ^ first
                    (first, second, third, fourth) = (second, third, fourth, word)
                    count &+= 1
                    if count >= width { body(mixed(hash)) }
                }
                if count > 0, count < width { body(mixed(hash)) }
            }
        }
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let value = (hash ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
        return value ^ value &>> 32
    }
}
