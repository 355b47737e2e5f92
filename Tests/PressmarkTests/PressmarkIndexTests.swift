import Pressmark
import TestSupport
import Testing

struct PressmarkIndexTests {
    @Test
    func `a program can index a folder and search it`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("The harbour was closed. Tariffs were blamed.", to: "articles/a.txt")
        let index = PressmarkIndex(directory: folder.path("index"))
        let update = try await index.update(from: [folder.path("articles")])
        #expect((update.new, update.articles, update.passages) == (1, 1, 1))
        let hit = try #require(try index.search("tariff harbour").first)
        #expect(hit.article.headline == "The harbour was closed.")
        #expect(hit.matches.count == 2)
        #expect(hit.article.path == folder.path("articles/a.txt"))
    }

    @Test
    func `days in a query are counted from the day that is given`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Date: 2026-02-09\n\nThe harbour was closed on Monday.\n", to: "articles/a.txt")
        let index = PressmarkIndex(directory: folder.path("index"))
        _ = try await index.update(from: [folder.path("articles")])
        let today = try #require(PublicationDay("2026-02-10"))
        #expect(try index.search("harbour date:yesterday", today: today).count == 1)
        #expect(try index.search("harbour date:today", today: today).isEmpty)
    }

    @Test
    func `a program learns who said a quote, and reads the article`() async throws {
        let folder = try TemporaryFolder()
        let text = "The village has waited. \"The bridge is not safe, and never was,\" Ada Hale said on Monday."
        try folder.write("---\ntitle: The bridge\ndate: 2026-03-02\n---\n\(text)\n", to: "articles/a.md")
        let index = PressmarkIndex(directory: folder.path("index"))
        _ = try await index.update(from: [folder.path("articles")])

        let found = try #require(try index.lookUp(quote: "the bridge is not safe and never was").first)
        #expect((found.speaker, found.cue, found.evidence) == ("Ada Hale", "said", .speechVerb))
        #expect(found.verdict == .punctuation)
        #expect(found.confidence > 0.5)
        #expect(found.words.hasPrefix("The bridge is not safe, and never was"))
        let reference = try #require(found.articles.first)
        #expect((reference.headline, reference.published?.description) == ("The bridge", "2026-03-02"))
        #expect(try index.article(reference.id)?.text == text)
        #expect(try index.lookUp(quote: "nobody ever said anything like these words here").isEmpty)
        #expect(try index.article(99) == nil)
    }

    @Test
    func `a program finds articles like one it has`() async throws {
        let folder = try TemporaryFolder()
        let others = ["The council voted on rents.", "Rain fell on the hills.", "A choir sang in the square."]
        for (number, text) in others.enumerated() { try folder.write(text, to: "articles/\(number).txt") }
        try folder.write("The ferry to the island was repaired by the harbour crew.", to: "articles/a.txt")
        try folder.write("Nobody on the island had seen such a ferry since spring.", to: "articles/b.txt")
        let index = PressmarkIndex(directory: folder.path("index"))
        _ = try await index.update(from: [folder.path("articles")])
        let hit = try #require(try index.search("harbour").first)
        let similar = try #require(try index.articles(like: hit.article.id))
        #expect(similar.first?.article.path == folder.path("articles/b.txt"))
        #expect(!similar.contains { $0.article.id == hit.article.id })
        #expect(try index.articles(like: 99) == nil)
    }

    @Test
    func `what goes wrong has a reason for programs and a line for people`() async throws {
        let folder = try TemporaryFolder()
        let today = try #require(PublicationDay("2026-02-10"))
        let index = PressmarkIndex(directory: folder.path("index"))
        func reason(_ body: () throws -> Void) -> PressmarkError.Reason? {
            do {
                try body()
                return nil
            } catch {
                #expect(!"\(error)".contains("\n"))
                return (error as? PressmarkError)?.reason
            }
        }
        #expect(reason { _ = try index.search("words", today: today) } == .noIndex)
        #expect(reason { _ = try index.search("(words", today: today) } == .query(range: 0..<1))
        await #expect(throws: PressmarkError.self) { try await index.update(from: [folder.path("nowhere")]) }
    }
}
