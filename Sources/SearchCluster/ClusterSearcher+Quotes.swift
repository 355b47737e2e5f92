import ArticleIndex
import Articles
package import Retrieval
import SphinxQL

/// Looks quotes up: the engine finds articles that have many of the words, and the best of them are compared with the quote here.
extension ClusterSearcher: QuoteEngine {
    /// Articles that a quote is compared with.
    private static let candidates = 200
    /// Of longer quotes the first words are asked for.
    private static let wordLimit = 64
    /// How many of a quote's words an article must have.
    private static let share = 0.5

    package func quotes(for quotes: [String], findings: Set<QuoteFinding>, limit: Int) throws -> [[QuoteResult]] {
        try quotes.map { quote in
            let found = try carriers(of: quote)
            return try found.index.read { snapshot in
                try QuoteLookup(snapshot).results(for: quote, findings: findings).prefix(limit).map(
                    found.withArchiveIDs)
            }
        }
    }

    private func carriers(of quote: String) throws -> FoundArticles {
        var seen: Set<String> = []
        let words = tokens.words(of: quote).map(ClusterTokens.spelled).filter { seen.insert($0).inserted }
            .prefix(Self.wordLimit)
        let text =
            words.isEmpty
            ? "(@body \(ClusterTokens.nothing))"
            : words.count < 3
                ? "(@body \(words.joined(separator: " ")))"
                : "(@body \"\(words.joined(separator: " "))\"/\(Self.share))"
        let selection = ArticleSelection(
            archive: archive, expression: MatchExpression(text: text, days: nil, isExact: false, ranks: true),
            columns: [ClusterSchema.record], limit: Self.candidates, milliseconds: limits.milliseconds)
        let answer = try ask(selection.sql)
        return try FoundArticles(
            answer.result, order: .score, limit: Self.candidates,
            total: answer.meta["total_found"].flatMap(Int.init) ?? 0,
            collection: CollectionStatistics(articles: 0, counts: [:]))
    }

    /// - Throws: ``ClusterError`` where the article is not found again.
    package func citation(of result: QuoteResult) throws -> Citation {
        let hit = result.carriers.first ?? result.best
        let answer = try ask(
            "SELECT id, \(ClusterSchema.record) FROM \(archive) WHERE id=\(hit.article.id) LIMIT 1")
        guard let column = answer.result.column(ClusterSchema.record),
            let text = answer.result.rows.first.flatMap({ $0[column] })
        else { throw ClusterError.damagedRecord }
        let article = try ClusterRecord(text).article.article
        let offset = hit.ranges.first?.lowerBound ?? 0
        return Citation(article: hit.article, paragraph: Citation.paragraph(at: offset, in: Array(article.text.utf8)))
    }
}

extension FoundArticles {
    fileprivate func withArchiveIDs(_ result: QuoteResult) -> QuoteResult {
        var result = result
        result.best = withArchiveID(result.best)
        result.carriers = result.carriers.map(withArchiveID)
        return result
    }

    private func withArchiveID(_ hit: QuoteHit) -> QuoteHit {
        var hit = hit
        hit.article.id = archiveID(hit.article.id)
        return hit
    }
}
