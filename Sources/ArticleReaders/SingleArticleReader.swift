package import Articles

/// A format in which a file is one article.
package protocol SingleArticleReader: ArticleReader {
    /// - Throws: ``ReadingError`` when the file holds no article.
    func article(from file: FileContents) throws(ReadingError) -> Article
}

extension SingleArticleReader {
    package func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        let result = Result { () throws(ReadingError) in
            guard file.bytes.count <= ArticleDraft.byteLimit else {
                throw .tooLong(bytes: file.bytes.count, limit: ArticleDraft.byteLimit)
            }
            return try article(from: file)
        }
        try body(ArticleEntry(key: "", article: result))
    }
}
