/// Words of an annotated set put together as a newspaper would set them.
struct PlainText {
    private(set) var bytes: [UInt8] = []
    /// The bytes of each word.
    private(set) var words: [Range<Int>] = []

    mutating func append(sentence: [String]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        var isOpen = true
        for word in sentence {
            if !isOpen, !Self.joinsLeft(word) { bytes.append(UInt8(ascii: " ")) }
            let start = bytes.count
            bytes += word.utf8
            words.append(start..<bytes.count)
            isOpen = word == "(" || word == "$" || word == "["
        }
    }

    func isFullStop(_ word: Int) -> Bool {
        words[word].count == 1 && bytes[words[word].lowerBound] == UInt8(ascii: ".")
    }

    /// Whether some bytes are but the one half of a word with a hyphen, which a set marks as a whole or not at all: the
    /// first word of "Oslo-based".
    func isPartOfCompound(_ range: Range<Int>, _ words: Range<Int>) -> Bool {
        func isSplit(_ word: Range<Int>) -> Bool {
            !(range.lowerBound <= word.lowerBound && word.upperBound <= range.upperBound)
                && bytes[word].dropFirst().dropLast().contains(UInt8(ascii: "-"))
        }
        return isSplit(self.words[words.lowerBound]) || isSplit(self.words[words.upperBound - 1])
    }

    private static func joinsLeft(_ word: String) -> Bool {
        switch word {
        case ".", ",", ";", ":", "?", "!", ")", "]", "%", "n't", "'s", "'re", "'ve", "'ll", "'m", "'d", "’s": true
        default: false
        }
    }
}
