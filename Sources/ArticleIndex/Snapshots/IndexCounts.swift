import GRDB
import PostingLists

/// How much an index holds.
package struct IndexCounts: Sendable, Equatable {
    package var articles: Int
    package var passages: Int
    /// Further places in which the text of an article was found.
    package var otherPlaces: Int
    /// Articles that are in a group of copies.
    package var copies = 0
    /// These groups.
    package var groups = 0

    package init(articles: Int, passages: Int, otherPlaces: Int = 0) {
        self.articles = articles
        self.passages = passages
        self.otherPlaces = otherPlaces
    }

    init(_ database: Database) throws {
        articles = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
        passages = try Self.passages(database)
        otherPlaces = 0
        guard try FormatVersion.holdsCopies(database) else { return }
        otherPlaces = try Int.fetchOne(database, sql: "SELECT count(*) FROM article_path") ?? 0
        try CopyTables.forEachGroup(database) {
            groups += 1
            copies += $1.count
        }
    }

    /// FTS5 keeps count; reading all articles takes longer than putting one in.
    private static func passages(_ database: Database) throws -> Int {
        do {
            return PassageTotals(try PostingPages(database).postingIndex().averages).passages
        } catch is PostingError {
            return try Int.fetchOne(database, sql: "SELECT sum(passage_count) FROM article") ?? 0
        }
    }
}
