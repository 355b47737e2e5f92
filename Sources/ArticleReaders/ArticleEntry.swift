package import Articles

/// One article of a file, or why it could not be read.
package struct ArticleEntry: Sendable, Equatable {
    /// Which article of the file this is: the same on every reading, and unchanged when other articles of the file come
    /// or go. Empty where the file is one article.
    package var key: String
    package var article: Result<Article, ReadingError>

    package init(key: String, article: Result<Article, ReadingError>) {
        self.key = key
        self.article = article
    }
}
