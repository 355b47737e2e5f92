package import ArticleIndex

/// An article with the time at which it came into the index.
package struct ArrivedArticle: Sendable, Equatable {
    package var article: StoredArticle
    /// Milliseconds since 1970.
    package var time: Int

    package init(article: StoredArticle, time: Int) {
        self.article = article
        self.time = time
    }
}
