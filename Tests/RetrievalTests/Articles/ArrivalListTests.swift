import ArticleIndex
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct ArrivalListTests {
    private let index: TemporaryIndex

    init() throws {
        index = try TemporaryIndex([SampleArticle.make(["The harbour was closed."], path: "/a")])
        for (path, text) in [("/b", "Rain in the hills."), ("/c", "The harbour is open.")] {
            try index.apply([.put(SampleArticle.make([text], path: path), replacing: nil)])
        }
    }

    private func list(_ text: String? = nil, after time: Int = 0, limit: Int = 20) throws -> ArrivalList? {
        try IndexReader(index.directory).read { snapshot in
            let query = try text.map { try SpokenArticles.query($0) }
            return try Searcher(snapshot).arrivals(query, after: time, limit: limit)
        }
    }

    @Test
    func `the latest come first, and a query narrows them`() throws {
        let all = try #require(try list())
        #expect(all.articles.map(\.article.path) == ["/c", "/b", "/a"])
        #expect(all.last == all.articles[0].time)
        let harbour = try #require(try list("harbour"))
        #expect(harbour.articles.map(\.article.path) == ["/c", "/a"])
        #expect(try list("zeppelin") == nil)
    }

    @Test
    func `only those after a time, and what is beyond the limit is counted`() throws {
        let all = try #require(try list())
        #expect(try list(after: all.articles[2].time)?.articles == Array(all.articles.prefix(2)))
        // It stands in the index, and has not come since.
        let rain = try #require(try list("rain", after: all.last))
        #expect(rain == ArrivalList(articles: [], count: 0, last: all.last))
        let first = try #require(try list(limit: 1))
        #expect((first.articles.count, first.count) == (1, 3))
    }
}
