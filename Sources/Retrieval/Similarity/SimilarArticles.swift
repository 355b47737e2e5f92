/// Articles like another one.
package struct SimilarArticles: Sendable, Equatable {
    /// One an article, best first, with its best passage.
    package var hits: [Hit]
    /// By what they were looked for: the article's most telling words, each with its worth.
    package var explanation: Explanation

    package init(hits: [Hit], explanation: Explanation) {
        self.hits = hits
        self.explanation = explanation
    }
}
