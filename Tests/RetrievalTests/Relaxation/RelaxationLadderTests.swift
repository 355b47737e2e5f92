import Articles
import QueryLanguage
import Testing

@testable import Retrieval

struct RelaxationLadderTests {
    /// The steps from a query in an index that knows no word but those with a correction as given.
    private func steps(_ text: String, corrections: [String: String] = [:]) throws -> [String] {
        let query = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
        let ladder = RelaxationLadder { term in
            corrections[term.text].map { RelaxedQuery.Replacement(word: term.text, other: $0) }
        }
        return try ladder.steps(from: query).map(\.query.description)
    }

    @Test(arguments: [
        ("oil", []),
        ("oil gas", ["oil OR gas"]),
        ("oil \"equal footing\"", ["oil OR \"equal footing\""]),
        ("oil gas -coal", ["(oil OR gas) -coal"]),
        ("oil gas source:x", ["(oil OR gas) source:\"x\""]),
        ("oil source:x", []),
        ("oil OR gas", []),
        ("(oil OR gas) coal", ["oil OR gas OR coal"]),
        ("\"equal footing\"", []),
    ])
    func `one of the words will do, the rest stays`(query: String, expected: [String]) throws {
        #expect(try steps(query) == expected)
    }

    @Test(arguments: [
        ("tarrif", ["tariff"]),
        ("tarrif oil", ["tariff oil", "tariff OR oil"]),
        ("oil -tarrif", []),
        ("\"tarrif\"", []),
        ("tarrif*", []),
        ("oil OR tarrif", ["oil OR tariff"]),
        ("oil NEAR/5 tarrif", ["oil NEAR/5 tariff"]),
    ])
    func `words are respelt first, but not what was asked for as it stands`(query: String, expected: [String]) throws {
        #expect(try steps(query, corrections: ["tarrif": "tariff"]) == expected)
    }
}
