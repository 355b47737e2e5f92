import ArticleIndex
import Articles
import Foundation
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Scores that halve with age.
struct FreshnessTests {
    private static let days = ["2026-01-31", "2026-01-21", "2026-01-01", nil, "2025-01-31", "0001-01-01"]

    private func query(_ text: String) throws -> Query {
        try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
    }

    private func request(_ limit: Int, halfLife: Int? = nil, offset: Int = 0) -> HitRequest {
        var request = HitRequest(limit: limit)
        request.halfLife = halfLife
        request.offset = offset
        return request
    }

    @Test
    func `of articles that say the same the newer one comes first, by so much`() throws {
        let index = try TemporaryIndex(
            Self.days.enumerated().map { number, day in
                SampleArticle.make(
                    ["Rain fell on the \(["north", "south", "east", "west", "coast", "hills"][number]) all day."],
                    path: "/\(number).txt", headline: "Untitled", published: day)
            })
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            let plain = try searcher.hits(query("rain"), request(10))
            let fresh = try searcher.hits(query("rain"), request(10, halfLife: 10))
            #expect(fresh.map(\.article.path) == [0, 1, 3, 2, 4, 5].map { "/\($0).txt" })
            let full = try #require(plain.first).score
            #expect(plain.allSatisfy { $0.score == full })
            for (hit, halfLives) in zip(fresh, [0.0, 1, 1, 3, 36.5]) {
                #expect(abs(hit.score / full * exp2(halfLives) - 1) < 1e-9, "\(hit.article.path)")
            }
            #expect(try #require(fresh.last).score > 0)
        }
    }

    @Test(arguments: [1, 7, 365, 100_000])
    func `the order is that of scores times weights, and pages of it are the whole`(_ halfLife: Int) throws {
        var random = SeededGenerator(seed: 5)
        let words = ["rain", "wind", "snow", "sun", "fog"]
        let articles = (0..<80).map { number in
            SampleArticle.make(
                (0...number % 3).map { _ in (0..<9).map { _ in words[random.below(5)] }.joined(separator: " ") + ". " },
                path: "/\(number).txt", headline: "Untitled",
                published: number.isMultiple(of: 9) ? nil : "2026-01-\(10 + random.below(20))")
        }
        let index = try TemporaryIndex(articles)
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            let query = try query("rain OR wind")
            let plain = try searcher.hits(query, request(1000))
            let newest = try #require(plain.compactMap(\.article.published).max()).ordinal
            let expected = plain.map { hit in
                let age = hit.article.published.map { Double(newest - $0.ordinal) / Double(halfLife) } ?? 1
                return ScoredPassage(passage: UInt32(hit.passage.id), score: hit.score * exp2(-age))
            }.sorted { $0.precedes($1) }
            let whole = try searcher.hits(query, request(1000, halfLife: halfLife))
            #expect(whole.map { ScoredPassage(passage: UInt32($0.passage.id), score: $0.score) } == expected)
            var pages: [Hit] = []
            while pages.count < whole.count {
                let page = try searcher.hits(query, request(7, halfLife: halfLife, offset: pages.count))
                try #require(!page.isEmpty)
                pages += page
            }
            #expect(pages == whole)
        }
    }
}
