import ArticleIndex
import Articles
import QueryLanguage
import Retrieval

/// One `Searcher` for all queries, which are parsed beforehand; its answers are passage ids and scores, as FTS5's are.
struct PressmarkEngine: Engine {
    private let searcher: Searcher
    private let queries: [Query]
    private let limit: Int

    init(_ snapshot: IndexSnapshot, queries: [BenchmarkQuery], limit: Int) throws {
        // No query has a date in it: any day will do.
        guard let day = PublicationDay("2000-01-01") else { throw EngineFailure(message: "not a day") }
        let parser = QueryParser(today: day)
        self.queries = try queries.map { try parser.parse($0.pressmark) }
        self.limit = limit
        searcher = try Searcher(snapshot)
    }

    func answer(_ number: Int) throws -> Int {
        try searcher.rank(queries[number], limit: limit).count
    }
}
