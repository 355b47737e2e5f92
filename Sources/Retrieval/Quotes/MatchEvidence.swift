import Quotations

/// Whether the words that a quote shares with a text are more than chance.
struct MatchEvidence {
    private let similarity: Double
    /// The weights of the words that are the same, and of all words of the quote.
    private let shared: Double
    private let whole: Double
    /// What passages may share by chance.
    private let least: Double
    private let isWhole: Bool
    private let isQuoted: Bool

    init(_ hit: QuoteHit, quote: String, _ candidates: QuoteCandidates) throws {
        similarity = hit.match.similarity
        isQuoted = hit.quotation != nil
        isWhole = hit.match.verdict != .edited
        let bytes = Array(quote.utf8)
        var shared = 0.0
        for difference in hit.match.differences where difference.kind == .same || difference.kind == .inflected {
            shared += try candidates.weight(of: String(decoding: bytes[difference.quote], as: UTF8.self))
        }
        self.shared = shared
        whole = try candidates.weight(of: quote)
        least = candidates.chanceWeight
    }

    /// Higher for a likelier source: what is quoted comes before the same words unquoted.
    var rank: Double {
        similarity + (isQuoted ? 0.02 : 0)
    }

    /// The limits are measured; see Tests/Benchmarks/Results/misquotes.md.
    var isEnough: Bool {
        isWhole || (similarity >= 0.5 && shared >= 0.5 * whole && shared >= least)
    }
}
