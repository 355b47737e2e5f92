import ArticleIndex
import Articles
import QueryLanguage
import Retrieval

/// Asks a `Searcher` queries that are parsed beforehand; its answers are passage ids and scores, as FTS5's are.
final class PressmarkEngine: Engine {
    private let snapshot: IndexSnapshot
    private var searcher: Searcher
    private let forgets: Bool
    private let queries: [Query]
    private let limit: Int

    /// - Parameter forgets: whether each query gets a searcher that has answered none before, so that nothing it may keep
    ///   of a word from query to query is there yet; else all queries have one.
    init(_ snapshot: IndexSnapshot, queries: [BenchmarkQuery], limit: Int, forgets: Bool = false) throws {
        // No query has a date in it: any day will do.
        guard let day = PublicationDay("2000-01-01") else { throw EngineFailure(message: "not a day") }
        let parser = QueryParser(today: day)
        self.queries = try queries.map { try parser.parse($0.pressmark) }
        self.limit = limit
        self.forgets = forgets
        self.snapshot = snapshot
        searcher = try Searcher(snapshot)
    }

    func prepare() throws {
        if forgets { searcher = try Searcher(snapshot) }
    }

    func answer(_ number: Int) throws -> Int {
        try searcher.rank(queries[number], limit: limit).count
    }
}
