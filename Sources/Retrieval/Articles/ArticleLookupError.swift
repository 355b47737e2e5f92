import TerminalOutput

/// Why there is nothing to show.
package enum ArticleLookupError: Error, Equatable {
    /// No article has this id; `nearest` is one that an article has, if any.
    case noArticle(id: Int, nearest: Int?)
    /// No article of a cluster has this number.
    case noNumber(Int)
    /// No article was read from this path; `nearest` is one that looks like it.
    case noPath(String, nearest: String?)
    /// The article has fewer passages.
    case noPassage(Int, article: Int, passages: Int)
    /// The file holds several articles.
    case several(path: String, articles: Int, first: Int)
}

extension ArticleLookupError: CustomStringConvertible {
    /// One line: what, and what to do.
    package var description: String {
        switch self {
        case .noArticle(let id, nil): "there is no article #\(id): the index is empty"
        case .noArticle(let id, let nearest?): "there is no article #\(id); the nearest is #\(nearest)"
        case .noNumber(let id): "the cluster has no article #\(id): name one by the number that a search there shows"
        case .noPath(let path, nil):
            "no article was read from \(TerminalText.escaped(path)): name one by its path, or by the number that a search shows"
        case .noPath(let path, let nearest?):
            "no article was read from \(TerminalText.escaped(path)); did you mean \(TerminalText.escaped(nearest))?"
        case .noPassage(let passage, let article, let passages):
            "article #\(article) has no passage \(passage): it has \(passages)"
        case .several(let path, let articles, let first):
            "\(TerminalText.escaped(path)) holds \(articles) articles: name one by its number, from #\(first)"
        }
    }
}
