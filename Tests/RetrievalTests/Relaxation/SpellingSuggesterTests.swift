import ArticleIndex
import TestSupport
import Testing

@testable import Retrieval

struct SpellingSuggesterTests {
    private func suggestion(for word: String) throws -> String? {
        let texts = [
            "tariff tariffs government kuwait oil", "tariff tariffs government kuwait oil", "tariffs government",
            "governance kuwait", "governance münchen", "münchen",
        ]
        let index = try TemporaryIndex(texts.enumerated().map { SampleArticle.make([$1], path: "/\($0)") })
        return try IndexReader(index.directory).read { try SpellingSuggester($0).suggestion(for: word) }
    }

    @Test(arguments: [
        ("tarrifs", "tariffs"), ("tarif", "tariff"), ("goverment", "government"), ("govermnent", "government"),
        ("quwait", "kuwait"), ("quwiat", "kuwait"), ("uwait", "kuwait"), ("ukwait", "kuwait"), ("munchne", "munchen"),
        ("ol", nil),
        ("oli", "oil"), ("zeppelin", nil), ("1234", nil), ("x", nil),
    ])
    func `a word that was meant is found`(word: String, expected: String?) throws {
        #expect(try suggestion(for: word) == expected)
    }

    @Test
    func `the more frequent word wins among those as near`() throws {
        #expect(try suggestion(for: "tariffx") == "tariffs")
    }
}
