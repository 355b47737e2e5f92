import ArticleIndex
import Articles
import Retrieval

/// A citation in one line: `River Post, “Talks open”, Ann Example, 2026-03-02, https://…, paragraph 3`. What is not known is
/// left out; the path stands where there is no address.
enum CitationText {
    /// - Parameter folder: the absolute path that paths are shown relative to.
    static func line(_ citation: Citation, folder: String?) -> String {
        let article = citation.article
        let parts = [
            article.source, "“\(article.headline)”", article.byline, article.published?.description,
            article.url ?? ShownPath.relative(article.path, to: folder), "paragraph \(citation.paragraph)",
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
