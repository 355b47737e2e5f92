package import ArticleIndex
import Quotations
import TextAnalysis

/// Finds who said a quote, as someone remembers it, in one state of an index.
///
/// Valid inside `IndexReader.read` only, as the snapshot is.
package final class QuoteLookup {
    private let snapshot: IndexSnapshot
    private let candidates: QuoteCandidates

    /// Regions whose texts are compared with the quote in any case, and those as good as the best: copies.
    private static let regionLimit = 12
    private static let copyLimit = 150

    /// - Throws: ``RetrievalError/noQuotations`` for an index that was made without them; `IndexError`, `PostingError`.
    package init(_ snapshot: IndexSnapshot) throws {
        guard snapshot.holdsQuotations else { throw RetrievalError.noQuotations }
        self.snapshot = snapshot
        candidates = try QuoteCandidates(snapshot)
    }

    /// A quote as it is looked for: canonical text.
    package static func cleaned(_ quote: String) -> String {
        CanonicalText(cleaning: quote).text
    }

    /// The utterances that a quote may come from, the likeliest first; none where it stands nowhere.
    ///
    /// - Parameters:
    ///   - quote: from ``cleaned(_:)``. Of more than `QuoteComparer.wordLimit` words, the first ones count.
    ///   - findings: the verdicts that are wanted.
    package func results(
        for quote: String, findings: Set<QuoteFinding> = Set(QuoteFinding.allCases)
    ) throws -> [QuoteResult] {
        let hits = try hits(for: quote).filter { findings.contains($0.verdict) }
        return try QuoteGroups(hits).results()
    }

    private func hits(for quote: String) throws -> [QuoteHit] {
        let regions = try candidates.regions(for: quote)
        guard let best = regions.first else { return [] }
        var aligner = try QuoteAligner(quote, snapshot: snapshot)
        let words = try candidates.rarities(of: quote)
        var hits: [(hit: QuoteHit, evidence: MatchEvidence)] = []
        for (index, region) in regions.enumerated() {
            guard index < Self.regionLimit || (index < Self.copyLimit && region.score >= 0.9 * best.score) else {
                break
            }
            guard let hit = try aligner.hit(in: region.passages) else { continue }
            let evidence = MatchEvidence(hit, words: words, chance: candidates.chance)
            if evidence.isEnough { hits.append((hit, evidence)) }
        }
        return hits.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.evidence.rank != other.evidence.rank { return one.evidence.rank > other.evidence.rank }
            if one.hit.confidence != other.hit.confidence { return one.hit.confidence > other.hit.confidence }
            return left.offset < right.offset
        }.map(\.element.hit)
    }
}
