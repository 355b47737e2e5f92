/// A word of up to eight ASCII bytes in one integer, lower case: what the word tables are keyed by.
struct PackedWord: Hashable {
    private let bits: UInt64

    /// - Returns: nil when the word is empty or longer than eight bytes.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard (1...8).contains(range.count) else { return nil }
        var bits: UInt64 = 0
        for index in range {
            let byte = bytes[index]
            bits = bits << 8 | UInt64(byte.isASCIIUppercase ? byte | 0x20 : byte)
        }
        self.bits = bits
    }

    /// The words of a table, written with spaces between them. Words longer than eight bytes are left out.
    static func table(_ words: String) -> [PackedWord] {
        words.utf8.split(separator: 0x20).compactMap { word in
            let bytes = Array(word)
            return PackedWord(bytes.span, 0..<bytes.count)
        }
    }
}
