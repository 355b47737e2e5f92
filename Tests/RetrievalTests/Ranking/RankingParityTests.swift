import ArticleIndex
import Articles
import PostingLists
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Every answer and score held against FTS5's own, and every shortcut against looking at all matches.
struct RankingParityTests {
    private static let seeds = (0..<5).map { _ in UInt64.random(in: 0..<UInt64.max) }
    private static let queriesPerIndex = 250

    private func parse(_ text: String) throws -> Query {
        try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
    }

    @Test(arguments: seeds)
    func `answers and scores are those of FTS5's bm25`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corpus = try RandomIndex(using: &random)
        let parity = try FullTextParity(corpus.index.directory)
        for _ in 0..<Self.queriesPerIndex {
            let query = RandomQuery(from: RandomWords(), using: &random)
            try parity.expectSame(query, "seed \(seed): \(query.ours)")
        }
    }

    @Test(arguments: seeds)
    func `leaving out what cannot be among the best changes nothing`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corpus = try RandomIndex(using: &random)
        try IndexReader(corpus.index.directory).read { snapshot in
            let searcher = try Searcher(snapshot, scoring: .bm25)
            for _ in 0..<Self.queriesPerIndex {
                let query = RandomQuery(from: RandomWords(), using: &random)
                let limit = [1, 3, 10, 1000].randomElement(using: &random) ?? 1
                try expectSame(searcher, parse(query.ours), limit: limit, "seed \(seed): \(query.ours)")
            }
        }
    }

    private func expectSame(_ searcher: Searcher, _ query: Query, limit: Int, _ comment: Comment) throws {
        let fast = try searcher.rank(query, limit: limit)
        let all = try searcher.rankAll(query, limit: limit)
        #expect(FullTextParity.haveSameScores(fast, all), comment)
        // Where scores are apart, the passages are the same.
        let last = all.last?.score ?? 0
        let certain = { (passages: [ScoredPassage]) in Set(passages.filter { $0.score > last + 1e-9 }.map(\.passage)) }
        #expect(certain(fast) == certain(all), comment)
    }

    @Test(arguments: seeds.prefix(2))
    func `FTS5's reader gives the same postings as its pages`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corpus = try RandomIndex(using: &random)
        try IndexReader(corpus.index.directory).read { snapshot in
            let pages = try PagePostings(snapshot)
            let fullText = FullTextPostings(snapshot)
            for count in [1, 1, 2, 3] {
                for _ in 0..<10 {
                    let terms = Set((0..<count).map { _ in RandomIndex.words.randomElement(using: &random) ?? "oil" })
                    let both = try [
                        postings(pages.postings(of: terms.sorted()).cursor),
                        postings(fullText.postings(of: terms.sorted()).cursor),
                    ]
                    #expect(both[0] == both[1], "seed \(seed): \(terms)")
                }
            }
        }
    }

    private func postings(_ cursor: PostingCursor) throws -> [String] {
        var lines: [String] = []
        while try cursor.nextBlock() {
            for index in 0..<cursor.block.count {
                let text = Array(try cursor.positions(at: index, column: 0))
                let headline = Array(try cursor.positions(at: index, column: 1))
                lines.append("\(cursor.block.ids[index]) \(text) \(headline)")
            }
        }
        return lines
    }
}
