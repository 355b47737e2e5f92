import Entities

/// A word of a quote or a candidate, as it is compared.
struct QuoteWord: Equatable {
    /// UTF-8 byte offsets.
    var range: Range<Int>
    /// The same for words that differ in case, diacritics and apostrophes only.
    var key: UInt64
    /// In square brackets: the quoting writer's word.
    var isBracketed: Bool
    /// An ellipsis stands in front of it, and no other word since.
    var followsEllipsis: Bool

    /// The words of a text: runs of letters and digits. An apostrophe or, in figures, a comma or point does not end one.
    ///
    /// Time is linear in the text's length.
    static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [QuoteWord] {
        var reader = Reader(bytes: bytes)
        return reader.words()
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0
        var isBracketed = false
        var followsEllipsis = false

        mutating func words() -> [QuoteWord] {
            var result: [QuoteWord] = []
            while index < bytes.count {
                if isWord(at: index) {
                    let start = index
                    let key = readWord()
                    result.append(
                        QuoteWord(
                            range: start..<index, key: key, isBracketed: isBracketed, followsEllipsis: followsEllipsis))
                    followsEllipsis = false
                } else {
                    readMark()
                }
            }
            return result
        }

        private func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

        /// Whether a word's byte stands here. Marks outside ASCII begin with the bytes 0xC2, 0xE2 or 0xE3 0x80.
        private func isWord(at index: Int) -> Bool {
            let byte = bytes[index]
            if byte < 0x80 { return isLetterOrDigit(byte) }
            if byte == 0xE3 { return index + 1 < bytes.count && bytes[index + 1] != 0x80 }
            return byte != 0xC2 && byte != 0xE2 && byte != 0xEF
        }

        private mutating func readWord() -> UInt64 {
            let start = index
            var isPlain = true
            var key = Self.seed
            while index < bytes.count {
                let byte = bytes[index]
                if isWord(at: index) {
                    if byte >= 0x80 { isPlain = false }
                    key = Self.appending(byte | (byte < 0x80 && byte >= 0x41 ? 0x20 : 0), to: key)
                    index += 1
                    while index < bytes.count, byte >= 0xC0, bytes[index] & 0xC0 == 0x80 { index += 1 }
                } else if let length = joinerLength(at: index) {
                    index += length
                } else {
                    break
                }
            }
            return isPlain ? key : foldedKey(start..<index)
        }

        /// The length of an apostrophe between letters, or of a comma or point between digits.
        private func joinerLength(at index: Int) -> Int? {
            let length = bytes[index] == 0xE2 ? 3 : 1
            guard index + length < bytes.count, isWord(at: index + length) else { return nil }
            switch bytes[index] {
            case 0x27: return 1
            case 0x2C, 0x2E:
                let isNumber = bytes[index - 1] &- 0x30 < 10 && bytes[index + 1] &- 0x30 < 10
                return isNumber ? 1 : nil
            case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99: return 3
            default: return nil
            }
        }

        /// The key of a word with letters outside ASCII: of its base letters in lower case.
        private func foldedKey(_ range: Range<Int>) -> UInt64 {
            let tokens = EntityTokenizer.tokens(in: UnsafeBufferPointer(rebasing: bytes[range]))
            if tokens.count == 1, let token = tokens.first { return token.key }
            return tokens.reduce(Self.seed) { ($0 ^ $1.key) &* 0x0000_0100_0000_01b3 }
        }

        private mutating func readMark() {
            switch bytes[index] {
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case UInt8(ascii: "."):
                var dots = 0
                var end = index
                while end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == 0x20 {
                    if bytes[end] == UInt8(ascii: ".") { dots += 1 }
                    end += 1
                }
                if dots > 1 { followsEllipsis = true }
                index = end - 1
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6:
                followsEllipsis = true
                index += 2
            default: break
            }
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }

        // 64-bit FNV-1a, as the tokens of names have: see http://www.isthe.com/chongo/tech/comp/fnv/.
        private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

        private static func appending(_ byte: UInt8, to key: UInt64) -> UInt64 {
            (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
    }
}
