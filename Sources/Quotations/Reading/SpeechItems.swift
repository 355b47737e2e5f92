import Articles
import Entities

/// The items of a text, tokens and quoted spans in their order, read in one pass.
struct SpeechItems {
    private(set) var items: [SpeechItem] = []
    /// The item of each span.
    private(set) var itemOf: [Int]
    /// The number of words in each span.
    private(set) var wordCounts: [Int]
    /// Items that may tell speech: verbs of speech, and "according". Ascending.
    private(set) var cues: [Int] = []
    /// Items at which the name of a person begins. Ascending.
    private(set) var persons: [Int] = []

    /// - Parameters:
    ///   - tokens: of the text, in order.
    ///   - spans: in text order, without overlap.
    ///   - mentions: in text order, without overlap.
    init(
        of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, spans: [QuotedSpan], mentions: [Mention]
    ) {
        itemOf = Array(repeating: 0, count: spans.count)
        wordCounts = Array(repeating: 0, count: spans.count)
        items = SpeechLexicon.shared.table.withLookup { lexicon in
            Array(unsafeUninitializedCapacity: tokens.count + spans.count) { buffer, count in
                tokens.withUnsafeBufferPointer {
                    let roles = TokenRoles(bytes: bytes, lexicon: lexicon)
                    count = read($0, roles, spans: spans, mentions: mentions, into: buffer)
                }
            }
        }
    }

    /// - Returns: how many items there are.
    @inline(__always)
    private mutating func read(
        _ tokens: UnsafeBufferPointer<Token>, _ tokenRoles: TokenRoles, spans: [QuotedSpan], mentions: [Mention],
        into items: UnsafeMutableBufferPointer<SpeechItem>
    ) -> Int {
        let cueRoles = WordRoles.anyVerb.union(.according)
        var count = 0
        var span = 0
        var outer = spans.first?.outer ?? Self.never
        var mention = 0
        var named = Self.range(of: mention, in: mentions)
        var isName = Self.isName(mention, in: mentions)
        var lastMention: Int?
        for token in tokens {
            let (start, end) = (Int(token.start), Int(token.end))
            while outer.upperBound <= start {
                itemOf[span] = count
                items.initializeElement(at: count, to: SpeechItem(span: span, outer: outer))
                count &+= 1
                span &+= 1
                outer = span < spans.count ? spans[span].outer : Self.never
                lastMention = nil
            }
            if end > outer.lowerBound {
                if tokenRoles.kinds.isWordOrNumber(token) { wordCounts[span] += 1 }
                continue
            }
            while named.upperBound <= start {
                mention &+= 1
                named = Self.range(of: mention, in: mentions)
                isName = Self.isName(mention, in: mentions)
            }
            let isMentioned = named.lowerBound < end
            let roles = tokenRoles.roles(of: token, isName: isMentioned && isName)
            if !roles.isDisjoint(with: cueRoles) { cues.append(count) }
            if isMentioned {
                if lastMention != mention, mentions[mention].type == .person { persons.append(count) }
                lastMention = mention
            } else {
                lastMention = nil
            }
            items.initializeElement(at: count, to: SpeechItem(token, roles, mention: lastMention))
            count &+= 1
        }
        while span < spans.count {
            itemOf[span] = count
            items.initializeElement(at: count, to: SpeechItem(span: span, outer: spans[span].outer))
            count &+= 1
            span &+= 1
        }
        return count
    }

    private static let never = Int.max..<Int.max

    private static func range(of mention: Int, in mentions: [Mention]) -> Range<Int> {
        mention < mentions.count ? mentions[mention].range : never
    }

    private static func isName(_ mention: Int, in mentions: [Mention]) -> Bool {
        mention < mentions.count && !mentions[mention].type.isNameless
    }
}
