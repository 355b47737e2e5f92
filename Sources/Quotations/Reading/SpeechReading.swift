import Articles
import Entities
import TextAnalysis

/// An article read for speech: its quoted spans, and sentences in which each span is one item.
struct SpeechReading {
    let bytes: UnsafeBufferPointer<UInt8>
    let mentions: [Mention]
    private(set) var spans: [QuotedSpan] = []
    /// The number of words in each span.
    private(set) var wordCounts: [Int] = []
    private(set) var items: [SpeechItem] = []
    /// Ranges of items, none empty; they partition the items.
    private(set) var sentences: [Range<Int>] = []
    /// The item of each span.
    private(set) var itemOf: [Int] = []

    /// - Parameters:
    ///   - sentences: byte ranges that partition the text.
    ///   - tokens: of the text, in order.
    ///   - mentions: in text order, without overlap.
    init(bytes: UnsafeBufferPointer<UInt8>, sentences: [Range<Int>], tokens: [Token], mentions: [Mention]) {
        self.bytes = bytes
        self.mentions = mentions
        spans = QuotePairing.spans(in: bytes)
        wordCounts = Array(repeating: 0, count: spans.count)
        itemOf = Array(repeating: 0, count: spans.count)
        readItems(tokens)
        cutSentences(at: sentences)
    }

    subscript(index: Int) -> SpeechItem { items[index] }

    func roles(at index: Int) -> WordRoles { items[index].roles }

