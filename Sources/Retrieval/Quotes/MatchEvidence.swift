import ArticleIndex
import Articles
import Quotations

/// Whether what a quote shares with a text is more than chance.
///
/// Evidence is counted in natural logarithms, and in parts of that of the number of places in the index: what some place has by
/// chance. The rarity of the words that are the same speaks for a source, that of the words which differ and all that has to
/// change against it. That the quote is a whole utterance, from its first word to its last, speaks for it: there are far fewer
/// utterances than places. Weights and limit were chosen on misquotes and on quotes that stand nowhere; see
/// Tests/Benchmarks/Results/misquotes.md.
struct MatchEvidence {
    /// A word of the quote.
    struct Word {
        /// UTF-8 byte offsets into the quote.
        var range: Range<Int>
        /// Minus the natural logarithm of its share of all words.
        var rarity: Double
    }

    /// Higher for a likelier source: the very words first, and what is quoted before the same words unquoted.
    let rank: Double
    /// Whether the quote may be said to be found.
    let isEnough: Bool

    /// How much the rarity of words that differ weighs.
    private static let difference = 0.8
    /// What each word that has to change costs, in parts of the chance.
    private static let change = 0.42
    private static let directSpeech = 0.24
    private static let oneEnd = 0.36
    private static let bothEnds = 1.2
    /// The least evidence, in parts of the chance.
    private static let limit = 1.92

    /// - Parameter chance: the natural logarithm of the number of places in the index.
    init(_ hit: QuoteHit, words: [Word], chance: Double) {
        let isExact = hit.match.verdict != .inflected && hit.match.verdict != .edited
        let evidence = Self.evidence(hit, words, chance: chance)
        rank = isExact ? 1e9 + (hit.quotation == nil ? 0 : 1) : evidence
        isEnough = hit.match.verdict != .edited || evidence >= Self.limit
    }

    private static func evidence(_ hit: QuoteHit, _ words: [Word], chance: Double) -> Double {
        var sum = -change * hit.match.cost
        if hit.quotation?.quotation.kind == .direct {
            let (start, end) = (hit.match.meetsStart, hit.match.meetsEnd)
            sum += directSpeech + (start && end ? bothEnds : start || end ? oneEnd : 0)
        }
        var next = words.startIndex
        for run in hit.match.differences where !run.quote.isEmpty {
            while next < words.endIndex, words[next].range.lowerBound < run.quote.upperBound {
                let isSame = run.kind == .same || run.kind == .inflected
                sum += words[next].rarity / chance * (isSame ? 1 : -difference)
                next += 1
            }
        }
        return sum
    }
}
