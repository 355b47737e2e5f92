package import ArticleIndex
package import Articles

/// A passage that answers a query.
package struct Hit: Sendable, Equatable {
    /// 1 for the best.
    package var rank: Int
    package var score: Double
    package var article: StoredArticle
    package var passage: StoredPassage
    /// What matched in the passage: byte offsets into its text, ascending, not overlapping.
    package var matches: [Range<Int>]
    /// What matched in the article's headline: byte offsets into it.
    package var headlineMatches: [Range<Int>]
    /// The mentions in the passage, byte offsets into its text, ascending.
    package var mentions: [Mention]
    /// The articles that the article is a copy of, and itself; nil where there are none, or where copies are not folded.
    package var group: CopyDirectory.Group?
    /// How many more passages of the article match and are not in the answer; 0 where nobody counted.
    package var further = 0
    /// The sentences that are shown instead of the passage; nil where nobody asked for them.
    package var excerpts: [Excerpt]?

    package init(
        rank: Int, score: Double, article: StoredArticle, passage: StoredPassage, matches: [Range<Int>],
        headlineMatches: [Range<Int>], mentions: [Mention], group: CopyDirectory.Group? = nil
    ) {
        self.rank = rank
        self.score = score
        self.article = article
        self.passage = passage
        self.matches = matches
        self.headlineMatches = headlineMatches
        self.mentions = mentions
        self.group = group
    }
}
