import Foundation
import TestSupport
import Testing

/// `pressmark quotes`, `pressmark speakers` and the fields for speech on a few articles of our own.
struct QuotesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: The bridge closes
            author: Mara Lund
            source: River Post
            date: 2026-03-02
            url: https://example.org/bridge
            ---
            The village has waited for years.

            "The bridge is not safe, and it was never safe," Ada Hale said on Monday. "The ferry will have to do," Hale added.

            The turbines stand still.
            """, to: "news/bridge.md")
        try folder.write(
            """
            Date: 2026-03-04
            Source: Hill Herald

            People remember the winter. "The bridge is not safe, and it was never safe," Ada Hale said on Monday.
            """, to: "news/copy.txt")
        try folder.write(
            """
            Date: 2026-03-06

            Tom Reed said that the turbines would be sold. "Nobody asked the river what it wanted," Reed told the council.
            """, to: "news/river.txt")
        try folder.write("Date: 2026-03-07\n\nAda Hale saw the bridge, and was silent.\n", to: "news/silent.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func run(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.query.run(arguments, in: folder.path)
    }

    private func words(_ outcome: Tool.Outcome) throws -> [String] {
        try outcome.objects().compactMap { $0["words"] as? String }
    }

    @Test
    func `quotes of a speaker are listed newest first, copies once`() throws {
        let outcome = try run("quotes", "--speaker", "hale")
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(
            outcome.output.contains("“The bridge is not safe, and it was never safe,”\n  Ada Hale · "))
        #expect(
            outcome.output.contains(
                "\n  2026-03-02 · River Post · The bridge closes · news/bridge.md\n  + 1 copy\n"))
        #expect(outcome.output.contains("“The ferry will have to do,”\n  Ada Hale · "))
        #expect(outcome.output.hasSuffix("\n2 of 2 quotations in 2 articles\n"))
        let reed = try words(run("quotes", "--json", "--speaker", "Tom Reed"))
        #expect(reed == ["the turbines would be sold", "Nobody asked the river what it wanted,"])
    }

    @Test
    func `a query narrows the articles, and its words come first`() throws {
        let quotes = try run("quotes", "--json", "turbines").objects()
        #expect(quotes.map { $0["has_words"] as? Bool } == [true, false, false, false])
        #expect(quotes.first?["words"] as? String == "the turbines would be sold")
        #expect(try words(run("quotes", "--json", "said:ferry")) == ["The ferry will have to do,"])
        #expect(try words(run("quotes", "--json", "--speaker", "hale", "--after", "2026-03-05")).isEmpty)
        #expect(try words(run("quotes", "--json", "--before", "2026-03-03")).count == 2)
        #expect(try words(run("quotes", "--json", "--limit", "1")).count == 1)
    }

    @Test
    func `citations are in text and JSON`() throws {
        let place = "Mara Lund, 2026-03-02, https://example.org/bridge, paragraph 2"
        let citation = "\n  River Post, “The bridge closes”, \(place)\n"
        #expect(try run("quotes", "--cite", "said:ferry").output.contains(citation))
        #expect(try run("quote", "--cite", "the bridge is not safe and it was never safe").output.contains(citation))
        let object = try #require(try run("quotes", "--cite", "--json", "said:ferry").objects().first)
        let fields = try #require(object["citation"] as? [String: Any])
        #expect(fields["source"] as? String == "River Post")
        #expect(fields["byline"] as? String == "Mara Lund")
        #expect(fields["url"] as? String == "https://example.org/bridge")
        #expect(fields["paragraph"] as? Int == 2)
        #expect((fields["path"] as? String)?.hasSuffix("/news/bridge.md") == true)
        let quote = try #require(try run("quote", "--cite", "--json", "the ferry will have to do").objects().first)
        let result = try #require((quote["results"] as? [[String: Any]])?.first)
        #expect((result["citation"] as? [String: Any])?["paragraph"] as? Int == 2)
        #expect(try run("quote", "--json", "the ferry will have to do").output.contains("citation") == false)
    }

    @Test
    func `speakers are listed with the most quoted first`() throws {
        let outcome = try run("speakers", "--format", "tsv")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == "speaker\tquotations\tarticles\nAda Hale\t3\t2\nTom Reed\t2\t1\n\t0\t\n")
        #expect(try run("speakers", "river").output.hasPrefix("speaker   quotations  articles\nTom Reed           2"))
        #expect(try run("speakers", "--type", "place").status == 1)
        #expect(try run("speakers", "--before", "2026-03-03", "--json").objects().first?["quotations"] as? Int == 2)
    }

    @Test
    func `aliases hold for speakers`() throws {
        try folder.write("minister = Ada Hale\nrename Tom Reed = Thomas Reed\n", to: "index/aliases.txt")
        #expect(try words(run("quotes", "--json", "--speaker", "minister")).count == 2)
        #expect(try run("speakers", "--format", "tsv").output.contains("Thomas Reed\t2"))
    }

    @Test
    func `searches and lists of entities know the fields for speech`() throws {
        #expect(try run("--json", "speaker:hale").objects().count == 2)
        #expect(try run("--json", "said:safe bridge").objects().count == 2)
        #expect(try run("entities", "said:river").output.contains("Tom Reed"))
        #expect(try run("said:turbines").status == 1)
        let explained = try run("--explain", "said:ferry")
        #expect(explained.errors.contains("said:ferry: a filter that 1 article passes"))
    }

    @Test
    func `a word that is nowhere is read as another one`() throws {
        let outcome = try run("quotes", "--speaker", "reed", "turbinse", "--json")
        #expect(outcome.errors.contains("reading “turbinse” as “turbines”"))
        #expect(try outcome.objects().first?["type"] as? String == "relaxed")
        #expect(try words(outcome).first == "the turbines would be sold")
        #expect(try run("quotes", "--no-relax", "turbinse").status == 1)
    }

    @Test(arguments: [
        (["quotes", "--speaker", "nobody"], "nothing found"),
        (["quotes", "--speaker", "hale", "zeppelin", "--no-relax"], "nothing found"),
        (["speakers", "silent -river -village"], "nothing found"),
    ])
    func `nothing found is exit status 1`(arguments: [String], message: String) throws {
        let outcome = try Tool.query.run(arguments, in: folder.path)
        #expect((outcome.status, outcome.output, outcome.errors) == (1, "", "pressmark: \(message)\n"))
    }

    @Test(arguments: [
        (["quotes", "--speaker", "…"], "--speaker takes a name, such as Smith"),
        (["quotes", "--after", "soon"], "--after: “soon” is no date: write 2026,"),
        (["speakers", "--before", "2026..2027"], "--before: “2026..2027” is a range"),
        (["quotes", "--limit", "0"], "--limit takes a number from 1 up, not 0"),
        (["speakers", "--json", "--format", "tsv"], "--json and --format tsv exclude each other"),
        (["quotes", "said:"], "said: has no value: write it right after the colon, as in said:\"a mistake\""),
        (["spaeker:hale"], "no field “spaeker”: did you mean speaker:?"),
        (["quotes", "--index", "nowhere"], "no index in nowhere"),
    ])
    func `what is wrong is said on standard error`(arguments: [String], message: String) throws {
        let outcome = try Tool.query.run(arguments, in: folder.path)
        #expect((outcome.status, outcome.output) == (2, ""))
        #expect(outcome.errors.hasPrefix("pressmark: \(message)"), "\(outcome.errors)")
    }

    @Test
    func `the commands' names are words for search`() throws {
        try folder.write("Two speakers swapped quotes.", to: "news/two.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        for word in ["quotes", "speakers"] {
            #expect(try run("search", word).output.contains("Two speakers swapped quotes."))
        }
    }
}
