import ArticleIndex
import Articles
import QueryLanguage
import Retrieval
import TestSupport
import Testing

struct ArticleLookupTests {
    private func index() throws -> TemporaryIndex {
        try TemporaryIndex([
            SampleArticle.make(["The ferry left. ", "It came back."], path: "/news/ferry.txt", headline: "Ferry news"),
            SampleArticle.make(["Tariffs rose."], path: "/news/trade:2"),
        ])
    }

    private func place(_ text: String, in index: TemporaryIndex) throws -> ArticleLookup.Place {
        try IndexReader(index.directory).read { snapshot in
            try ArticleLookup(snapshot) { $0.hasPrefix("/") ? $0 : "/news/" + $0 }.place(text)
        }
    }

    @Test(arguments: [
        ("1", "/news/ferry.txt", nil), ("#1:2", "/news/ferry.txt", 1), ("ferry.txt", "/news/ferry.txt", nil),
        ("/news/ferry.txt:1", "/news/ferry.txt", 0), ("trade:2", "/news/trade:2", nil),
        ("trade:2:1", "/news/trade:2", 0),
    ])
    func `articles are found by number and path`(text: String, path: String, ordinal: Int?) throws {
        let found = try place(text, in: index())
        #expect((found.article.path, found.ordinal) == (path, ordinal))
    }

    @Test(arguments: [
        ("7", ArticleLookupError.noArticle(id: 7, nearest: 2), "there is no article #7; the nearest is #2"),
        ("1:3", .noPassage(3, article: 1, passages: 2), "article #1 has no passage 3: it has 2"),
        ("1:0", .noPassage(0, article: 1, passages: 2), "article #1 has no passage 0: it has 2"),
        (
            "fery.txt", .noPath("fery.txt", nearest: "/news/ferry.txt"),
            "no article was read from fery.txt; did you mean /news/ferry.txt?"
        ),
        (
            "/elsewhere/x", .noPath("/elsewhere/x", nearest: nil),
            "no article was read from /elsewhere/x: name one by its path, or by the number that a search shows"
        ),
    ])
    func `what is not there has a near hint`(text: String, error: ArticleLookupError, line: String) throws {
        let index = try index()
        #expect(throws: error) { try place(text, in: index) }
        #expect(error.description == line)
    }

    @Test func `a file of many articles is not guessed at`() throws {
        var articles = (0..<3).map { SampleArticle.make(["Number \($0)."], path: "/news/many.csv") }
        for number in articles.indices { articles[number].part = "\(number)" }
        let index = try TemporaryIndex(articles)
        #expect(throws: ArticleLookupError.several(path: "many.csv", articles: 3, first: 1)) {
            try place("many.csv", in: index)
        }
    }

    @Test func `an opened article has its text, and where everything stands`() throws {
        var article = SampleArticle.make(
            ["Ada Hale left the ", "ferry. ", "She was late."], path: "/a", headline: "The ferry",
            mentions: [[Mention(range: 0..<8, type: .person, name: "Ada Hale")], [], []])
        article.quotations = [Quotation(kind: .direct, ranges: [25..<37], evidence: .speechVerb, confidence: 0.9)]
        let index = try TemporaryIndex([article])
        let today = try #require(PublicationDay("2026-02-10"))
        let query = try QueryParser(today: today).parse("\"the ferry\" late")
        let opened = try IndexReader(index.directory).read { snapshot in
            let place = try ArticleLookup(snapshot) { $0 }.place("1:2")
            return try Searcher(snapshot).open(place, query)
        }
        #expect(opened.text == "Ada Hale left the ferry. She was late.")
        // A phrase over the end of a passage is one match.
        #expect(opened.matches == [14..<23, 33..<37])
        #expect(opened.headlineMatches == [0..<9])
        #expect(opened.mentions == [Mention(range: 0..<8, type: .person, name: "Ada Hale")])
        #expect(opened.shown == 18..<25)
        #expect(opened.ranges == [0..<18, 18..<25, 25..<38])
    }
}
