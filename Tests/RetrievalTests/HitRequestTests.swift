import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Pages of an answer, its order, and how much of an article is in it.
struct HitRequestTests {
    private let index: TemporaryIndex
    private static let queries = [
        "rain", "rain OR wind", "rain wind", "\"rain wind\"", "rain -snow", "date:2026", "title:rain OR wind",
    ]

    init() throws {
        var random = SeededGenerator(seed: 11)
        let words = ["rain", "wind", "snow", "sun", "fog", "hail", "ice", "dew"]
        index = try TemporaryIndex(
            (0..<60).map { number in
                let passages = (0...number % 5).map { _ in
                    (0..<12).map { _ in words[random.below(words.count)] }.joined(separator: " ") + ". "
                }
                let day = random.below(28) + 1
                return SampleArticle.make(
                    passages, path: "/\(number).txt", headline: number.isMultiple(of: 7) ? "Rain" : "Untitled",
                    published: number.isMultiple(of: 9) ? nil : "2026-01-\(day < 10 ? "0" : "")\(day)")
            })
    }

    private func search<Value>(_ body: (Searcher) throws -> Value) throws -> Value {
        try IndexReader(index.directory).read { try body(Searcher($0)) }
    }

    private func query(_ text: String) throws -> Query {
        try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
    }

    private func request(_ limit: Int, _ change: (inout HitRequest) -> Void = { _ in }) -> HitRequest {
        var request = HitRequest(limit: limit)
        change(&request)
        return request
    }

    @Test(arguments: queries, HitRequest.Order.allCases)
    func `pages put together are the whole`(text: String, order: HitRequest.Order) throws {
        let query = try query(text)
        try search { searcher in
            for perArticle in [nil, 1, 2] {
                let whole = try searcher.hits(
                    query, request(1000) { ($0.order, $0.perArticle) = (order, perArticle) })
                var pages: [Hit] = []
                while true {
                    let page = try searcher.hits(
                        query, request(7) { ($0.order, $0.perArticle, $0.offset) = (order, perArticle, pages.count) })
                    guard !page.isEmpty else { break }
                    pages += page
                }
                #expect(pages == whole)
                #expect(whole.map(\.rank) == Array(1...whole.count))
            }
        }
    }

    @Test(arguments: queries)
    func `of each article there are its best passages, in the order of all`(text: String) throws {
        let query = try query(text)
        try search { searcher in
            let all = try searcher.hits(query, limit: 1000)
            var seen: [Int: Int] = [:]
            let expected = all.filter { hit in
                seen[hit.article.id, default: 0] += 1
                return seen[hit.article.id, default: 0] <= 2
            }
            let found = try searcher.hits(query, request(20) { $0.perArticle = 2 })
            #expect(found.map(\.passage.id) == expected.prefix(20).map(\.passage.id))
        }
    }

    @Test(arguments: queries)
    func `an order by date has each article once, with its best passage`(text: String) throws {
        let query = try query(text)
        try search { searcher in
            let all = try searcher.hits(query, limit: 1000)
            for order in [HitRequest.Order.date, .newest] {
                let found = try searcher.hits(query, request(1000) { $0.order = order })
                #expect(Set(found.map(\.article.id)) == Set(all.map(\.article.id)))
                #expect(found.count == Set(found.map(\.article.id)).count)
                for hit in found {
                    let best = try #require(all.first { $0.article.id == hit.article.id })
                    #expect(hit.passage.id == best.passage.id && abs(hit.score - best.score) < 1e-9)
                }
                let days = found.compactMap { $0.article.published?.description }
                #expect(days == days.sorted { order == .date ? $0 < $1 : $0 > $1 })
                // Those without a date come last.
                #expect(found.drop { $0.article.published != nil }.allSatisfy { $0.article.published == nil })
            }
        }
    }

    @Test(arguments: queries.filter { !$0.hasPrefix("date:") })
    func `what is shown and what is counted beside it are all that match`(text: String) throws {
        let query = try query(text)
        try search { searcher in
            let all = Dictionary(grouping: try searcher.hits(query, limit: 1000)) { $0.article.id }
            let shown = try searcher.hits(query, request(8) { $0.countsFurther = true })
            for (id, hits) in Dictionary(grouping: shown, by: \.article.id) {
                #expect(hits[0].further + hits.count == all[id]?.count)
            }
        }
    }

    @Test(arguments: queries)
    func `the list of articles counts what the answer shows`(text: String) throws {
        let query = try query(text)
        try search { searcher in
            let all = try searcher.hits(query, limit: 1000)
            let articles = try searcher.matchedArticles(query, order: .score)
            let counts = Dictionary(grouping: all) { UInt32($0.article.firstPassage) }.mapValues(\.count)
            #expect(Set(articles.map(\.start)) == Set(counts.keys))
            if !text.hasPrefix("date:") {
                for article in articles { #expect(article.passages == counts[article.start]) }
            }
            var order: [UInt32] = []
            for hit in all where !order.contains(UInt32(hit.article.firstPassage)) {
                order.append(UInt32(hit.article.firstPassage))
            }
            #expect(articles.map(\.start) == order)
        }
    }

    @Test func `copies are folded in an order by date too`() throws {
        let text = (0..<80).map { "word\($0)" }.joined(separator: " ")
        let index = try TemporaryIndex([
            SampleArticle.make([text], path: "/a", published: "2026-01-02"),
            SampleArticle.make([text + " end"], path: "/b", published: "2026-01-01"),
            SampleArticle.make(["word1 alone."], path: "/c", published: "2026-01-03"),
        ])
        let query = try query("word1")
        func paths(_ order: HitRequest.Order, folds: Bool) throws -> [String] {
            try IndexReader(index.directory).read { snapshot in
                try Searcher(snapshot).hits(query, request(9) { ($0.order, $0.foldsCopies) = (order, folds) })
                    .map(\.article.path)
            }
        }
        #expect(try paths(.date, folds: false) == ["/b", "/a", "/c"])
        #expect(try paths(.date, folds: true) == ["/b", "/c"])
        #expect(try paths(.newest, folds: true) == ["/c", "/a"])
    }
}
