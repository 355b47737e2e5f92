import ArticleIndex
import Articles
import GRDB
import QueryLanguage
import Testing

@testable import Retrieval

/// Holds answers and scores under `--scoring fts5` against FTS5's own: MATCH and bm25() on the same file.
struct FullTextParity {
    private let reader: IndexReader
    private let parser: QueryParser
    private let queue: DatabaseQueue

    init(_ directory: IndexDirectory) throws {
        reader = try IndexReader(directory)
        parser = QueryParser(today: try #require(PublicationDay("2026-02-10")))
        queue = try DatabaseQueue(path: directory.link)
    }

    /// - Returns: how many passages answer the query.
    @discardableResult
    func expectSame(_ query: RandomQuery, _ comment: Comment) throws -> Int {
        let expected = try queue.read { database in
            try Row.fetchAll(
                database, sql: "SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank, rowid",
                arguments: [query.match]
            ).map { ScoredPassage(passage: $0[0], score: -($0[1] as Double)) }
        }
        let found = try reader.read { snapshot in
            try Searcher(snapshot, scoring: .fts5).rank(parser.parse(query.ours), limit: 1_000_000)
        }
        #expect(Set(found.map(\.passage)) == Set(expected.map(\.passage)), comment)
        guard query.hasComparableScores else { return expected.count }
        let scores = Dictionary(uniqueKeysWithValues: expected.map { ($0.passage, $0.score) })
        let wrong = found.filter { passage in
            guard let score = scores[passage.passage] else { return true }
            return abs(passage.score - score) > 1e-9 * max(1, score)
        }
        #expect(wrong.isEmpty, comment)
        // In the same order, but for what is equal to the last bits.
        #expect(Self.haveSameScores(found, expected), comment)
        return expected.count
    }

    static func haveSameScores(_ some: [ScoredPassage], _ others: [ScoredPassage]) -> Bool {
        some.count == others.count
            && zip(some, others).allSatisfy { abs($0.score - $1.score) <= 1e-9 * max(1, $1.score) }
    }
}
