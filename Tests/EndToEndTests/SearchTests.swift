import Foundation
import TestSupport
import Testing

struct SearchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "---\ntitle: Ferry line to close\nsource: Harbour Post\nauthor: Ann Example\ndate: 2026-02-07\n---\n"
                + "Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris.\n",
            to: "news/ferry.md")
        try folder.write("The ferries run on time, and the harbour is calm.", to: "news/calm.txt")
        let outcome = try Tool.ingest.run(["news"], in: folder.path)
        #expect(outcome.status == 0)
        #expect(outcome.output == "2 new; the index holds 2 articles in 2 passages\n")
        #expect(outcome.errors.isEmpty)
    }

    @Test
    func `a hit in JSON has the documented shape`() throws {
        let outcome = try Tool.query.run(["--json", "too costly"], in: folder.path)
        #expect(outcome.status == 0)
        let hits = try outcome.objects()
        #expect(hits.count == 1)
        let hit = try #require(hits.first)
        #expect(hit["type"] as? String == "hit")
        #expect(hit["rank"] as? Int == 1)
        #expect(hit["score"] is Double)
        let article = try #require(hit["article"] as? [String: Any])
        #expect(article["headline"] as? String == "Ferry line to close")
        #expect(article["published"] as? String == "2026-02-07")
        #expect(article["source"] as? String == "Harbour Post")
        #expect(article["byline"] as? String == "Ann Example")
        #expect((article["path"] as? String)?.hasSuffix("/news/ferry.md") == true)
        let passage = try #require(hit["passage"] as? [String: Any])
        let text = Array(try #require(passage["text"] as? String).utf8)
        func words(_ key: String) throws -> [String] {
            try #require(hit[key] as? [[String: Any]]).map { range in
                let (start, end) = (try #require(range["start"] as? Int), try #require(range["end"] as? Int))
                return String(decoding: text[start..<end], as: UTF8.self)
            }
        }
        #expect(try words("matches") == ["too", "costly"])
        #expect(try words("entities").contains("Paul Smith"))
        let entities = try #require(hit["entities"] as? [[String: Any]])
        #expect(entities.count { $0["type"] as? String == "PERSON" && $0["name"] as? String == "Paul Smith" } == 2)
    }

    @Test
    func `in a pipe a passage is a line, and under headlines where that is asked for`() throws {
        let outcome = try Tool.query.run(["costly"], in: folder.path)
        #expect(
            outcome.output
                == "news/ferry.md:1:Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris.\n")
        let hit = try #require(try Tool.query.run(["--json", "costly"], in: folder.path).objects().first)
        let id = try #require((hit["article"] as? [String: Any])?["id"] as? Int)
        #expect(
            try Tool.query.run(["--heading", "costly"], in: folder.path).output == """
                Ferry line to close
                2026-02-07 · Harbour Post · Ann Example · news/ferry.md · #\(id)
                  Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris.

                """)
    }

    private static let exits: [(arguments: [String], status: Int32)] = [
        (["harbour"], 0), (["--limit", "1", "ferry"], 0), (["--help"], 0), (["--version"], 0),
        (["--", "-paris", "harbour"], 0),
        (["zeppelin"], 1), (["--", "-ferry", "harbour"], 1),
        (["\"open"], 2), (["(open"], 2), (["--limit", "0", "x"], 2), (["--nonsense", "x"], 2), ([], 2),
        (["--index", "elsewhere", "x"], 2),
    ]

    @Test(arguments: exits)
    func `the exit status says how it went`(arguments: [String], status: Int32) throws {
        let outcome = try Tool.query.run(arguments, in: folder.path)
        #expect(outcome.status == status)
        // Data goes to standard output, talk to standard error, never both.
        #expect(outcome.output.isEmpty == (status != 0))
        #expect(outcome.errors.isEmpty == (status == 0))
    }

    @Test
    func `a syntax error shows the query with a caret under the place`() throws {
        let outcome = try Tool.query.run(["ferry \"too costly"], in: folder.path)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first?.hasPrefix("pressmark: ") == true)
        #expect(lines.dropFirst().first == "ferry \"too costly")
        #expect(lines.last?.hasPrefix("      ^") == true)
    }

    @Test(arguments: [
        "don't", "C++", "U.S.", "well-known", "25%", "*", "🙂", "a:b", "\u{1B}[2J", "AND", "-", "\\",
        "'; DROP TABLE article; --",
    ])
    func `whatever is pasted gets an answer or one clear error`(query: String) throws {
        let outcome = try Tool.query.run(["--", query], in: folder.path)
        #expect([0, 1, 2].contains(outcome.status))
        #expect(!outcome.errors.contains("SQL"))
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test
    func `what is like the query is found where the query finds nothing, and said to be so`() throws {
        let respelt = try Tool.query.run(["harbuor"], in: folder.path)
        #expect(respelt.status == 0)
        #expect(respelt.errors == "pressmark: nothing found for harbuor; reading “harbuor” as “harbour”\n")
        let any = try Tool.query.run(["--json", "costly calm"], in: folder.path)
        #expect(
            any.errors == "pressmark: nothing found for costly calm; looking for any of the words: costly OR calm\n")
        let objects = try any.objects()
        #expect(objects.map { $0["type"] as? String } == ["relaxed", "hit", "hit"])
        #expect(objects.first?["query"] as? String == "costly OR calm")
        let strict = try Tool.query.run(["--no-relax", "harbuor"], in: folder.path)
        #expect((strict.status, strict.errors) == (1, "pressmark: nothing found\n"))
    }

    @Test
    func `an explanation goes to standard error, and adds up`() throws {
        let outcome = try Tool.query.run(["--explain", "--json", "=ferry -nothing"], in: folder.path)
        let score = try #require(try outcome.objects().first?["score"] as? Double)
        #expect(outcome.errors.contains("query: \"ferry\" -nothing\n"))
        #expect(outcome.errors.contains("posting lists are read from FTS5's pages"))
        #expect(outcome.errors.contains("\((score * 10_000).rounded() / 10_000)  1. Ferry line to close, passage 1"))
        #expect(outcome.errors.contains("  idf: of 2 passages, 1 have it"))
    }

    @Test
    func `SQLite's own scores can be asked for`() throws {
        let outcome = try Tool.query.run(["--scoring", "fts5", "--json", "=costly"], in: folder.path)
        let score = try #require(try outcome.objects().first?["score"] as? Double)
        let rank = try Tool.run(
            "/usr/bin/sqlite3",
            ["index/pressmark.db", "SELECT rank FROM passage_fts WHERE passage_fts MATCH 'costly'"],
            in: folder.path)
        #expect(abs(score + (Double(rank.output.dropLast()) ?? 0)) < 1e-9)
    }

    @Test
    func `control characters in an article never reach the terminal`() throws {
        try folder.write("Mean \u{1B}[31mred\u{7} text \u{202E}backwards\u{9B}2J here.", to: "news/mean.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        for arguments in [["mean"], ["--json", "mean"]] {
            let output = try Tool.query.run(arguments, in: folder.path).output
            let control = output.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
            #expect(control.isEmpty)
            #expect(!output.contains("\u{202E}"))
        }
    }
}
