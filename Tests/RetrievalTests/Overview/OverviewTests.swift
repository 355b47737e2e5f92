import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct OverviewTests {
    private func ask<Answer>(_ text: String?, _ body: (Searcher, Query?) throws -> Answer) throws -> Answer {
        try SpokenArticles.ask { try body($0, text.map { try SpokenArticles.query($0) }) }
    }

    @Test
    func `a timeline counts the articles that match, by their days`() throws {
        let oil = try #require(try ask("oil") { try $0.timeline($1, limit: 31) })
        #expect(oil.period == .day)
        #expect(
            oil.bars.map { "\($0.start) \($0.articles)" } == [
                "2026-03-04 1", "2026-03-05 1", "2026-03-06 1", "2026-03-07 1",
            ])
        #expect((oil.articles, oil.undated, oil.articlesInIndex) == (4, 0, 6))
        let all = try #require(try ask(nil) { try $0.timeline($1, by: .month, limit: 31) })
        #expect(all.bars == [Timeline.Bar(start: try #require(PublicationDay("2026-03-01")), articles: 5)])
        #expect((all.articles, all.undated) == (6, 1))
        #expect(try ask("zeppelin") { try $0.timeline($1, limit: 31) } == nil)
    }

    @Test
    func `an overview has names by type, speakers and sources`() throws {
        let found = try SpokenArticles.ask {
            try $0.overview(SpokenArticles.query("turbines"), limit: 1, barLimit: 31)
        }
        let overview = try #require(found)
        #expect(overview.timeline.articles == 3)
        #expect(overview.entities[.person]?.map(\.name) == ["Tom Reed"])
        #expect(overview.entities[.place] == nil)
        #expect(overview.speakers.map(\.name) == ["Ada Hale"])
        #expect(overview.sources.isEmpty)
    }

    @Test
    func `sources are counted over the articles that match, those of most articles first`() throws {
        let sources = [("/a", "Desk"), ("/b", "Wire"), ("/c", "Wire"), ("/d", "Daily"), ("/e", nil)]
        let articles = sources.map { path, source in
            SampleArticle.make([path == "/d" ? "Rain." : "Oil rose."], path: path, source: source)
        }
        let overview = try SpokenArticles.ask(articles) {
            try $0.overview(SpokenArticles.query("oil"), limit: 5, barLimit: 31)
        }
        #expect(
            overview?.sources == [
                Overview.Source(name: "Wire", articles: 2), Overview.Source(name: "Desk", articles: 1),
            ])
        #expect((overview?.timeline.articles, overview?.timeline.undated) == (4, 4))
    }

    @Test
    func `an index without quotations has an overview without speakers`() throws {
        let index = try SpokenArticles.withoutQuotations()
        let overview = try IndexReader(index.directory).read {
            try Searcher($0).overview(SpokenArticles.query("oil"), limit: 5, barLimit: 31)
        }
        #expect(overview?.speakers == [])
        #expect(overview?.entities[.person]?.isEmpty == false)
    }
}
