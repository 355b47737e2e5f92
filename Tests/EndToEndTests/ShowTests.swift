import Foundation
import TestSupport
import Testing

/// `pressmark show`, `similar` and `stats` on a few articles of our own.
struct ShowTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: The harbour bridge closes
            author: Mara Lund
            source: River Post
            date: 2026-03-02
            ---
            The village has waited for years.

            "The bridge is not safe, and it was never safe," Ada Hale said on Monday. The ferry will sail instead.
            """, to: "news/bridge.md")
        try folder.write("Date: 2026-03-04\n\nThe ferry sails again, past the closed bridge.\n", to: "news/ferry.txt")
        for (number, text) in ["Otters swim quietly.", "Rents rose in the town.", "Rain fell on the hills."]
            .enumerated()
        {
            try folder.write(text, to: "news/other\(number).txt")
        }
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func run(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.query.run(arguments, in: folder.path)
    }

    @Test
    func `an article is shown by its number and by its path`() throws {
        let outcome = try run("show", "1")
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(
            outcome.output == """
                The harbour bridge closes
                2026-03-02 · River Post · Mara Lund · news/bridge.md · #1

                The village has waited for years.

                "The bridge is not safe, and it was never safe," Ada Hale said on Monday. The ferry will sail instead.

                """)
        for id in ["#1", "news/bridge.md", folder.path("news/bridge.md")] {
            #expect(try run("show", id).output == outcome.output)
        }
        for id in ["1:1", "news/bridge.md:1"] {
            #expect(try run("show", id).output.contains(" · #1 · passage 1 of 1\n\nThe village"))
        }
    }

    @Test
    func `a query's words, entities and quotations have their places in JSON`() throws {
        let article = try #require(try run("show", "--json", "1", "ferry", "safe").objects().first)
        let text = Array(try #require(article["text"] as? String).utf8)
        func words(_ ranges: Any?) throws -> [String] {
            try #require(ranges as? [[String: Any]]).map { range in
                let (start, end) = (try #require(range["start"] as? Int), try #require(range["end"] as? Int))
                return String(decoding: text[start..<end], as: UTF8.self)
            }
        }
        #expect(try words(article["matches"]) == ["safe", "safe", "ferry"])
        #expect(try words(article["entities"]).contains("Ada Hale"))
        #expect(try words(article["passages"]) == [String(decoding: text, as: UTF8.self)])
        let quotation = try #require((article["quotations"] as? [[String: Any]])?.first)
        #expect(try words(quotation["ranges"]) == ["The bridge is not safe, and it was never safe,"])
        #expect((quotation["speaker"] as? [String: Any])?["name"] as? String == "Ada Hale")
        #expect(quotation["cue"] as? String == "said")
    }

    @Test
    func `what is not there is one line with a near hint`() throws {
        for (id, line) in [
            ("99", "pressmark: there is no article #99; the nearest is #5\n"),
            ("1:9", "pressmark: article #1 has no passage 9: it has 1\n"),
            (
                "news/brigde.md",
                "pressmark: no article was read from news/brigde.md; did you mean \(folder.path("news/bridge.md"))?\n"
            ),
        ] {
            for command in ["show", "similar"] {
                let outcome = try run(command, id)
                #expect((outcome.status, outcome.output, outcome.errors) == (1, "", line))
            }
        }
        #expect(try run("show", "1", "(ferry").status == 2)
    }

    @Test
    func `similar articles are printed as a search prints them`() throws {
        let outcome = try run("similar", "news/bridge.md")
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(outcome.output.contains("news/ferry.txt"))
        #expect(!outcome.output.contains("news/bridge.md"))
        let hits = try run("similar", "--json", "--limit", "1", "1").objects()
        #expect(hits.count == 1 && hits[0]["type"] as? String == "hit" && hits[0]["rank"] as? Int == 1)
        let explained = try run("similar", "--explain", "1")
        #expect(explained.errors.contains("bridge: 2 times") || explained.errors.contains("ferry: once"))
        #expect(explained.output == outcome.output)
        let nothing = try run("similar", "news/other0.txt")
        #expect((nothing.status, nothing.output) == (1, ""))
    }

    @Test
    func `stats say what the index holds, as status does`() throws {
        let outcome = try run("stats")
        #expect((outcome.status, outcome.errors) == (0, ""))
        let held = "5 articles in 5 passages, published 2026-03-02 to 2026-03-04\n"
        #expect(outcome.output.contains("\nholds      \(held)"))
        #expect(try Tool.ingest.run(["status"], in: folder.path).output.contains(held))
        #expect(outcome.output.contains("\nquotes     1 between quotation marks, 0 told\n"))
        let numbers = try #require(try run("stats", "--json").objects().first)
        #expect(numbers["articles"] as? Int == 5)
        #expect(numbers["direct_quotations"] as? Int == 1)
        #expect((numbers["published"] as? [String: String]) == ["first": "2026-03-02", "last": "2026-03-04"])
        #expect(numbers["bytes"] as? Int ?? 0 > 10_000)
        #expect((numbers["modified"] as? String)?.hasSuffix("Z") == true)
    }
}
