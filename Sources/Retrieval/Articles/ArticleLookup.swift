package import ArticleIndex
import QueryLanguage

/// Finds what an ``ArticleAddress`` names in one state of an index.
package struct ArticleLookup {
    /// An article, or one passage of it.
    package struct Place: Sendable, Equatable {
        package var article: StoredArticle
        /// 0 for the first; nil for the whole article.
        package var ordinal: Int?

        /// - Parameter passage: from 1; nil for the whole article.
        /// - Throws: ``ArticleLookupError/noPassage(_:article:passages:)``.
        package init(_ article: StoredArticle, passage: Int? = nil) throws(ArticleLookupError) {
            if let passage, !(1...max(article.passageCount, 1) ~= passage) {
                throw .noPassage(passage, article: article.id, passages: article.passageCount)
            }
            self.article = article
            ordinal = passage.map { $0 - 1 }
        }
    }

    private let snapshot: IndexSnapshot
    private let absolute: (String) -> String

    /// - Parameter absolute: makes of a path as it was given the one under which ingest would have read the file.
    package init(_ snapshot: IndexSnapshot, absolute: @escaping (String) -> String) {
        self.snapshot = snapshot
        self.absolute = absolute
    }

    /// - Parameter text: as it was given.
    /// - Throws: ``ArticleLookupError`` where the index does not have it, or has several; `IndexError`.
    package func place(_ text: String) throws -> Place {
        let readings = ArticleAddress.readings(of: text)
        for reading in readings {
            if let article = try article(reading.article) { return try Place(article, passage: reading.passage) }
        }
        throw try missing(readings[0].article)
    }

    private func article(_ wanted: ArticleAddress.Article) throws -> StoredArticle? {
        switch wanted {
        case .id(let id): return try snapshot.article(id)
        case .path(let path):
            let ids = try snapshot.articles(atPath: absolute(path))
            guard ids.count < 2 else {
                throw ArticleLookupError.several(path: path, articles: ids.count, first: ids[0])
            }
            return try ids.first.flatMap(snapshot.article)
        }
    }

    private func missing(_ wanted: ArticleAddress.Article) throws -> ArticleLookupError {
        switch wanted {
        case .id(let id): return .noArticle(id: id, nearest: try snapshot.article(nearest: id))
        case .path(let path): return .noPath(path, nearest: try nearest(path))
        }
    }

    /// A path that ends in what was given, or whose last part is spelled much like its.
    private func nearest(_ path: String) throws -> String? {
        let paths = try snapshot.paths()
        let end = path.split(separator: ":").first ?? ""
        if let found = paths.first(where: { !end.isEmpty && $0.hasSuffix("/" + end) }) { return found }
        func name(_ path: some StringProtocol) -> String { String(path.split(separator: "/").last ?? "") }
        let names = Dictionary(paths.map { (name($0), $0) }) { first, _ in first }
        let wanted = name(end)
        let near = names.keys.filter { abs($0.utf8.count - wanted.utf8.count) <= 2 }.sorted()
        return nearMiss(of: wanted, among: near).flatMap { names[$0] }
    }
}
