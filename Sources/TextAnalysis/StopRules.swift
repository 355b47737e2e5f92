/// Whether a stop with white space after it ends its sentence.
enum StopRules {
    /// - Parameters:
    ///   - next: the first byte after the white space; inside the text.
    ///   - sentenceStart: where the sentence begins that the stop would end.
    static func endsSentence(_ bytes: Span<UInt8>, _ mark: StopMark, next: Int, sentenceStart: Int) -> Bool {
        let follower = Follower(bytes, at: next)
        guard follower.mayBeginSentence else { return false }
        switch mark.kind {
        case .period: return periodEndsSentence(bytes, mark, follower, sentenceStart: sentenceStart)
        case .exclamation:
            return !(mark.hasClosers && namesSpeaker(bytes, from: next)) && !isBrand(bytes, mark, follower)
        case .ellipsis: return !follower.isDigit || mark.hasClosers
        case .none, .wide: return false
        }
    }

    /// `「行く！」と言った`: a quotation that the sentence goes on after.
    static func goesOnAfterWideStop(_ bytes: Span<UInt8>, at next: Int, _ mark: StopMark) -> Bool {
        guard mark.hasClosers, next < bytes.count else { return false }
        let value = bytes.scalar(at: next).value
        return [0x3068, 0x3001, 0xFF0C].contains(value)
    }

    private static func periodEndsSentence(
        _ bytes: Span<UInt8>, _ mark: StopMark, _ follower: Follower, sentenceStart: Int
    ) -> Bool {
        let word = wordBefore(bytes, mark.start, notBefore: sentenceStart)
        guard let first = word.first else { return true }
        if word.count <= 3, word.allSatisfy({ bytes[$0].isASCIIDigit }) {
            // "1. Foo" at the start is a list number.
            return word.lowerBound > sentenceStart
        }
        let isJoined = word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "&")
        if word.count == 1, bytes[first].isASCIILetter, !isJoined {
            return initialEndsSentence(bytes, word, follower, sentenceStart: sentenceStart)
        }
        // `…in the U.S." Mr. Baker`: after a closing quote or bracket a capital begins something new.
        let isClosed = mark.hasClosers && follower.isCapital
        if let kind = abbreviation(bytes, word) {
            switch kind {
            case .inner: return isCapitals(bytes, word) && follower.isSentenceStarter
            case .beforeNumber: return !follower.isDigit
            case .outer: return follower.isSentenceStarter || isClosed
            }
        }
        guard isAcronym(bytes, word) else { return true }
        if word.count == 3, bytes[first + 2] | 0x20 == UInt8(ascii: "m"), [0x61, 0x70].contains(bytes[first] | 0x20) {
            return !follower.followsTime
        }
        return follower.isSentenceStarter || isClosed
    }

    /// "J. K. Rowling", "George W. Bush" against "Plan B. He", "World War I. The".
    private static func initialEndsSentence(
        _ bytes: Span<UInt8>, _ word: Range<Int>, _ follower: Follower, sentenceStart: Int
    ) -> Bool {
        if !bytes[word.lowerBound].isASCIIUppercase {
            switch abbreviation(bytes, word) {
            case .inner: return false
            case .beforeNumber: return !follower.isDigit
            case .outer, nil: return true
            }
        }
        if follower.isSentenceStarter { return true }
        guard follower.isCapital, word.lowerBound > sentenceStart + 1 else { return false }
        // A name: the word before the initial has a capital, or is an initial itself.
        let before = wordBefore(bytes, word.lowerBound - 1, notBefore: sentenceStart)
        guard let first = before.first else { return false }
        return !bytes[first].isASCIIUppercase && bytes[first] < 0x80 && before.count > 1
    }

    private static func abbreviation(_ bytes: Span<UInt8>, _ word: Range<Int>) -> AbbreviationTable.Kind? {
        guard let packed = PackedWord(bytes, word), let kind = AbbreviationTable.kinds[packed] else { return nil }
        return bytes[word.lowerBound].isASCIILowercase && !AbbreviationTable.writtenSmall.contains(packed) ? nil : kind
    }

    private static func isCapitals(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        word.allSatisfy { bytes[$0].isASCIIUppercase }
    }

    /// The word that ends at `end`: letters, digits, inner stops and slashes, 24 bytes at most.
    private static func wordBefore(_ bytes: Span<UInt8>, _ end: Int, notBefore limit: Int) -> Range<Int> {
        var start = end
        while start > limit, end - start < 24 {
            let byte = bytes[start - 1]
            guard
                byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "/")
            else { break }
            start -= 1
        }
        return start..<end
    }

    /// Letters with stops between them: `U.S`, `p.m`, `D.C`.
    private static func isAcronym(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count >= 3, word.count.isMultiple(of: 2) == false else { return false }
        for (offset, index) in word.enumerated() {
            let isRight = offset.isMultiple(of: 2) ? bytes[index].isASCIILetter : bytes[index] == UInt8(ascii: ".")
            if !isRight { return false }
        }
        return true
    }

    /// "Yahoo! Inc": the mark is part of the name.
    private static func isBrand(_ bytes: Span<UInt8>, _ mark: StopMark, _ follower: Follower) -> Bool {
        guard bytes[mark.start] == UInt8(ascii: "!") else { return false }
        guard let packed = PackedWord(bytes, wordBefore(bytes, mark.start, notBefore: 0)),
            AbbreviationTable.exclaimedNames.contains(packed)
        else { return false }
        return !follower.isSentenceStarter
    }

    /// `"Why?" John Smith asked`: up to four words with capitals, then a speech verb.
    private static func namesSpeaker(_ bytes: Span<UInt8>, from next: Int) -> Bool {
        var start = next
        for _ in 0..<5 {
            var end = start
            while end < bytes.count, end - start < 24,
                bytes[end].isASCIILetter || bytes[end] >= 0x80 || bytes[end] == 0x2E || bytes[end] == 0x2D
            {
                end += 1
            }
            guard end > start else { return false }
            let wordEnd = bytes[end - 1] == UInt8(ascii: ".") ? end - 1 : end
            if let word = PackedWord(bytes, start..<wordEnd), AbbreviationTable.speechVerbs.contains(word) {
                return true
            }
            guard end < bytes.count, bytes[end] == 0x20, !bytes[start].isASCIILowercase else { return false }
            start = end + 1
        }
        return false
    }
}
