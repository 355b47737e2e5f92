import GRDB

/// A small index in memory, of articles that are kept elsewhere: it is read as any other, and gone when nobody holds it.
package final class ScratchIndex: Sendable {
    private let queue: DatabaseQueue
    private static let name = ":memory:"

    /// - Parameter articles: each with further paths of its text. Article ids count from 1 in their order.
    package init(_ articles: [(article: AnalysedArticle, otherPaths: [String])]) throws(IndexError) {
        do {
            try Connection.requireFullTextSearch()
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            configuration.label = "Pressmark scratch"
            configuration.prepareDatabase { Connection.addFunctions($0) }
            queue = try DatabaseQueue(configuration: configuration)
            try IndexWriter.create(queue)
            try queue.inDatabase { database in
                try database.inTransaction {
                    try Self.fill(database, articles)
                    return .commit
                }
            }
        } catch {
            throw IndexError(error, path: Self.name)
        }
    }

    private static func fill(
        _ database: Database, _ articles: [(article: AnalysedArticle, otherPaths: [String])]
    ) throws {
        var arrivals = ArrivalClock()
        try arrivals.advance(database)
        var touched = TouchedPassages()
        var writer = try BatchWriter(database, builders: nil, arrivals: arrivals, copies: CopyFinder(database))
        let changes = articles.enumerated().flatMap { number, entry in
            [.put(entry.article, replacing: nil)]
                + entry.otherPaths.enumerated().map {
                    // Several articles of one file may have the same text.
                    IndexChange.addPlace(
                        id: number + 1, ArticlePlace(path: $1, part: "\(number + 1).\($0)"), file: entry.article.file)
                }
        }
        try writer.write(changes, touched: &touched)
        try PassageTables.update(database, after: &touched)
        try IndexWriter.settle(database)
    }

    /// Runs `body` on the whole of it.
    package func read<Result>(_ body: (IndexSnapshot) throws -> Result) throws -> Result {
        do {
            return try queue.read { try body(IndexSnapshot($0, path: Self.name)) }
        } catch let error as DatabaseError {
            throw IndexError(error, path: Self.name)
        }
    }
}
