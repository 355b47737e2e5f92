/// How common words are in a collection of which an index holds only some articles: what ranking takes instead of the index's own
/// counts.
package struct CollectionStatistics: Sendable, Equatable {
    /// Articles in the collection.
    package var articles: Int
    /// Articles that have a word, by the word as the tokenizer cuts it from a query; the index's own counts hold for others.
    package var counts: [String: Int]

    package init(articles: Int, counts: [String: Int]) {
        self.articles = articles
        self.counts = counts
    }
}
