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

    package func articleCount() throws -> Int { try snapshot.counts().articles }

    package var shortfall: Shortfall? { nil }

    package var wayOfReading: String { "\(postingsPath)" }
}
