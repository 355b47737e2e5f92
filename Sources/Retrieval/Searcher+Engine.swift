import ArticleIndex
package import QueryLanguage

/// An SQLite index is always whole: what is asked of an engine is what there is already.
extension Searcher: SearchEngine {
    package func finds(_ query: Query) throws -> Bool { try !rank(query, limit: 1).isEmpty }

    package func matchedArticles(
        _ query: Query, order: HitRequest.Order, countingPassages: Bool
    ) throws -> [MatchedArticle] {
        try matchedArticles(query, order: order)
    }

    package func open(
        _ name: String, _ query: Query?, absolute: @escaping (String) -> String
    ) throws -> OpenedArticle {
        try open(ArticleLookup(snapshot, absolute: absolute).place(name), query)
    }

    package func articles(
        like name: String, limit: Int, foldsCopies: Bool, absolute: @escaping (String) -> String
    ) throws -> SimilarArticles {
        let place = try ArticleLookup(snapshot, absolute: absolute).place(name)
        return try articles(like: place.article, limit: limit, foldsCopies: foldsCopies)
    }

    package func articleCount() throws -> Int { try snapshot.counts().articles }

    package var shortfall: Shortfall? { nil }

    package var wayOfReading: String { "\(postingsPath)" }
}
