import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Answers in which copies of an article are folded.
struct CopyFoldingTests {
    private static let today = PublicationDay("2026-02-10")

    /// Three stories of which two came several times, each time edited a little; in all of them there is rain.
    private func makeIndex(seed: UInt64) throws -> TemporaryIndex {
        var random = SeededGenerator(seed: seed)
        var articles: [AnalysedArticle] = []
        for (story, copies) in [5, 1, 9, 1].enumerated() {
            let words = (0..<160).map { _ in random.below(9) == 0 ? "rain" : "word\(random.below(3000))" }
            for copy in 0..<copies {
                // So few that any two of them are copies of one another.
                var text = words
                for _ in 0..<3 { text[random.below(text.count)] = "edit\(random.below(100))" }
                articles.append(
                    SampleArticle.make(
                        [text[..<80].joined(separator: " ") + " ", text[80...].joined(separator: " ")],
                        path: "/\(story)/\(copy)", published: "2026-02-0\(1 + story)"))
            }
        }
        articles.shuffle(using: &random)
        return try TemporaryIndex(articles)
    }

    private func query(_ text: String) throws -> Query {
        try QueryParser(today: try #require(Self.today)).parse(text)
    }

    private func story(_ hit: Hit) -> String {
        String(hit.article.path.prefix(2))
    }

    @Test(arguments: ["rain", "rain OR word7", "date:2026", "-nothing rain", "lang:en OR rain"])
    func `the first article of a group stands for it`(text: String) throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        let index = try makeIndex(seed: seed)
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            let query = try query(text)
            let all = try searcher.hits(query, limit: 1000)
            #expect(all.allSatisfy { $0.group == nil })
            for limit in [1, 2, 3, 5, 100] {
                // What folding should do, the slow way: article by article in the order of the whole answer.
                var shown: [String: Int] = [:]
                let expected = all.filter { hit in
                    if shown[story(hit)] == nil { shown[story(hit)] = hit.article.id }
                    return shown[story(hit)] == hit.article.id
                }.prefix(limit)
                let hits = try searcher.hits(query, limit: limit, foldsCopies: true)
                #expect(hits.map(\.passage) == expected.map(\.passage), "seed \(seed), limit \(limit)")
                #expect(hits.map(\.rank) == Array(1...hits.count), "seed \(seed)")
                #expect(
                    try searcher.rank(query, limit: limit, foldsCopies: true).map { Int($0.passage) }
                        == hits.map(\.passage.id), "seed \(seed)")
                for hit in hits {
                    let copies = ["/0": 5, "/2": 9][story(hit)]
                    #expect(hit.group?.count == copies, "seed \(seed)")
                }
            }
        }
    }

    @Test func `scores by SQLite's own formula are folded too`() throws {
        let index = try makeIndex(seed: 5)
        try IndexReader(index.directory).read { snapshot in
            let hits = try Searcher(snapshot, scoring: .fts5).hits(query("rain"), limit: 100, foldsCopies: true)
            #expect(Set(hits.map(\.article.id)).count == 4)
        }
    }

    @Test func `as many are asked for as it takes`() {
        var asked: [Int] = []
        let folding = CopyFolding(CopyDirectory.empty, PassageDirectory(blocks: 1))
        let kept = folding.best(3) { limit in
            asked.append(limit)
            return (0..<UInt32(limit)).map { ScoredPassage(passage: $0, score: 1) }
        }
        #expect(kept.count == 3 && asked == [3])
    }
}