    /// The number of an item's sentence.
    func sentence(of item: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= item { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a word in lower case ends as the past of regular verbs does.
    func isPast(_ index: Int) -> Bool {
        let item = items[index]
        guard item.roles.contains(.word), !item.roles.contains(.capitalised), item.range.count > 3 else { return false }
        return bytes[item.range.upperBound - 2] == UInt8(ascii: "e")
            && bytes[item.range.upperBound - 1] == UInt8(ascii: "d")
    }

    private mutating func readItems(_ tokens: [Token]) {
        var items: [SpeechItem] = []
        items.reserveCapacity(tokens.count)
        let lexicon = SpeechLexicon.shared
        let kinds = TokenKinds()
        var span = 0
        var outer = spanRange(span)
        var mention = 0
        var named = mentionRange(mention)
        for token in tokens {
            let (start, end) = (Int(token.start), Int(token.end))
            while outer.upperBound <= start {
                itemOf[span] = items.count
                items.append(SpeechItem(span: span, outer: outer))
                span += 1
                outer = spanRange(span)
            }
            if end > outer.lowerBound {
                if kinds.isWordOrNumber(token) { wordCounts[span] += 1 }
                continue
            }
            while named.upperBound <= start {
                mention += 1
                named = mentionRange(mention)
            }
            let isMentioned = named.lowerBound < end
            let isName = isMentioned && isName(mentions[mention])
            let roles = roles(of: token, kinds, isName: isName, lexicon: lexicon)
            items.append(SpeechItem(token, roles, mention: isMentioned ? mention : nil))
        }
        while span < spans.count {
            itemOf[span] = items.count
            items.append(SpeechItem(span: span, outer: spanRange(span)))
            span += 1
        }
        self.items = items
    }

    /// With the marks; behind the text where there are no more.
    private func spanRange(_ span: Int) -> Range<Int> { span < spans.count ? spans[span].outer : Self.never }

    private func mentionRange(_ mention: Int) -> Range<Int> {
        mention < mentions.count ? mentions[mention].range : Self.never
    }

    private static let never = Int.max..<Int.max

    private func isName(_ mention: Mention) -> Bool {
        switch mention.type {
        case .person, .organisation, .place, .nationality, .miscellaneous: true
        case .date, .money, .percent, .quantity: false
        }
    }

    private func roles(of token: Token, _ kinds: TokenKinds, isName: Bool, lexicon: SpeechLexicon) -> WordRoles {
        if kinds.isClitic(token) {
            let roles = lexicon.roles(of: token.key)
            return bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s") ? roles.union(.possessive) : roles
        }
        if kinds.isNumber(token) { return .number }
        guard kinds.isWord(token) else { return markRoles(of: token) }
        var roles = lexicon.roles(of: token.key)
        if isName { roles.formIntersection(Self.rolesOfNames) }
        roles.insert(.word)
        if kinds.isCapitalised(token) { roles.insert(.capitalised) }
        let length = Int(token.end - token.start)
        if length > 4, bytes[Int(token.end) - 1] == UInt8(ascii: "y"), bytes[Int(token.end) - 2] == UInt8(ascii: "l"),
            roles == .word
        {
            roles.insert(.adverb)
        }
        return roles
    }

    private static let rolesOfNames: WordRoles = [
        .title, .maleName, .femaleName, .honorificMale, .honorificFemale, .time,
    ]

    private func markRoles(of token: Token) -> WordRoles {
        let first = bytes[Int(token.start)]
        switch first {
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: ";"): return .semicolon
        case UInt8(ascii: "-"):
            return token.traits.contains(.spaced) || isDashPair(token) ? .dash : .hyphen
        case UInt8(ascii: "("), UInt8(ascii: "["): return .openingBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closingBracket
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
        case UInt8(ascii: "'"): return .possessive
        case 0xE2 where token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80:
            switch bytes[Int(token.start) + 2] {
            case 0x90...0x91: return .hyphen
            case 0x92...0x95: return .dash
            case 0x99: return .possessive
            case 0xA6: return .stop
            default: return .otherMark
            }
        default: return .otherMark
        }
    }

    private func isDashPair(_ token: Token) -> Bool {
        let next = Int(token.end)
        let before = Int(token.start) - 1
        return (next < bytes.count && (bytes[next] == UInt8(ascii: "-") || bytes[next] == 0x20))
            || (before >= 0 && bytes[before] == UInt8(ascii: "-"))
    }

    /// A boundary inside a quoted span is none.
    private mutating func cutSentences(at boundaries: [Range<Int>]) {
        sentences.reserveCapacity(boundaries.count + 1)
        var start = 0
        var index = 0
        for boundary in boundaries {
            while index < items.count, items[index].range.lowerBound < boundary.lowerBound { index += 1 }
            guard index > start else { continue }
            let before = items[index - 1]
            if before.span != nil, before.range.upperBound > boundary.lowerBound { continue }
            append(start..<index)
            start = index
        }
        if start < items.count { append(start..<items.count) }
    }

    /// Lets a sentence begin behind its dateline, "MARLOW, Feb 6 (Northern Wire) -": who is named there says nothing.
    private mutating func append(_ sentence: Range<Int>) {
        guard let end = datelineEnd(in: sentence) else { return sentences.append(sentence) }
        sentences.append(sentence.lowerBound..<end)
        sentences.append(end..<sentence.upperBound)
    }

    /// The item behind the dash of a sentence's dateline.
    private func datelineEnd(in sentence: Range<Int>) -> Int? {
        let reach = sentence.prefix(Self.longestDateline)
        // Places and days, with what stands between them.
        let names: WordRoles = [.capitalised, .number, .comma, .stop, .hyphen, .otherMark]
        guard let opening = reach.first(where: { roles(at: $0).isDisjoint(with: names) }),
            roles(at: opening).contains(.openingBracket),
            let closing = reach.dropFirst(opening - sentence.lowerBound + 1).first(where: {
                roles(at: $0).isDisjoint(with: [.capitalised, .word])
            }),
            roles(at: closing).contains(.closingBracket), closing > opening + 1,
            roles(at: opening + 1).contains(.capitalised), closing + 2 < sentence.upperBound,
            !roles(at: closing + 1).isDisjoint(with: [.dash, .hyphen])
        else { return nil }
        return closing + 2
    }

    /// Items.
    private static let longestDateline = 16
}
