import ArticleIndex
import Articles
import EntityNames
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct EntityFilterTests {
    private static let aliasText = """
        Nan, the mayor = Anna Berg
        rename Tide Rock = Gull Rock
        kill He
        Post = Harbour Post [organisation]
        """

    private func collection() throws -> TemporaryIndex {
        func article(_ path: String, _ mentions: [(EntityType, String)]) -> AnalysedArticle {
            let words = mentions.map { _ in "Word" }.joined(separator: " ") + " about oil."
            return SampleArticle.make(
                [words], path: path,
                mentions: [
                    mentions.enumerated().map { Mention(range: $0 * 5..<$0 * 5 + 4, type: $1.0, name: $1.1) }
                ])
        }
        return try TemporaryIndex([
            article("/anna", [(.person, "Anna Berg")]),
            article("/nan", [(.person, "Nan")]),
            article("/berg", [(.place, "Berg"), (.organisation, "Pier Motor Co.")]),
            article("/us", [(.place, "United States"), (.person, "Étienne Hale")]),
            article("/rock", [(.place, "TIDE ROCK"), (.person, "He")]),
            article("/post", [(.person, "Post"), (.organisation, "PIER MOTOR")]),
        ])
    }

    private func articles(
        _ query: String, aliases: String = "", in index: TemporaryIndex? = nil
    ) throws -> Set<String> {
        let parsed = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(query)
        let aliases = Aliases([AliasFile(path: "aliases.txt", text: aliases)])
        let index = try index ?? collection()
        return try IndexReader(index.directory).read { snapshot in
            Set(try Searcher(snapshot, aliases: aliases).hits(parsed, limit: 20).map(\.article.path))
        }
    }

    @Test(arguments: [
        ("person:berg", ["/anna"]), ("person:\"anna berg\"", ["/anna"]), ("person:ber", []), ("person:he", ["/rock"]),
        ("place:berg", ["/berg"]), ("place:US", ["/us"]), ("place:U.S.", ["/us"]),
        ("place:\"the united states\"", ["/us"]),
        ("place:states", ["/us"]), ("place:usa", ["/us"]), ("person:etienne", ["/us"]), ("person:ÉTIENNE", ["/us"]),
        ("place:\"tide rock\"", ["/rock"]), ("place:gull", []), ("org:post", []), ("person:post", ["/post"]),
        ("org:\"pier motor\"", ["/berg", "/post"]), ("org:\"Pier Motor Inc\"", ["/berg", "/post"]),
        ("org:motor -org:nobody", ["/berg", "/post"]), ("oil -place:us -org:pier", ["/anna", "/nan", "/rock"]),
    ])
    func `a name, a surname or a listed form finds the entity`(query: String, expected: [String]) throws {
        #expect(try articles(query) == Set(expected))
    }

    @Test(arguments: [
        ("person:nan", ["/anna", "/nan"]), ("person:\"anna berg\"", ["/anna", "/nan"]),
        ("person:berg", ["/anna", "/nan"]),
        ("person:\"the mayor\"", ["/anna", "/nan"]), ("person:mayor", ["/anna", "/nan"]),
        ("place:gull", ["/rock"]), ("place:\"tide rock\"", ["/rock"]), ("person:he", []),
        ("org:post", ["/post"]), ("org:harbour", ["/post"]), ("person:post", []), ("place:us", ["/us"]),
    ])
    func `so does what the alias file says`(query: String, expected: [String]) throws {
        #expect(try articles(query, aliases: Self.aliasText) == Set(expected))
    }

    @Test(arguments: [
        ("May [date] = Ada May [person]", ["/may"]), ("May = Ada May [person]", []), ("", []),
    ])
    func `what was taken for a date is a person where the alias file says so of dates`(
        aliases: String, expected: [String]
    ) throws {
        let index = try TemporaryIndex([
            SampleArticle.make(
                ["May spoke of oil."], path: "/may", mentions: [[Mention(range: 0..<3, type: .date, name: "May")]]),
            SampleArticle.make(["Oil again."], path: "/oil"),
        ])
        #expect(try articles("person:may", aliases: aliases, in: index) == Set(expected))
    }

    @Test
    func `hits show entities as the alias file has them`() throws {
        let parsed = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse("oil")
        let aliases = Aliases([AliasFile(path: "aliases.txt", text: Self.aliasText)])
        let index = try collection()
        let shown = try IndexReader(index.directory).read { snapshot in
            try Searcher(snapshot, aliases: aliases).hits(parsed, limit: 20).flatMap(\.mentions)
        }
        #expect(
            Set(shown.map { "\($0.type.rawValue) \($0.name)" }) == [
                "PERSON Anna Berg", "PLACE Berg", "ORGANISATION Pier Motor Co.", "PLACE United States",
                "PERSON Étienne Hale", "PLACE Gull Rock", "ORGANISATION Harbour Post", "ORGANISATION PIER MOTOR",
            ])
    }
}
