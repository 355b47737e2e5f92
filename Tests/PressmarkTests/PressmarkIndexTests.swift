import Pressmark
import TestSupport
import Testing

struct PressmarkIndexTests {
    @Test
    func `a program can index a folder and search it`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("The harbour was closed. Tariffs were blamed.", to: "articles/a.txt")
        let today = try #require(PublicationDay("2026-02-10"))

        let index = PressmarkIndex(directory: folder.path("index"))
        let update = try await index.update(from: [folder.path("articles")])
        #expect((update.new, update.articles, update.passages) == (1, 1, 1))
        let hit = try #require(try index.search("tariff harbour", today: today).first)
        #expect(hit.headline == "The harbour was closed.")
        #expect(hit.matches.count == 2)
        #expect(hit.path == folder.path("articles/a.txt"))
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
