/// What comes after a stop and white space, opening quotes and brackets aside.
struct Follower {
    /// Whether it may begin a sentence: not a lower-case letter, and not punctuation that goes on with one.
    let mayBeginSentence: Bool
    let isDigit: Bool
    let isCapital: Bool
    private let isQuoted: Bool
    private let isFollowedByStop: Bool
    /// nil where it is no short word of ASCII letters.
    private let word: PackedWord?

    /// Whether it is a word that mostly begins a sentence. Looked up when it is asked for: after most stops it is not.
    var isSentenceStarter: Bool {
        isQuoted || (!isFollowedByStop && word.map(AbbreviationTable.sentenceStarters.contains) ?? false)
    }

    /// Whether it is a word that follows a time of day: a zone, a weekday, a month.
    var followsTime: Bool { word.map(AbbreviationTable.afterTime.contains) ?? false }

    init(_ bytes: Span<UInt8>, at next: Int) {
        var index = next
        var isQuoted = false
        let limit = min(bytes.count, next + 24)
        opening: while index < limit {
            let (value, length) = bytes.scalar(at: index)
            switch value {
            case 0x22, 0x27, 0x2018, 0x201C, 0xAB, 0x2039, 0x300C, 0x300E:
                isQuoted = true
                index += length
            case 0x28, 0x5B, 0x7B, 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0x20, 0xBF, 0xA1, 0x60:
                index += length
            default:
                break opening
            }
        }
        guard index < bytes.count else {
            (mayBeginSentence, isDigit, isCapital) = (false, false, false)
            (self.isQuoted, isFollowedByStop, word) = (false, false, nil)
            return
        }
        let (value, _) = bytes.scalar(at: index)
        var end = index
        while end < bytes.count, end - index < 12, bytes[end].isASCIILetter { end += 1 }
        isDigit = value < 0x80 && UInt8(value).isASCIIDigit
        isCapital =
            value < 0x80
            ? UInt8(value).isASCIIUppercase : !LineShape.isLowercase(value) && WordCharacters.contains(value)
        let isMixedCase = end > index + 1 && LineShape.isLowercase(value) && bytes[index + 1].isASCIIUppercase
        switch value {
        case 0x24, 0x23, 0x40, 0x26: mayBeginSentence = true
        case 0..<0x80: mayBeginSentence = isDigit || isCapital || isMixedCase
        default: mayBeginSentence = !LineShape.isLowercase(value) && value != 0x2026
        }
        word = PackedWord(bytes, index..<end)
        isFollowedByStop = end < bytes.count && bytes[end] == UInt8(ascii: ".")
        self.isQuoted = isQuoted
    }
}
