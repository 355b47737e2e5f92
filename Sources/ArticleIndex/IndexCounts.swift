import GRDB

/// How much an index holds.
package struct IndexCounts: Sendable, Equatable {
    package var articles: Int
    package var passages: Int

    package init(articles: Int, passages: Int) {
        self.articles = articles
        self.passages = passages
    }

    init(_ database: Database) throws {
        articles = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
        passages = try Int.fetchOne(database, sql: "SELECT sum(passage_count) FROM article") ?? 0
    }
}
