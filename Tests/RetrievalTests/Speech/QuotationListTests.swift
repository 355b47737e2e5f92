import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct QuotationListTests {
    private func list(
        _ query: String?, limit: Int = 20, _ articles: [AnalysedArticle] = SpokenArticles.collection
    ) throws -> QuotationList {
        try SpokenArticles.ask(articles) { try $0.quotations(query.map(SpokenArticles.query), limit: limit) }
    }

    private func words(_ query: String?) throws -> [String] {
        try list(query).quotations.map { String($0.words.prefix(8)) }
    }

    @Test
    func `quotations are listed newest first, undated ones last, with their place`() throws {
        let list = try list("speaker:hale")
        #expect(list.quotations.map(\.citation.article.path) == ["/oil", "/dam", "/undated"])
        #expect(list.quotations.map(\.rank) == [1, 2, 3])
        #expect((list.count, list.articles) == (3, 3))
        let first = try #require(list.quotations.first)
        #expect(first.words == "We need turbines, and we need them soon,")
        #expect(first.quotation.quotation.speaker?.name == "Ada Hale")
        #expect(first.citation.paragraph == 1)
        #expect(first.hasWords == nil)
    }

    @Test
    func `the same words are one entry with the day of the first article`() throws {
        let list = try list("said:turbines")
        #expect(list.quotations.map(\.citation.article.path) == ["/oil"])
        #expect(list.quotations.map(\.copies) == [1])
        #expect((list.count, list.articles) == (1, 2))
    }

    @Test
    func `few words are one entry only where one person is named`() throws {
        let articles = [("/a", "Ada Hale"), ("/b", "Tom Reed"), ("/c", "Ada Hale"), ("/d", nil), ("/e", nil)].map {
            SpokenArticles.make(
                "“We will see,” said \($0.1 ?? "someone").", path: $0.0, published: "2026-03-01", speakers: [$0.1])
        }
        #expect(try list(nil, articles).quotations.map(\.copies) == [1, 0, 0, 0])
    }

    @Test
    func `quotations that have the query's words come before the others of the articles`() throws {
        let list = try list("turbines speaker:hale")
        #expect(list.quotations.map(\.citation.article.path) == ["/oil", "/dam"])
        #expect(list.quotations.map(\.hasWords) == [true, false])
        let first = try #require(list.quotations.first)
        let bytes = Array(first.words.utf8)
        #expect(first.matches.map { String(decoding: bytes[$0], as: UTF8.self) } == ["turbines"])
        #expect(try words("river OR turbines") == ["We need ", "Ask the ", "The dam "])
    }

    @Test
    func `said: and speaker: hold for each quotation`() throws {
        #expect(try words("speaker:hale said:river").isEmpty)
        #expect(try words("speaker:reed said:river") == ["Ask the "])
        #expect(try words("date:2026-03-02 -speaker:hale") == ["Ask the "])
        #expect(try words("date:2026-03-02 -said:river") == ["The dam "])
        #expect(try words("said:summer OR speaker:reed") == ["A calm s", "Ask the "])
        #expect(try words("oil (said:summer OR speaker:reed)") == ["A calm s"])
    }

    @Test
    func `told speech is listed, and is no direct speech`() throws {
        var told = SpokenArticles.make("Tom Reed said that the quay would close.", path: "/told", speakers: [])
        told.quotations = [
            Quotation(
                kind: .indirect, ranges: [19..<39],
                speaker: Speaker(name: "Tom Reed", range: 0..<8, resolution: .asWritten), cue: 9..<13,
                evidence: .speechVerb, confidence: 0.8)
        ]
        told.mentions = [[Mention(range: 0..<8, type: .person, name: "Tom Reed")]]
        #expect(try list("speaker:reed", [told]).quotations.map(\.words) == ["the quay would close"])
        #expect(try list("speaker:reed", [told]).quotations.map(\.cue) == ["said"])
        #expect(try list("quay", [told]).quotations.map(\.hasWords) == [true])
        #expect(try list("said:quay", [told]).quotations.isEmpty)
    }

    @Test
    func `a limit shows fewer, and counts all`() throws {
        let list = try list(nil, limit: 2)
        #expect(list.quotations.count == 2)
        #expect((list.count, list.articles) == (5, 5))
    }

    @Test
    func `an index without quotations says how to add them`() throws {
        let index = try SpokenArticles.withoutQuotations()
        #expect(throws: RetrievalError.noQuotations) {
            try IndexReader(index.directory).read { _ = try Searcher($0).quotations(nil, limit: 1) }
        }
    }
}
