import Foundation
import TestSupport
import Testing

struct EntitiesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "Mayor Paul Smith said the ferry to Paris was too costly. Smith paid $5 million on Friday.\n",
            to: "news/ferry.txt")
        try folder.write("In Paris, Anna Berg closed the mill. Berg met Paul Smith.\n", to: "news/mill.txt")
        try folder.write("Rain fell on Paris. The U.S. sent a boat.\n", to: "news/rain.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Outcome {
        try Tool.query.run(arguments, in: folder.path, environment: environment)
    }

    /// The rows of a TSV list without its column names: type, name, articles, mentions.
    private func rows(_ outcome: Tool.Outcome) -> [[String]] {
        outcome.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).prefix(4).map(String.init)
        }
    }

    @Test
    func `a table says who and what is named in the articles that match`() throws {
        let outcome = try run("entities", "mill")
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(
            outcome.output == """
                type    name        articles  mentions
                person  Anna Berg          1         2
                person  Paul Smith         1         1
                place   Paris              1         1

                in 1 of 3 articles

                """)
    }

    @Test
    func `JSON has the documented shape`() throws {
        let outcome = try run("entities", "--json", "mill")
        let entities = try outcome.objects()
        #expect(entities.count == 3)
        let first = try #require(entities.first)
        #expect(first["type"] as? String == "entity")
        #expect(first["rank"] as? Int == 1)
        #expect(first["articles"] as? Int == 1)
        #expect(first["articles_in_index"] as? Int == 1)
        #expect(first["mentions"] as? Int == 2)
        #expect(first["names"] as? [String] == ["Anna Berg"])
        #expect((try #require(first["score"] as? Double)) > 0)
        #expect(first["entity"] as? [String: String] == ["type": "PERSON", "name": "Anna Berg"])
        #expect(try run("entities", "--format", "json", "mill").output == outcome.output)
        #expect(try run("entities", "--json").objects().allSatisfy { $0["score"] is NSNull })
    }

    @Test
    func `TSV and types; without a query all articles count`() throws {
        let all = try run("entities", "--format", "tsv")
        #expect(all.output.hasPrefix("type\tname\tarticles\tmentions\tarticles_in_index\tscore\n"))
        #expect(
            rows(all) == [
                ["PLACE", "Paris", "3", "3"], ["PERSON", "Paul Smith", "2", "3"], ["PERSON", "Anna Berg", "1", "2"],
                ["PLACE", "United States", "1", "1"],
            ])
        #expect(
            rows(try run("entities", "--format", "tsv", "--type", "org", "--type", "Person")).map { $0[1] } == [
                "Paul Smith", "Anna Berg",
            ])
        #expect(rows(try run("entities", "--format", "tsv", "--type", "money")).map { $0[1] } == ["$5 million"])
        #expect(rows(try run("entities", "--format", "tsv", "--limit", "1")).count == 1)
    }

    @Test
    func `the exit status says how it went`() throws {
        #expect(try run("entities", "zeppelin").status == 1)
        #expect(try run("entities", "--type", "misc", "ferry").status == 1)
        for arguments in [["--type", "persn"], ["--limit", "0"], ["\"open"], ["--json", "--format", "tsv"]] {
            let outcome = try Tool.query.run(["entities"] + arguments, in: folder.path)
            #expect((outcome.status, outcome.output) == (2, ""))
            #expect(outcome.errors.hasPrefix("pressmark: "))
        }
    }

    @Test
    func `a query that finds nothing is loosened as a search is`() throws {
        let outcome = try run("entities", "--json", "feryr")
        #expect(outcome.errors == "pressmark: nothing found for feryr; reading “feryr” as “ferry”\n")
        #expect(try outcome.objects().first?["type"] as? String == "relaxed")
        let strict = try run("entities", "--no-relax", "feryr")
        #expect((strict.status, strict.errors) == (1, "pressmark: nothing found\n"))
    }

    @Test
    func `the command's name is a word wherever it is not the command`() throws {
        try folder.write("Two entities met.", to: "news/two.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        for arguments in [
            ["search", "entities"], ["--", "entities"], ["two entities"], ["--limit", "3", "entities"],
        ] {
            #expect(try Tool.query.run(arguments, in: folder.path).output.hasSuffix(":1:Two entities met.\n"))
        }
        let table = try run("entities", "--index", "index", "ferry").output
        #expect(try run("--index", "index", "entities", "ferry").output == table)
        #expect(try run("--index=index", "entities", "ferry").output == table)
        #expect(try run("--index", "index", "--", "entities").output.hasSuffix(":1:Two entities met.\n"))
    }

    @Test
    func `aliases hold for lists, filters and marks, without a new index`() throws {
        try folder.write(
            "# names\nPaul Smith = Paula Smith\nrename Paris = Lutetia\nkill Anna Berg\n", to: "index/aliases.txt")
        let list = try run("entities", "--format", "tsv")
        #expect(list.errors == "")
        #expect(rows(list).map { $0[1] } == ["Lutetia", "Paula Smith", "United States"])
        #expect(try run("--json", "person:paula").objects().count == 2)
        #expect(try run("person:berg").status == 1)
        #expect(try run("place:US").status == 0)
        let hit = try #require(try run("--json", "mill").objects().first)
        let entities = try #require(hit["entities"] as? [[String: Any]])
        #expect(entities.map { $0["name"] as? String } == ["Lutetia", "Paula Smith"])
        #expect(
            try run("--entities", "label", "mill").output.contains(
                "In [Paris|PLACE], Anna Berg closed the mill. Berg met [Paul Smith|PERSON]."))
    }

    @Test
    func `the index's aliases go before the user's own`() throws {
        try folder.write("rename Paris = Lutetia\n", to: "index/aliases.txt")
        try folder.write("rename Paris = Paname\nkill Anna Berg\n", to: "config/pressmark/aliases.txt")
        let outcome = try run(
            "entities", "--format", "tsv", environment: ["XDG_CONFIG_HOME": folder.path("config")])
        #expect(rows(outcome).map { $0[1] } == ["Lutetia", "Paul Smith", "United States"])
    }

    @Test
    func `a bad line is said on standard error, and the good ones hold`() throws {
        try folder.write("Paul Smith\nA = B\nB = A\nrename Paris = Lutetia\n", to: "index/aliases.txt")
        let outcome = try run("entities", "--format", "tsv", "--limit", "1")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                pressmark: ./index/aliases.txt, line 1: no “=” in it: write “A, B = C”, “rename A = B” or “kill A”
                pressmark: ./index/aliases.txt, line 3: “B” is “A” is “B”, a circle: leave one of these lines out

                """)
        #expect(rows(outcome).map { $0[1] } == ["Lutetia"])
        try folder.write(String(repeating: "x\n", count: 900_000), to: "index/aliases.txt")
        let large = try run("ferry")
        #expect(large.status == 0)
        #expect(
            large.errors
                == "pressmark: ./index/aliases.txt: has more than 1 MiB: its names are not used; make it shorter\n")
    }
}
