package import Retrieval

/// Turns an article that was opened into text of some form. One printer a form, each in a file of its own.
package protocol ArticlePrinter: Sendable {
    /// The whole answer, with a line feed at the end of each line.
    func text(for opened: OpenedArticle) -> String
}
