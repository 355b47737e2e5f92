/// An article that answers a query, without its texts.
package struct MatchedArticle: Sendable, Equatable {
    /// The article's first passage.
    package var start: UInt32
    /// How many of its passages match; all of them where the query has no words.
    package var passages: Int
    /// The best passage's score; 0 where the query has no words.
    package var score: Double

    package init(start: UInt32, passages: Int, score: Double) {
        self.start = start
        self.passages = passages
        self.score = score
    }
}
