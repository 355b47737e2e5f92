import ArticleIndex
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct SpeechFilterTests {
    private func paths(_ query: String, aliases: String = "") throws -> Set<String> {
        try SpokenArticles.ask(aliases: aliases) { searcher in
            Set(try searcher.hits(SpokenArticles.query(query), limit: 20).map(\.article.path))
        }
    }

    @Test(arguments: [
        ("speaker:hale", ["/dam", "/oil", "/undated"]), ("speaker:\"ada hale\"", ["/dam", "/oil"]),
        ("speaker:HALE oil", ["/oil"]), ("oil -speaker:hale", ["/copy", "/farm", "/silent"]), ("speaker:hal", []),
        ("speaker:farmer", []), ("speaker:reed OR date:2026-03-07", ["/dam", "/silent"]), ("speaker:nobody", []),
    ])
    func `speaker: finds articles that quote someone, not all that name them`(
        query: String, expected: [String]
    ) throws {
        #expect(try paths(query) == Set(expected))
    }

    @Test
    func `speaker: knows the alias file`() throws {
        #expect(try paths("speaker:minister", aliases: "minister = Ada Hale") == ["/dam", "/oil"])
        #expect(try paths("speaker:\"ada hale\"", aliases: "Hale = Ada Hale") == ["/dam", "/oil", "/undated"])
        #expect(try paths("speaker:hale", aliases: "kill Ada Hale") == ["/undated"])
    }

    @Test(arguments: [
        ("said:turbines", ["/oil", "/copy"]), ("said:turbine", ["/oil", "/copy"]), ("said:=turbine", []),
        ("said:turb*", ["/oil", "/copy"]), ("said:trubines~", ["/oil", "/copy"]), ("said:mistake", ["/undated"]),
        ("said:\"the dam will hold\"", ["/dam"]), ("said:\"DAM WILL\"", ["/dam"]), ("said:\"dam hold\"", []),
        ("said:oil", []), ("said:river said:dam", ["/dam"]), ("oil -said:turbines", ["/farm", "/silent"]),
        ("said:\"hold ask\"", []), ("said:zeppelin", []), ("said:\"need zeppelin\"", []),
        // Several words that may be several terms each: they have to stand side by side in one utterance.
        ("said:need-t*", ["/oil", "/copy"]), ("said:them-s*", ["/oil", "/copy"]), ("said:soon-t*", []),
    ])
    func `said: finds words in direct speech, a phrase in one utterance`(query: String, expected: [String]) throws {
        #expect(try paths(query) == Set(expected))
    }

    @Test
    func `the two fields are independent on an article`() throws {
        #expect(try paths("speaker:hale said:river") == ["/dam"])
    }

    @Test
    func `a query of filters alone shows first passages, newest first`() throws {
        let shown = try SpokenArticles.ask { searcher in
            try searcher.hits(SpokenArticles.query("speaker:hale"), limit: 20).map(\.article.path)
        }
        #expect(shown == ["/oil", "/dam", "/undated"])
    }

    @Test
    func `nothing in a value acts on the full-text query`() throws {
        for value in ["dam*", "\"text : dam\"", "NEAR", "\"AND OR NOT\"", "^dam", "\"a' OR '1\""] {
            #expect(throws: Never.self) { try paths("said:\(value)") }
        }
        #expect(try paths("said:\"dam OR river\"").isEmpty)
    }

    @Test
    func `an explanation names the filter and what passes`() throws {
        let explained = try SpokenArticles.ask { try $0.explain(SpokenArticles.query("said:turbine oil")) }
        let all = try #require(explained.parts.first)
        #expect(all.parts.map(\.label).contains("said:turbine: a filter that 2 articles pass"))
    }

    @Test(arguments: ["speaker:hale", "said:dam"])
    func `an index without quotations says how to add them`(query: String) throws {
        let index = try SpokenArticles.withoutQuotations()
        #expect(throws: RetrievalError.noQuotations) {
            try IndexReader(index.directory).read {
                _ = try Searcher($0).hits(SpokenArticles.query(query), limit: 1)
            }
        }
    }
}
