/// How passages are scored, and what counts as one document.
package enum Scoring: String, Sendable, CaseIterable {
    /// BM25 of the passage, and what its article, its headline and the nearness of words add; see ``RankingWeights``.
    case combined
    /// The passage's BM25 alone, with Lucene's idf; words are ANDed over articles, phrases run over passage ends.
    case bm25
    /// What FTS5's bm25() computes, with each passage on its own: for comparing with it.
    case fts5
}
