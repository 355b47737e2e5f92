/// An article's tokens with what the lists say of each, and with capitals that mean nothing taken back.
package struct ClassifiedTokens: Sendable {
    package let tokens: [Token]
    /// One for each token. An acronym's classes are left out where the word is not in capitals.
    private(set) var classes: [WordClasses]
    /// One for each token: whether its capital is one that a name would have. False for the ordinary words of
    /// a heading in title case or in capitals, and for an ordinary word that stands capitalised behind "U.S.".
    private(set) var isName: [Bool]
    /// One for each token: whether a sentence or a quotation starts with it, so that any word would have a capital.
    private(set) var startsSentence: [Bool]
    let marks: [Mark]
    private var headingsInCapitals: [Range<Int>] = []

    /// The punctuation marks that rules ask for.
    enum Mark: UInt8, Sendable {
        case none, stop, comma, colon, hyphen, ampersand, openingBracket, closingBracket, quote, slash, other
    }

    package var count: Int { tokens.count }

    package init(_ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
        self.tokens = tokens
        classes = []
        isName = []
        startsSentence = []
        classes.reserveCapacity(tokens.count)
        isName.reserveCapacity(tokens.count)
        startsSentence.reserveCapacity(tokens.count)
        var marks: [Mark] = []
        marks.reserveCapacity(tokens.count)
        // So many tokens ahead, what the lists say is asked for.
        let lead = 8
        for (index, token) in tokens.enumerated() {
            if index + lead < tokens.count { lexicon.prefetch(tokens[index + lead].key) }
            let isWord = token.traits.contains(.word)
            let mark = isWord || token.traits.contains(.number) ? .none : Self.mark(of: token, in: bytes)
            marks.append(mark)
            var found: WordClasses = isWord ? lexicon.classes(of: token.key) : []
            if found.contains(.acronym) {
                if token.traits.contains(.allCapitals) {
                    found.remove(.ordinary)
                } else {
                    found.subtract(WordClasses.entity.union(.acronym))
                }
            }
            classes.append(found)
            isName.append(token.traits.contains(.capitalised))
            startsSentence.append(Self.startsSentence(index, tokens, marks))
        }
        self.marks = marks
        var line = 0
        while line < tokens.count {
            var end = line + 1
            while end < tokens.count, !tokens[end].traits.contains(.lineStart) { end += 1 }
            restoreCase(of: line..<end)
            line = end
        }
    }

    /// Whether no white space separates a token from the one before.
    func isJoined(_ index: Int) -> Bool { tokens[index].traits.isDisjoint(with: [.spaced, .lineStart]) }

    func has(_ wanted: WordClasses, at index: Int) -> Bool {
        index >= 0 && index < count && !classes[index].isDisjoint(with: wanted)
    }

    func hasName(at index: Int) -> Bool { index >= 0 && index < count && isName[index] }

    /// Whether a token is on the same line as the one before.
    func continuesLine(_ index: Int) -> Bool {
        index > 0 && index < count && !tokens[index].traits.contains(.lineStart)
    }

    /// Whether a token is in a line written in capitals throughout, where a word in capitals is no acronym.
    func isInHeadingCapitals(_ index: Int) -> Bool {
        var low = 0
        var high = headingsInCapitals.count
        while low < high {
            let middle = (low + high) / 2
            if headingsInCapitals[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < headingsInCapitals.count && headingsInCapitals[low].contains(index)
    }

    func mark(at index: Int) -> Mark { index >= 0 && index < count ? marks[index] : .none }

    func `is`(_ key: UInt64, at index: Int) -> Bool { index >= 0 && index < count && tokens[index].key == key }

    private static func mark(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Mark {
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

    private static func startsSentence(_ index: Int, _ tokens: [Token], _ marks: [Mark]) -> Bool {
        guard index > 0, !tokens[index].traits.contains(.lineStart) else { return true }
        switch marks[index - 1] {
        case .stop, .quote, .colon: return true
        case .closingBracket: return index > 1 && marks[index - 2] == .stop
        case .other: return tokens[index].traits.contains(.spaced)
        default: return false
        }
    }

    /// Takes back the capitals of ordinary words in a line where most words have one, and behind "U.S.".
    private mutating func restoreCase(of line: Range<Int>) {
        var words = 0
        var long = 0
        var capitalisedLong = 0
        var inCapitals = 0
        for index in line where tokens[index].traits.contains(.word) {
            let token = tokens[index]
            guard token.end - token.start > 1 else { continue }
            words += 1
            if token.traits.contains(.allCapitals) { inCapitals += 1 }
            if token.end - token.start > 3 {
                long += 1
                if token.traits.contains(.capitalised) { capitalisedLong += 1 }
            }
        }
        let isAllCapitals = words >= 3 && inCapitals * 10 >= words * 7
        let isTitleCase =
            isAllCapitals || (long >= 4 && capitalisedLong * 5 >= long * 4 && marks[line.upperBound - 1] != .stop)
        if isAllCapitals { headingsInCapitals.append(line) }
        for index in line where isName[index] {
            let traits = tokens[index].traits
            let isOrdinary = classes[index].contains(.ordinary)
            if isTitleCase, isOrdinary, traits.isDisjoint(with: [.abbreviation]) {
                isName[index] = false
            } else if isOrdinary, index > line.lowerBound, tokens[index - 1].traits.contains(.dotted),
                !traits.contains(.allCapitals)
            {
                let nextIsName = index + 1 < line.upperBound && tokens[index + 1].traits.contains(.capitalised)
                let isConnector = tokens[index].end - tokens[index].start <= 3
                if !nextIsName || isConnector { isName[index] = false }
            }
        }
    }
}
