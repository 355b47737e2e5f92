import Testing

@testable import QueryLanguage

@Suite struct QueryNarrowingTests {
    @Test(arguments: [
        ("oil", #"oil speaker:"x""#), ("oil gas -coal", #"oil gas speaker:"x" -coal"#),
        ("oil OR gas", #"(oil OR gas) speaker:"x""#), ("date:2026", #"date:2026-01-01..2026-12-31 speaker:"x""#),
    ])
    func `a query that is narrowed is in normal form`(text: String, narrowed: String) throws {
        let query = try #require(try Query.narrowed(parsed(text), by: [.speaker("x")]))
        #expect(query.description == narrowed)
        #expect(try parsed(query.description).withoutRanges == query.withoutRanges)
        #expect(try Query.narrowed(parsed(text), by: []) == parsed(text))
    }

    @Test func `everything is narrowed too`() {
        #expect(Query.narrowed(nil, by: []) == nil)
        #expect(Query.narrowed(nil, by: [.speaker("x")]) == .filter(Filter(.speaker("x"))))
        #expect(Query.narrowed(nil, by: [.speaker("x"), .byline("y")])?.description == #"speaker:"x" by:"y""#)
    }

    @Test(arguments: [
        ("oil", "oil"), ("oil speaker:x", "oil"), ("said:x date:2026", nil), ("oil -gas", "oil"),
        ("oil (gas OR by:x) -y", "oil gas"), ("a NEAR/5 b speaker:x", "a NEAR/5 b"), ("a OR (b date:2026)", "a OR b"),
    ])
    func `the words of a query are all but filters and exclusions`(text: String, words: String?) throws {
        #expect(try parsed(text).words?.description == words)
    }
}
