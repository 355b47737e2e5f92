import ArticleIndex
import Articles
import QueryLanguage
import Synchronization
import TestSupport
import Testing

@testable import Retrieval

/// Readers that ask again and again while the index is updated a hundred times and rebuilt in between.
struct ReadersDuringWritingTests {
    private static func article(_ number: Int) -> AnalysedArticle {
        SampleArticle.make(
            ["harbour report \(number) ", "ferry number\(number) waits "], path: "/\(number)",
            hash: UInt8(number & 0xFF))
    }

    /// What the writer has done so far.
    private final class Progress: Sendable {
        /// Articles there are at least, and at most.
        let bounds: Mutex<(least: Int, most: Int)>
        let isDone = Mutex(false)

        init(_ articles: Int) { bounds = Mutex((articles, articles)) }
    }

    @Test func `every answer is that of a moment while it was asked`() async throws {
        let first = 40
        let index = try TemporaryIndex((0..<first).map(Self.article))
        let progress = Progress(first)
        let directory = index.directory
        let query = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse("ferry harbour")
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var answers = 0
                    while !progress.isDone.withLock({ $0 }) || answers == 0 {
                        let before = progress.bounds.withLock { $0.least }
                        let (hits, counts) = try IndexReader(directory).read { snapshot in
                            (try Searcher(snapshot).hits(query, limit: 1000), try snapshot.counts())
                        }
                        let after = progress.bounds.withLock { $0.most }
                        let found = Set(hits.map(\.article.path))
                        // All passages of all articles, and no article half.
                        #expect((before...after).contains(found.count))
                        #expect(found.count == counts.articles && counts.passages == 2 * counts.articles)
                        #expect(found == Set((0..<found.count).map { "/\($0)" }))
                        answers += 1
                        await Task.yield()
                    }
                    return answers
                }
            }
            for round in 0..<100 {
                let number = first + round
                progress.bounds.withLock { $0.most = number + 1 }
                if round == 50 {
                    try index.apply((0...number).map { .put(Self.article($0), replacing: nil) }, rebuild: true)
                } else {
                    try index.apply([.put(Self.article(number), replacing: nil)])
                }
                progress.bounds.withLock { $0.least = number + 1 }
                await Task.yield()
            }
            progress.isDone.withLock { $0 = true }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 4 && answers.allSatisfy { $0 > 0 })
    }
}
