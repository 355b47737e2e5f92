/// Writes the notes of an article's tokens, in one pass.
struct TokenClassifier {
    let text: ClassifiedTokens
    let bytes: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    /// The text's own notes.
    let notes: UnsafeMutableBufferPointer<TokenNote>

    /// So many tokens ahead, what the lists say is asked for.
    private static let lead = 16

    /// What counts for whether a line is a heading.
    private struct Line {
        var start: Int
        var words = 0
        var long = 0
        var capitalisedLong = 0
        var inCapitals = 0
        var hasDotted = false
    }

    func run() {
        let tokens = text.tokens
        guard !tokens.isEmpty else { return }
        let possessive = TokenKey.key(of: "'s")
        let currencySigns = NumberKeys.currencySigns
        var line = Line(start: 0)
        for index in tokens.indices {
            lexicon.prefetch(tokens[min(index &+ Self.lead, tokens.count &- 1)].key)
            let token = tokens[index]
            let traits = token.traits
            if traits.contains(.lineStart), index > 0 {
                restoreCase(of: line, until: index)
                line = Line(start: index)
            }
            var note: TokenNote
            if traits.contains(.word) {
                note = word(token, at: index)
                Self.count(token, in: &line)
            } else if traits.contains(.number) {
                note = .none
                text.gates.insert(index)
                text.measureStarts.insert(index)
            } else {
                let mark = Self.mark(of: token, in: bytes)
                note = TokenNote(classes: token.key == possessive ? .connector : [], mark: mark)
                if mark == .other || mark == .quote, currencySigns.contains(token.key) {
                    note.insert(.currencySign)
                    text.measureStarts.insert(index)
                    text.measureStarts.insert(max(index &- 1, 0))
                }
            }
            if traits.contains(.lineStart) || index == 0 {
                note.insert([.startsSentence, .beginsSentence])
            } else if notes[index &- 1].isMark {
                note.insert(starts(index, traits))
            }
            notes[index] = note
        }
        restoreCase(of: line, until: tokens.count)
    }

    @inline(__always)
    private func word(_ token: Token, at index: Int) -> TokenNote {
        var classes = lexicon.classes(of: token.key)
        if classes.contains(.acronym) {
            if token.traits.contains(.allCapitals) {
                classes.remove(.ordinary)
            } else {
                classes.subtract(WordClasses.entity.union(.acronym))
            }
        }
        var note = TokenNote(classes: classes)
        let isCapital = token.traits.contains(.capitalised)
        if isCapital {
            note.insert(.isName)
            text.capitals.insert(index)
            text.gates.insert(index)
        }
        if note.has([.numberWord, .weekday, .month, .dateWord, .scale]) {
            text.measureStarts.insert(index)
            // "the next two years", "a million".
            if index > 0, note.has([.dateWord, .scale]) { text.measureStarts.insert(index &- 1) }
        }
        if isCapital || note.has(.particle), note.has(WordClasses.entity.union(.phraseStart)) {
            text.listedStarts.insert(index)
            if note.has(.phraseStart), index &+ 1 < text.count {
                lexicon.prefetch(TokenKey.joining(token.key, text.tokens[index &+ 1].key))
            }
        }
        return note
    }

    private static func mark(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> TokenNote.Mark {
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "("), UInt8(ascii: "["): .openingBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .closingBracket
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
        case 0xE2 where token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80:
            switch bytes[Int(token.start) + 2] {
            case 0x98...0x9F: .quote
            case 0x90, 0x91: .hyphen
            default: .other
            }
        case 0xC2 where token.end - token.start == 2: .quote
        default: .other
        }
    }

    /// Which sentences start with a token that has a mark in front of it on its line.
    private func starts(_ index: Int, _ traits: Token.Traits) -> TokenNote.Flags {
        let isSpaced = traits.contains(.spaced)
        let isBehindStop = index > 1 && notes[index - 2].mark == .stop
        let isClosing = text.isJoined(index - 1) && isBehindStop && isSpaced
        switch notes[index - 1].mark {
        case .stop: return isSpaced ? [.startsSentence, .beginsSentence] : .startsSentence
        case .quote: return isClosing ? [.startsSentence, .beginsSentence] : .startsSentence
        case .closingBracket:
            if isClosing { return [.startsSentence, .beginsSentence] }
            return isBehindStop ? .startsSentence : []
        case .colon: return .startsSentence
        case .other: return isSpaced ? .startsSentence : []
        default: return []
        }
    }

    @inline(__always)
    private static func count(_ token: Token, in line: inout Line) {
        let length = token.end &- token.start
        if token.traits.contains(.dotted) { line.hasDotted = true }
        line.words &+= length > 1 ? 1 : 0
        line.inCapitals &+= token.traits.contains(.allCapitals) ? 1 : 0
        line.long &+= length > 3 ? 1 : 0
        line.capitalisedLong &+= length > 3 && token.traits.contains(.capitalised) ? 1 : 0
    }

    /// Takes back the capitals of ordinary words in a line where most words have one, and behind "U.S.".
    private func restoreCase(of line: Line, until end: Int) {
        let isAllCapitals = line.words >= 3 && line.inCapitals * 10 >= line.words * 7
        let isTitleCase =
            isAllCapitals
            || (line.long >= 4 && line.capitalisedLong * 5 >= line.long * 4 && notes[end - 1].mark != .stop)
        if isAllCapitals {
            for index in line.start..<end { notes[index].insert(.inHeadingCapitals) }
        }
        guard isTitleCase || line.hasDotted else { return }
        for index in text.capitals.members(in: line.start..<end) where notes[index].has(.ordinary) {
            let token = text.tokens[index]
            if isTitleCase, !token.traits.contains(.abbreviation) {
                notes[index].remove(.isName)
            } else if index > line.start, text.tokens[index - 1].traits.contains(.dotted),
                !token.traits.contains(.allCapitals)
            {
                let nextIsName = index + 1 < end && text.tokens[index + 1].traits.contains(.capitalised)
                let isConnector = token.end - token.start <= 3
                if !nextIsName || isConnector { notes[index].remove(.isName) }
            }
        }
    }
}
