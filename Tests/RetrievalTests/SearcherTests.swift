import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct SearcherTests {
    private let today = PublicationDay(year: 2026, month: 2, day: 10)

    private func hits(_ query: String, in index: TemporaryIndex, limit: Int = 20) throws -> [Hit] {
        let parsed = try QueryParser(today: try #require(today)).parse(query)
        return try IndexReader(index.directory).read { try Searcher($0).hits(parsed, limit: limit) }
    }

    /// The passages found, best first, as `path/ordinal`.
    private func found(_ query: String, in index: TemporaryIndex) throws -> [String] {
        try hits(query, in: index).map { "\($0.article.path)/\($0.passage.ordinal)" }
    }

    private func articles(_ query: String, in index: TemporaryIndex) throws -> Set<String> {
        Set(try hits(query, in: index).map(\.article.path))
    }

    private func collection() throws -> TemporaryIndex {
        try TemporaryIndex([
            SampleArticle.make(
                ["New tariffs were announced today. ", "Oil prices fell at once."], path: "/trade.txt",
                headline: "Customs", published: "2026-02-07", byline: "Ann Example", source: "Harbour Post"),
            SampleArticle.make(
                ["The delegation negotiated in Muscat. ", "They spoke of a tariff and of missiles."],
                path: "/talks.txt", headline: "Negotiations continue", published: "2026-01-15", source: "Gulf Desk"),
            SampleArticle.make(
                ["Missiles were not mentioned. ", "The oil market waits for a deal on equal ", "footing or none."],
                path: "/market.txt", headline: "Waiting", byline: "Étienne Durand"),
        ])
    }

    @Test(arguments: [
        ("tariff", ["/trade.txt", "/talks.txt"]),
        ("=tariff", ["/talks.txt"]),
        ("negotiate", ["/talks.txt"]),
        ("oil tariffs", ["/trade.txt"]),
        ("oil missiles", ["/market.txt"]),
        ("oil OR muscat", ["/trade.txt", "/talks.txt", "/market.txt"]),
        ("oil -missiles", ["/trade.txt"]),
        ("(oil OR muscat) -tariffs", ["/market.txt"]),
        ("missil*", ["/talks.txt", "/market.txt"]),
        ("tarif~", ["/talks.txt"]), ("tarif~2", ["/trade.txt", "/talks.txt"]),
        ("title:negotiations", ["/talks.txt"]),
        ("title:missiles", []),
        ("continue", ["/talks.txt"]),
        ("date:2026-02 tariff", ["/trade.txt"]),
        ("before:2026-02-01 tariff", ["/talks.txt"]),
        ("source:harbour oil", ["/trade.txt"]),
        ("by:durand oil", ["/market.txt"]),
        ("by:étienne oil", ["/market.txt"]),
        ("path:tal*txt missiles", ["/talks.txt"]),
        ("oil -date:2026", ["/market.txt"]),
        ("nowhere", []),
        ("oil nowhere", []),
        ("oil -nowhere", ["/trade.txt", "/market.txt"]),
    ])
    func `words are looked for in whole articles`(query: String, expected: [String]) throws {
        #expect(try articles(query, in: collection()) == Set(expected))
    }

    @Test(arguments: [
        ("\"equal footing\"", ["/market.txt/1"]),
        ("“EQUAL   footing!”", ["/market.txt/1"]),
        ("\"a deal on equal footing or none\"", ["/market.txt/1"]),
        ("\"announced today oil prices\"", ["/trade.txt/0"]),
        ("\"footing equal\"", []),
        ("\"today prices\"", []),
        ("\"negotiations continue\"", ["/talks.txt/0"]),
        ("\"continue the delegation\"", []),
        ("oil NEAR/1 market", ["/market.txt/1"]),
        ("market NEAR/1 oil", ["/market.txt/1"]),
        ("market THEN/1 oil", []),
        ("tariffs NEAR/5 oil", ["/trade.txt/0"]),
        ("tariffs NEAR/3 oil", []),
        ("oil THEN/8 (footing OR nothing)", ["/market.txt/1"]),
    ])
    func `phrases and proximities run over passage ends and not into the headline`(
        query: String, expected: [String]
    ) throws {
        #expect(try found(query, in: collection()) == expected)
    }

    @Test
    func `the passage with more of the words comes first`() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(["oil is mentioned here. ", "oil and tariffs together. ", "tariffs alone."], path: "/a")
        ])
        #expect(try found("oil tariffs", in: index).first == "/a/1")
    }

    @Test
    func `equal scores are ordered as the index is`() throws {
        let index = try TemporaryIndex((0..<5).map { SampleArticle.make(["same words"], path: "/\($0)") })
        #expect(try found("words", in: index) == ["/0/0", "/1/0", "/2/0", "/3/0", "/4/0"])
    }

    @Test
    func `filters alone list the newest articles first`() throws {
        #expect(try found("after:2025-01-01", in: collection()) == ["/trade.txt/0", "/talks.txt/0"])
    }

    @Test
    func `matches are marked, a phrase as one, what crosses the end as far as it goes`() throws {
        func marked(_ query: String) throws -> [String] {
            let hit = try #require(try hits(query, in: collection()).first)
            let bytes = Array(hit.passage.text.utf8)
            return hit.matches.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(try marked("oil price") == ["Oil", "prices"])
        #expect(try marked("\"oil prices fell\"") == ["Oil prices fell"])
        #expect(try marked("\"deal on equal footing\"") == ["deal on equal"])
        #expect(try marked("oil NEAR/2 waits") == ["oil", "waits"])
        #expect(try marked("oil -muscat") == ["Oil"])
    }

    @Test
    func `matches in the headline are told apart`() throws {
        let hit = try #require(try hits("negotiations", in: collection()).first)
        #expect(hit.headlineMatches == [0..<12])
    }

    @Test
    func `entity filters ask for whole words of the name`() throws {
        let person = Mention(range: 0..<4, type: .person, name: "Anna Berg")
        let place = Mention(range: 0..<4, type: .place, name: "Berg")
        let index = try TemporaryIndex([
            SampleArticle.make(["Berg spoke of oil. ", "More."], path: "/person", mentions: [[person], []]),
            SampleArticle.make(["Berg has oil."], path: "/place", mentions: [[place]]),
        ])
        #expect(try articles("person:berg oil", in: index) == ["/person"])
        #expect(try articles("person:\"anna berg\" oil", in: index) == ["/person"])
        #expect(try articles("place:berg oil", in: index) == ["/place"])
        #expect(try articles("person:ber oil", in: index) == [])
        #expect(try articles("oil -person:berg", in: index) == ["/place"])
    }
}
