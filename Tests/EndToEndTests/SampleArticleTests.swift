import Foundation
import TestSupport
import Testing

/// The two sample articles that the first searches were tried on. They are not part of the repository.
@Suite(.enabled(if: SharedData.path("seeds") != nil, "the sample articles are not on this machine"))
struct SampleArticleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let seeds = try #require(SharedData.path("seeds"))
        try FileManager.default.copyItem(atPath: seeds, toPath: folder.path("seeds"))
        #expect(try Tool.ingest.run(["seeds"], in: folder.path).status == 0)
    }

    private func hits(_ query: String) throws -> [[String: Any]] {
        try Tool.query.run(["--json", "--", query], in: folder.path).objects()
    }

    private func file(_ hit: [String: Any]) throws -> String {
        let article = try #require(hit["article"] as? [String: Any])
        let path = try #require(article["path"] as? String)
        return String(path.split(separator: "/").last?.prefix(3) ?? "")
    }

    private func text(_ hit: [String: Any]) throws -> String {
        let passage = try #require(hit["passage"] as? [String: Any])
        return try #require(passage["text"] as? String)
    }

    @Test(arguments: [
        ("\"equal footing\"", "001"), ("“equal footing”", "001"), ("\"neither wise nor honorable\"", "001"),
        ("\"wiped out three Iranian nuclear sites\"", "001"), ("\"a large armada, a huge fleet\"", "000"),
        ("\"black gold\"", "000"),
    ])
    func `each phrase has its one passage`(query: String, article: String) throws {
        let found = try hits(query)
        #expect(found.count == 1)
        #expect(try file(try #require(found.first)) == article)
        let first = try #require(found.first)
        #expect((first["matches"] as? [[String: Any]])?.count == 1)
    }

    @Test
    func `the remark on equal footing is marked with its speaker`() throws {
        let hit = try #require(try hits("\"equal footing\"").first)
        let entities = try #require(hit["entities"] as? [[String: Any]])
        #expect(entities.contains { $0["type"] as? String == "PERSON" && $0["name"] as? String == "Abbas Araghchi" })
    }

    @Test
    func `words in the whole article find it`() throws {
        let found = try hits("tariff china oil")
        #expect(!found.isEmpty)
        for hit in found { #expect(try file(hit) == "000") }
    }

    @Test
    func `a word finds its other forms`() throws {
        let texts = try hits("negotiate").map(text).joined()
        #expect(texts.contains("egotiations"))
        let marked = try hits("negotiate").flatMap { hit in
            let bytes = Array(try text(hit).utf8)
            return try #require(hit["matches"] as? [[String: Int]]).map { match in
                String(decoding: bytes[try #require(match["start"])..<(try #require(match["end"]))], as: UTF8.self)
            }
        }
        #expect(Set(marked.map { $0.lowercased() }).isSuperset(of: ["negotiations", "negotiate"]))
    }

    @Test
    func `an exclusion holds for the whole article`() throws {
        #expect(Set(try hits("Tehran").map(file)) == ["000", "001"])
        // Both have a form of the word, one of them only the singular.
        #expect(try hits("Tehran -missiles").isEmpty)
        #expect(Set(try hits("Tehran -=missiles").map(file)) == ["001"])
    }

    @Test
    func `the four direct quotations of the first article have their speakers`() throws {
        let outcome = try Tool.ingest.run(["inspect", "seeds/000_5fe86cffafb30ba5.txt"], in: folder.path)
        let quotations = try #require(try outcome.objects().first?["quotations"] as? [[String: Any]])
        let speakers = quotations.filter { $0["kind"] as? String == "direct" }.map { quotation in
            (quotation["speaker"] as? [String: Any])?["name"] as? String
        }
        #expect(speakers == ["Donald Trump", "Donald Trump", "Mohammad Marandi", "Abbas Araghchi"])
    }

    @Test(arguments: [
        ("always ready for diplomacy from an equal footing", "Abbas Araghchi"),
        ("ready for diplomacy on equal footing", "Abbas Araghchi"),
    ])
    func `a quote has its speaker`(quote: String, speaker: String) throws {
        let object = try #require(try Tool.query.run(["quote", "--json", quote], in: folder.path).objects().first)
        let result = try #require((object["results"] as? [[String: Any]])?.first)
        #expect((result["speaker"] as? [String: Any])?["name"] as? String == speaker)
    }

    @Test
    func `words kept at a distance are nobody's quotation`() throws {
        let object = try #require(
            try Tool.query.run(["quote", "--json", "black gold"], in: folder.path).objects().first)
        let results = try #require(object["results"] as? [[String: Any]])
        #expect(results.map { $0["verdict"] as? String } == ["not quoted"])
    }

    @Test
    func `the date at the head of an article is its date, not its text`() throws {
        let outcome = try Tool.ingest.run(["inspect", "seeds/000_5fe86cffafb30ba5.txt"], in: folder.path)
        let article = try #require(try outcome.objects().first)
        #expect(article["published"] as? String == "2026-02-07")
        let passages = try #require(article["passages"] as? [[String: Any]])
        #expect((passages.first?["text"] as? String)?.lowercased().hasPrefix("date") == false)
    }

    @Test
    func `running again, touching and removing keep the index right`() throws {
        func check() throws {
            let outcome = try Tool.run(
                "/usr/bin/sqlite3",
                ["index/pressmark.db", "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)"],
                in: folder.path)
            #expect((outcome.status, outcome.errors) == (0, ""))
        }
        let again = try Tool.ingest.run(["seeds"], in: folder.path)
        #expect(again.output.hasPrefix("nothing new"))
        try check()
        let article = folder.path("seeds/001_cc16cd7228500b09.txt")
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: article)
        #expect(try Tool.ingest.run(["seeds"], in: folder.path).output.hasPrefix("nothing new"))
        try check()
        try FileManager.default.removeItem(atPath: article)
        #expect(try Tool.ingest.run(["seeds"], in: folder.path).output.hasPrefix("1 removed, 1 unchanged"))
        try check()
        #expect(try hits("\"equal footing\"").isEmpty)
    }
}
