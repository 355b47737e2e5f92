import ArticleIndex
import Quotations

/// Whether the words that a quote shares with a text are more than chance.
///
/// The limits were chosen on misquotes and on quotes that stand nowhere; see Tests/Benchmarks/Results/misquotes.md.
struct MatchEvidence {
    /// Higher for a likelier source: what is quoted comes before the same words unquoted.
    let rank: Double
    /// Whether the quote may be said to be found.
    let isEnough: Bool

    /// How alike quote and text are at least where words differ, and how much of the quote's weight they share.
    private static let leastSimilarity = 0.65
    private static let leastShare = 0.5
    /// How many times as rare, in logarithms, the shared words are at least as what some place in the index has by chance.
    private static let beyondChance = 1.9

    init(_ hit: QuoteHit, quote: String, _ candidates: QuoteCandidates) throws {
        rank = hit.match.similarity + (hit.quotation == nil ? 0 : 0.02)
        if hit.match.verdict != .edited {
            isEnough = true
            return
        }
        let bytes = Array(quote.utf8)
        var shared = 0.0
        for difference in hit.match.differences where difference.kind == .same || difference.kind == .inflected {
            shared += try candidates.rarity(of: String(decoding: bytes[difference.quote], as: UTF8.self))
        }
        let whole = try candidates.rarity(of: quote)
        isEnough =
            hit.match.similarity >= Self.leastSimilarity && shared >= Self.beyondChance * candidates.chance
            && shared >= Self.leastShare * whole
    }
}
