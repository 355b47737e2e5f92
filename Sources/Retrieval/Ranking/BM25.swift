package import ArticleIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Okapi BM25: idf · (k1 + 1) · f / (f + k1 · (1 − b + b · length / average length)).
///
/// Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. The idf is that of
/// Lucene's BM25Similarity, ln(1 + (N − n + 0.5) / (n + 0.5)), which never goes negative; or that of FTS5's bm25(),
/// ln((N − n + 0.5) / (n + 0.5)), with 0.000001 in the place of what is not positive.
package struct BM25: Sendable {
    package let impact: TermImpact
    /// Passages in the index.
    package let passages: Int
    package let scoring: Scoring

    init(settings: IndexSettings, totals: PassageTotals, scoring: Scoring) {
        let (k1, b) = scoring == .fts5 ? (1.2, 0.75) : (settings.k1, settings.b)
        impact = TermImpact(k1: k1, b: b, averageLength: totals.averageLength)
        passages = totals.passages
        self.scoring = scoring
    }

    /// - Parameter count: passages that have the term.
    package func inverseDocumentFrequency(of count: Int) -> Double {
        let (total, count) = (Double(passages), Double(min(count, passages)))
        let odds = (total - count + 0.5) / (count + 0.5)
        switch scoring {
        case .combined, .bm25: return log(1 + odds)
        case .fts5: return max(log(odds), 1e-6)
        }
    }

    /// What a term's impact is multiplied with.
    /// - Parameter idf: the term's inverse document frequency, or the sum of several terms'.
    package func weight(idf: Double) -> Double {
        idf * (impact.k1 + 1)
    }
}
