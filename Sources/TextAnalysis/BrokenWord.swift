/// Words broken at a line end with a hyphen.
enum BrokenWord {
    /// How two lines are put together when the first ends in a hyphen.
    enum Repair {
        /// `inter-` `national`: the hyphen goes.
        case dropHyphen
        /// `Anglo-` `American`: the hyphen was there before the line was broken.
        case keepHyphen
        /// `short-` `and long-term`, or no hyphen at all: an ordinary break.
        case none
    }

    /// First parts after which a hyphen belongs to the word.
    private static let compoundStarts: Set<String> = [
        "all", "anti", "cross", "double", "eight", "ex", "far", "first", "five", "four", "full", "half", "hard", "high",
        "ill",
        "large", "left", "long", "low", "market", "medium", "mid", "multi", "near", "nine", "non", "off", "old", "one",
        "part",
        "post", "pre", "pro", "quasi", "right", "second", "self", "semi", "seven", "short", "single", "six", "small",
        "so",
        "soft", "ten", "third", "three", "top", "two", "vice", "well", "world", "year",
    ]

    /// Second parts before which a hyphen belongs to the word.
    private static let compoundEnds: Set<String> = [
        "backed", "based", "biggest", "born", "day", "denominated", "driven", "foot", "hour", "largest", "led", "level",
        "mile", "month", "old", "owned", "percent", "point", "quarter", "related", "selling", "sponsored", "style",
        "term", "week", "year", "years",
    ]

    /// Decides for a break between `above` and `below`.
    ///
    /// The hyphen is dropped between two letters when the second is lower case. It is kept when the
    /// second part begins with a capital or a digit, when either part holds another hyphen, when the first part holds a
    /// digit or is a single letter, when the second has two letters at most, when either makes compounds (`self-`, `-based`).
    ///
    /// - Parameters:
    ///   - text: what has been written, up to the break; `above` is its last line.
    ///   - bytes: what is being read; `below` is the next line.
    static func repair(_ text: Span<UInt8>, above: Range<Int>, _ bytes: Span<UInt8>, below: Range<Int>) -> Repair {
        guard above.count >= 2, let last = above.last, text[last] == UInt8(ascii: "-"), let next = below.first,
            let (before, _) = text.scalar(before: last), isPart(before)
        else { return .none }
        var start = last
        while start > above.lowerBound, text[start - 1] != 0x20, last - start < 64 { start -= 1 }
        var end = next
        while end < below.upperBound, bytes[end] != 0x20, end - next < 64 { end += 1 }
        let (after, _) = bytes.scalar(at: next)
        guard isPart(after), !isConjunction(bytes, next..<end) else { return .none }
        guard LineShape.isLowercase(after), last - start > 1 else { return .keepHyphen }
        for index in start..<last where text[index] == UInt8(ascii: "-") || text[index].isASCIIDigit {
            return .keepHyphen
        }
        for index in next..<end where bytes[index] == UInt8(ascii: "-") { return .keepHyphen }
        var wordEnd = next
        while wordEnd < end, bytes[wordEnd].isASCIILetter || bytes[wordEnd] >= 0x80 { wordEnd += 1 }
        if wordEnd - next <= 2 { return .keepHyphen }
        let first = String(decoding: (start..<last).map { text[$0] | 0x20 }, as: UTF8.self)
        let second = String(decoding: (next..<wordEnd).map { bytes[$0] }, as: UTF8.self)
        return compoundStarts.contains(first) || compoundEnds.contains(second) ? .keepHyphen : .dropHyphen
    }

    /// A Latin, Greek or Cyrillic letter or a digit. None of them composes with a letter before it, so that words put
    /// together stay in NFC.
    private static func isPart(_ value: UInt32) -> Bool {
        value < 0x300 || (0x370..<0x483).contains(value) || (0x48A..<0x530).contains(value)
            ? WordCharacters.contains(value) : false
    }

    private static func isConjunction(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        switch range.count {
        case 2: bytes.holds("or", at: range.lowerBound) || bytes.holds("to", at: range.lowerBound)
        case 3: bytes.holds("and", at: range.lowerBound)
        default: false
        }
    }
}
