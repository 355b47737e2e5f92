import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct SimilarArticlesTests {
    private static let articles = [
        SampleArticle.make(
            ["The ferry to the island was repaired by the harbour crew. ", "The ferry sails in spring."],
            path: "/ferry.txt", headline: "Ferry repaired"),
        SampleArticle.make(["A ferry was seen from the island in the spring."], path: "/seen.txt"),
        SampleArticle.make(["The crew of the council car was paid."], path: "/crew.txt"),
        SampleArticle.make(["The council voted on the rents in the hall."], path: "/rents.txt"),
        SampleArticle.make(["The choir sang in the hall."], path: "/choir.txt"),
        SampleArticle.make(["The rain fell on the hills and the roads."], path: "/rain.txt"),
        SampleArticle.make(["The vote on the roads was moved."], path: "/roads.txt"),
    ]

    private func similar(
        to id: Int, in index: TemporaryIndex, limit: Int = 10, foldsCopies: Bool = true
    ) throws -> SimilarArticles {
        try IndexReader(index.directory).read { snapshot in
            let article = try #require(try snapshot.article(id))
            return try Searcher(snapshot).articles(like: article, limit: limit, foldsCopies: foldsCopies)
        }
    }

    @Test func `those that share the telling words come first, the article itself does not`() throws {
        let found = try similar(to: 1, in: TemporaryIndex(Self.articles))
        #expect(found.hits.map(\.article.path) == ["/seen.txt", "/crew.txt"])
        #expect(found.hits.map(\.rank) == [1, 2])
        #expect(found.hits[0].score > found.hits[1].score)
        let bytes = Array(found.hits[0].passage.text.utf8)
        let lit = found.hits[0].matches.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(lit == ["ferry", "island", "spring"])
    }

    @Test func `the words are those that others have, with what each is worth`() throws {
        let explanation = try similar(to: 1, in: TemporaryIndex(Self.articles)).explanation
        let labels = explanation.parts.map(\.label)
        // Twice in the text and once in the headline; "harbour" stands nowhere else, "the" everywhere.
        #expect(labels.first == "ferry: 3 times, in up to 3 passages")
        #expect(!labels.contains { $0.hasPrefix("harbour") || $0.hasPrefix("the:") || $0.hasPrefix("repaired") })
        let worths = explanation.parts.compactMap(\.value)
        #expect(worths.count == labels.count && worths == worths.sorted(by: >))
    }

    @Test func `an article like no other finds nothing`() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(["Otters swim."], path: "/a"), SampleArticle.make(["Badgers dig."], path: "/b"),
        ])
        #expect(try similar(to: 1, in: index).hits.isEmpty)
    }

    @Test func `copies are left out unless they are asked for`() throws {
        var random = SeededGenerator(seed: 4)
        func words(_ count: Int, _ pool: String) -> [String] { (0..<count).map { _ in "\(pool)\(random.below(400))" } }
        let story = words(120, "a")
        let other = story.prefix(40) + words(60, "b")
        let index = try TemporaryIndex(
            [story, story + ["more"], Array(other), Array(other) + ["again"]].enumerated().map {
                SampleArticle.make([$1.joined(separator: " ")], path: "/\($0)")
            } + (0..<8).map { SampleArticle.make([words(80, "c").joined(separator: " ")], path: "/other\($0)") })
        let folded = try similar(to: 1, in: index, limit: 20).hits
        #expect(folded.first?.article.path == "/2" || folded.first?.article.path == "/3")
        #expect(folded.first?.group?.count == 2)
        #expect(!folded.contains { $0.article.path == "/1" })
        let all = try similar(to: 1, in: index, limit: 20, foldsCopies: false).hits
        #expect(all.first?.article.path == "/1")
        #expect(Set(all.prefix(3).map(\.article.path)) == ["/1", "/2", "/3"])
        #expect(try similar(to: 1, in: index, limit: 2, foldsCopies: false).hits == Array(all.prefix(2)))
    }
}
