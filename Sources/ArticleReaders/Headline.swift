import TextAnalysis

/// Finds the headline of an article that does not state one.
enum Headline {
    /// The longest line that is taken for a headline, in bytes.
    static let longestLine = 120
    /// About how long a headline made of a sentence is, in characters.
    static let sentenceLength = 90

    /// Whether the first line of a plain text is clearly a headline: short, set off from what follows by a blank
    /// line, an author line or a header line, and neither a sentence, a dateline, a speaker's name nor a list item.
    /// Above an author line a full stop or a small first letter does not matter.
    /// - Parameters:
    ///   - line: without white space at its ends.
    ///   - rest: what follows the line, from its line end on.
    static func isHeadline(_ line: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, line.count <= longestLine, !"-*+#>|=~<".utf8.contains(first),
            !startsWithBullet(line),
            // One word above a text is a section's name; scripts without spaces have no words to count.
            line.contains(where: \.isBlank) || first >= 0x80,
            line.contains(where: { $0.isASCIILetter || $0 >= 0x80 }),
            isSetOff(from: rest)
        else { return false }
        let isPlausible =
            isAboveByline(rest) ? line.last != UInt8(ascii: ":") : startsLikeHeadline(line) && endsLikeHeadline(line)
        return isPlausible && Dateline(openingOf: String(line)).map { !$0.isCertain } ?? true
    }

    /// Whether two headlines are the same but for case, punctuation and spaces.
    static func matches(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count <= 1_024, !differEarly(one, other) else { return false }
        func folded(_ text: String) -> String {
            let bytes = text.utf8.prefix(401)
            if bytes.count <= 400, bytes.allSatisfy({ $0 < 0x80 }) {
                return String(decoding: bytes.filter(\.isASCIIAlphanumeric).map(\.asciiLowercased), as: UTF8.self)
            }
            return String(
                text.prefix(400).lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                })
        }
        let first = folded(one)
        return !first.isEmpty && first == folded(other)
    }

    /// Whether an ASCII letter or digit tells two lines apart before anything else stands in them. Most lines that are held
    /// against a headline are paragraphs.
    private static func differEarly(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one.utf8.prefix(400).makeIterator(), other.utf8.prefix(400).makeIterator())
        func next(_ bytes: inout Substring.UTF8View.Iterator) -> UInt8? {
            while let byte = bytes.next() {
                if byte.isASCIIAlphanumeric { return byte.asciiLowercased }
                if byte >= 0x80 { return nil }
            }
            return nil
        }
        while let first = next(&one), let second = next(&other) {
            if first != second { return true }
        }
        return false
    }

    /// The first sentence behind the dateline, on one line, cut at a word where it is long.
    /// - Parameter text: canonical text. Where there is nothing behind its dateline, that is the headline.
    static func firstSentence(of text: String) -> String {
        let dateline = Dateline(openingOf: text)?.length ?? 0
        let sentence = firstSentence(of: text, from: dateline)
        return sentence.isEmpty ? firstSentence(of: text, from: 0) : sentence
    }

    private static func firstSentence(of text: String, from start: Int) -> String {
        let limit = 1_024
        var bytes = Array(text.utf8.dropFirst(start).prefix(limit + 1))
        if bytes.count > limit {
            // Not in the middle of a character.
            while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        }
        let opening = String(bytes[..<firstParagraphEnd(in: bytes)])
        let sentence = SentenceCutter().sentences(in: opening).first.map { String(Array(opening.utf8)[$0]) }
        return shortened(onOneLine(sentence ?? opening))
    }

    /// With every run of white space as one space, and none at the ends.
    static func onOneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        return text.utf8.split(whereSeparator: \.isASCIISpace).map { String(Substring($0)) }.joined(separator: " ")
    }

    private static func isOneLine(_ text: String) -> Bool {
        // Before a blank at the start, too, none may stand; and none at the end.
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte.isASCIISpace, byte != 0x20 || previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private static func shortened(_ sentence: String) -> String {
        guard let end = sentence.index(sentence.startIndex, offsetBy: sentenceLength, limitedBy: sentence.endIndex),
            end < sentence.endIndex
        else { return sentence }
        var cut = sentence[..<end]
        if sentence[end] != " ", let space = cut.lastIndex(of: " ") { cut = cut[..<space] }
        while let last = cut.last, " ,;:-–—(".contains(last) { cut.removeLast() }
        return cut + "…"
    }

    private static func firstParagraphEnd(in bytes: [UInt8]) -> Int {
        for index in bytes.indices.dropLast() where bytes[index] == 0x0A && bytes[index + 1] == 0x0A && index > 0 {
            return index
        }
        return bytes.count
    }

    /// Not in small letters, except for a name such as iPhone.
    private static func startsLikeHeadline(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        return !first.isASCIILower || line.dropFirst().first?.isASCIIUpper ?? false
    }

    /// A headline has no full stop, comma, colon or semicolon at its end, closing quotes and brackets aside; the last
    /// one of `U.S.` is part of the word.
    private static func endsLikeHeadline(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(line)
        guard let last = text.unicodeScalars.last(where: { !"\"'”’»)]".unicodeScalars.contains($0) }) else {
            return false
        }
        if !".,:;…。-–—".unicodeScalars.contains(last) { return true }
        let word = line.suffix(4)
        return word.count == 4 && word.elementsEqual(word.enumerated().map { $0.offset % 2 == 0 ? $0.element : 0x2E })
            && (word.first?.isASCIIUpper ?? false)
    }

    private static func startsWithBullet(_ line: ArraySlice<UInt8>) -> Bool {
        let afterDigits = line.drop { $0.isASCIIDigit }
        if afterDigits.count < line.count, let mark = afterDigits.first, ".)".utf8.contains(mark),
            afterDigits.dropFirst().first?.isBlank ?? true
        {
            return true
        }
        return ["•", "–", "—", "‣", "▪"].contains { line.starts(with: $0.utf8) }
    }

    private static func isAboveByline(_ rest: ArraySlice<UInt8>) -> Bool {
        Byline.line(rest.drop(while: \.isASCIISpace).prefix { $0 != 0x0A }) != nil
    }

    private static func isSetOff(from rest: ArraySlice<UInt8>) -> Bool {
        var lines = rest.dropFirst().split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
            .makeIterator()
        guard rest.contains(where: { !$0.isASCIISpace }), let next = lines.next()?.trimmed else { return false }
        return next.isEmpty || Byline.line(next) != nil || HeaderLine(next) != nil
    }
}
