/// Cuts a text into sentences.
///
/// A rule-based cutter for edited news text. A stop (`.`, `!`, `?`, `…`), with the quotes and brackets that close after it, ends
/// a sentence when white space follows and then something that may begin one; abbreviations, initials, times and figures
/// are known (``AbbreviationTable``). `。！？` need no white space. A blank line always ends a sentence, a single
/// line break does unless the line above is open and the line below goes on in lower case.
package struct SentenceCutter: Sendable {
    package init() {}

    /// The sentences of a text as UTF-8 byte ranges.
    ///
    /// They partition the text: each begins where the one before ends, with the white space after a sentence belonging to
    /// it. A text of white space alone is one sentence, an empty text none. Time is linear in the text's length.
    package func sentences(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { sentences(in: $0.span) }
    }

    func sentences(in bytes: Span<UInt8>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(bytes.count / 128 + 1)
        var start = 0
        var index = 0
        let kinds = Self.byteKinds
        while index < bytes.count {
            let kind = kinds[Int(bytes[index])]
            if kind == 0 {
                index = Self.mayStop(bytes, after: index)
                continue
            }
            let stop = kind == 1 ? Self.lineBreak(bytes, at: index) : Self.stop(bytes, at: index, sentenceStart: start)
            if stop.endsSentence, stop.next < bytes.count, stop.next > start, stop.hasText(since: start) {
                sentences.append(start..<stop.next)
                start = stop.next
            }
            index = stop.next
        }
        if start < bytes.count { sentences.append(start..<bytes.count) }
        return sentences
    }

    /// What was found at a byte that may end a sentence.
    struct Stop {
        /// Where the white space before the stop begins, to tell leading white space from text.
        var textEnd: Int
        /// Where to go on reading: after the stop and, when it ends the sentence, after the white space.
        var next: Int
        var endsSentence: Bool

        func hasText(since start: Int) -> Bool { textEnd > start }
    }

    /// 1 for a line feed, 2 for a byte that is, or may start, a stop; else 0.
    private static let byteKinds: [UInt8] = (0...255).map { value in
        switch UInt8(value) {
        case 0x0A: 1
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 2
        // … and ‼ … ⁉; 。 and ｡ ！ ？; ؟ and ۔; । and Burmese and Khmer stops.
        case 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0, 0xE1: 2
        default: 0
        }
    }

    /// The next byte that may be, or start, a stop or line feed.
    private static func mayStop(_ bytes: Span<UInt8>, after index: Int) -> Int {
        var next = index + 1
        // A scalar outside ASCII goes on, or comes after another one in most scripts.
        guard next < bytes.count, bytes[next] < 0x80 else { return next }
        while next + 8 <= bytes.count {
            let eight = EightBytes(bytes, at: next)
            let found =
                eight.wide | eight.are(0x0A) | eight.are(UInt8(ascii: ".")) | eight.are(UInt8(ascii: "!"))
                | eight.are(UInt8(ascii: "?"))
            if found != 0 { return next + EightBytes.first(found) }
            next += 8
        }
        return next
    }

    private static func lineBreak(_ bytes: Span<UInt8>, at index: Int) -> Stop {
        var next = index
        var newlines = 0
        while next < bytes.count, bytes[next].isBlankOrNewline {
            if bytes[next] == 0x0A { newlines += 1 }
            next += 1
        }
        var textEnd = index
        while textEnd > 0, index - textEnd < 16, bytes[textEnd - 1].isBlankOrNewline { textEnd -= 1 }
        if newlines > 1 || next == bytes.count { return Stop(textEnd: textEnd, next: next, endsSentence: true) }
        let lookBack = max(0, textEnd - 160)
        let lineEnd = bytes.lineEnd(from: next, to: min(bytes.count, next + 16))
        let goesOn =
            LineShape.startsLowercase(bytes, next..<lineEnd)
            && LineShape.ending(bytes, lookBack..<textEnd) == .open
        return Stop(textEnd: textEnd, next: next, endsSentence: !goesOn)
    }

    private static func stop(_ bytes: Span<UInt8>, at index: Int, sentenceStart: Int) -> Stop {
        var mark = StopMark(bytes, at: index)
        guard mark.kind != .none else { return Stop(textEnd: index, next: mark.end, endsSentence: false) }
        mark.takeClosers(bytes)
        var next = mark.end
        while next < bytes.count, bytes[next].isBlankOrNewline {
            // The line break decides, not the stop.
            if bytes[next] == 0x0A { return Stop(textEnd: mark.end, next: next, endsSentence: false) }
            next += 1
        }
        let ends: Bool
        if mark.kind == .wide {
            ends = !StopRules.goesOnAfterWideStop(bytes, at: next, mark)
        } else if next == mark.end || next == bytes.count {
            ends = false
        } else {
            ends = StopRules.endsSentence(bytes, mark, next: next, sentenceStart: sentenceStart)
        }
        return Stop(textEnd: mark.end, next: ends ? next : mark.end, endsSentence: ends)
    }
}
