import Foundation
import TestSupport
import Testing

/// `pressmark quote` on a few articles of our own.
struct QuoteTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let articles = [
            "bridge.txt": """
            Date: 2026-03-02
            Source: River Post

            The village has waited for years. "The bridge is not safe, and it was never safe," Ada Hale said on Monday.
            """,
            "copy.txt": """
            Date: 2026-03-04
            Source: Hill Herald

            People remember the winter. "The bridge is not safe, and it was never safe," Ada Hale said on Monday.
            """,
            "drift.txt": """
            Date: 2026-03-05
            Source: Coast Courier

            "The bridge is unsafe, and it was never safe," Tom Reed told the council. Then the meeting ended.
            """,
            "court.txt": """
            Date: 2026-03-03

            "It was," Tom Reed told the court, "a mistake of the heart." Nobody laughed.
            """,
            "ferry.txt": """
            Date: 2026-03-06

            The ferry has been sold to a company from the north. Its quay will follow in the summer.
            """,
        ]
        try FileManager.default.createDirectory(atPath: folder.path("news"), withIntermediateDirectories: true)
        for (name, text) in articles {
            try text.write(toFile: folder.path("news/\(name)"), atomically: true, encoding: .utf8)
        }
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func quote(_ arguments: [String], input: String? = nil) throws -> Tool.Outcome {
        try Tool.query.run(["quote"] + arguments, in: folder.path, input: input)
    }

    @Test
    func `a misremembered quote names its speaker, the reason and the articles`() throws {
        let outcome = try quote(["the old bridge is not safe, and it was never safe"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Ada Hale · "))
        #expect(outcome.output.contains(" % sure: speech verb “said”"))
        #expect(outcome.output.contains("  edited: "))
        #expect(outcome.output.contains("speakers differ: Ada Hale (2 articles), Tom Reed (1 article)"))
        #expect(outcome.output.contains("also worded: “The bridge is unsafe, and it was never safe” (1 article)"))
        #expect(outcome.output.contains("2026-03-02 · River Post"))
    }

    @Test
    func `articles beyond the limit are counted`() throws {
        let outcome = try quote(["--articles", "1", "“the bridge is not safe, and it was never safe”"])
        #expect(outcome.output.contains("  verbatim\n"))
        #expect(outcome.output.contains("2026-03-02 · River Post"))
        #expect(!outcome.output.contains("Hill Herald"))
        #expect(outcome.output.hasSuffix("  + 2 copies\n"))
    }

    @Test
    func `an object a quote says what was found`() throws {
        let object = try #require(try quote(["--json", "it was a mistake of the heart"]).objects().first)
        #expect(object["type"] as? String == "quote")
        #expect(object["found"] as? Bool == true)
        #expect(object["line"] is NSNull)
        let results = try #require(object["results"] as? [[String: Any]])
        let result = try #require(results.first)
        #expect(result["verdict"] as? String == "split")
        #expect(result["words"] as? String == "It was, a mistake of the heart")
        #expect((result["speaker"] as? [String: Any])?["name"] as? String == "Tom Reed")
        #expect(result["evidence"] as? String == "speech verb")
        #expect(result["cue"] as? String == "told")
        let article = try #require((result["articles"] as? [[String: Any]])?.first?["article"] as? [String: Any])
        #expect((article["path"] as? String)?.hasSuffix("/news/court.txt") == true)
    }

    @Test
    func `words outside any quotation are not quoted`() throws {
        let outcome = try quote(["the ferry has been sold"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("not quoted"))
        #expect(try quote(["--verbatim", "the ferry has been sold"]).status == 1)
    }

    @Test
    func `verbatim forgives punctuation and nothing else`() throws {
        #expect(try quote(["--verbatim", "it was never safe!"]).status == 0)
        #expect(try quote(["--verbatim", "the bridge was not safe"]).status == 1)
    }

    @Test
    func `a quote on standard input may have line breaks`() throws {
        let outcome = try quote(["-"], input: "«The bridge\nis not safe»\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("  verbatim\n"))
    }

    @Test
    func `a file of quotes is answered line by line`() throws {
        try "It was a mistake of the heart\n\nThe moon is a lantern of porridge\nthe bridge is not safe\n".write(
            toFile: folder.path("quotes.txt"), atomically: true, encoding: .utf8)
        let outcome = try quote(["-f", "quotes.txt", "--json"])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "pressmark: 1 of 3 quotes not found\n")
        let objects = try outcome.objects()
        #expect(objects.map { $0["line"] as? Int } == [1, 3, 4])
        #expect(objects.map { $0["found"] as? Bool } == [true, false, true])
        let text = try quote(["-f", "-"], input: "the bridge is not safe\n")
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("1: the bridge is not safe\n"))
    }

    @Test(arguments: [
        ([], "no quote: name one, or a file of quotes with -f"),
        (["-f", "x", "words"], "either a quote or -f, not both"),
        (["-f", "missing.txt"], "cannot read missing.txt: No such file or directory"),
        (["-f", "/dev/null"], "/dev/null has no quotes: write one a line"),
        (["…"], "the quote has no words: name some"),
        (["--limit", "0", "x"], "--limit takes a number from 1 up, not 0"),
        (["--index", "nowhere", "x"], "no index in nowhere"),
    ])
    func `what is wrong is said on one line`(arguments: [String], message: String) throws {
        let outcome = try quote(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("pressmark: \(message)"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test
    func `nothing found is exit status 1`() throws {
        let outcome = try quote(["the moon is a lantern of porridge"])
        #expect((outcome.status, outcome.output, outcome.errors) == (1, "", "pressmark: nothing found\n"))
    }
}
