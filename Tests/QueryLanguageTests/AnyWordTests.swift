import Articles
import Testing

@testable import QueryLanguage

@Suite struct AnyWordTests {
    private func anyOf(_ text: String) throws -> Query {
        try QueryParser(today: #require(PublicationDay("2026-02-18"))).parse(anyOf: text)
    }

    @Test(arguments: [
        ("who said oil is “too cheap”?", #"who OR said OR oil OR is OR "too cheap""#),
        ("Title: oil OR gas -coal (NOT peat)", "Title OR oil OR or OR gas OR coal OR not OR peat"),
        ("oil oil Oil \"oil\" \"Oil\"", #"oil OR oil OR Oil OR "oil""#),
        ("the U.S. don't =w*rd~ http://x.y", "the OR U.S. OR don OR t OR w OR rd OR http OR x.y"),
        ("5\" of rain", "5 OR of OR rain"),
        ("rain", "rain"),
        ("the author’s well-known", "the OR author OR s OR well OR known"),
        ("\"\" rain \"?\"", "rain"),
    ])
    func `every word is an alternative and every sign is punctuation`(text: String, canonical: String) throws {
        #expect(try anyOf(text).description == canonical)
    }

    @Test func `only a text without a word is refused`() {
        #expect(throws: QueryError(.empty, at: 0..<1)) { try anyOf(" ") }
        #expect(throws: QueryError(.noWord("?!"), at: 0..<2)) { try anyOf("?!") }
    }

    @Test func `words beyond the limit are left out`() throws {
        let text = (0..<12_000).map { "w\($0)" }.joined(separator: " ")
        #expect(try anyOf(text).terms().count == QueryLimits.leaves)
    }
}
