import ArticleIndex

/// How common words are in a collection of which an index holds only some articles: what ranking takes instead of the index's own
/// counts.
package struct CollectionStatistics: Sendable, Equatable {
    /// Articles in the collection.
    package var articles: Int
    /// Passages in the collection.
    package var passages: Int
    /// Tokens in all passages, headlines included; nil where they are as long as those of the index.
    package var tokens: Int?
    /// Passages that have a word, by the word as the tokenizer cuts it from a query; the index's own counts hold for others.
    package var counts: [String: Int]

    /// - Parameter passages: nil where one is counted for each article.
    package init(articles: Int, counts: [String: Int], passages: Int? = nil, tokens: Int? = nil) {
        self.articles = articles
        self.counts = counts
        self.passages = passages ?? articles
        self.tokens = tokens
    }

    /// - Parameter own: those of the index.
    func totals(_ own: PassageTotals) -> PassageTotals {
        guard let tokens, passages >= own.passages else {
            return own.scaled(toPassages: max(passages, own.passages))
        }
        return PassageTotals(passages: passages, tokens: tokens)
    }
}
