import ArticleIndex
import FoundationEssentials
import Ingestion
import TestSupport
import Testing

/// Runs over what changed below known folders, and nothing else.
struct FollowUpTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() async throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
        for name in ["a", "b", "deep/c", "deep/d"] {
            try folder.write("This is article \(name).", to: "news/\(name).txt")
        }
        _ = try await IngestRun(IngestOptions(directory: directory, paths: [folder.path("news")])).run()
    }

    private func run(_ paths: [String], gone: [String] = [], stamp: Int? = nil) async throws -> IngestReport {
        var options = IngestOptions(directory: directory, paths: paths.map(folder.path))
        options.followUp = IngestOptions.FollowUp(gone: gone.map(folder.path), stamp: stamp)
        return try await IngestRun(options).run()
    }

    private func paths() throws -> [String] {
        try IndexReader(directory).read { try $0.knownArticles(under: ["/"]) }.keys
            .map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
    }

    @Test
    func `only what is named changes, and the folders are remembered as they were`() async throws {
        try folder.write("Another text.", to: "news/a.txt")
        try folder.write("Another text too.", to: "news/b.txt")
        try folder.write("A new one.", to: "news/e.txt")
        try folder.remove("news/deep/c.txt")
        let report = try await run(["news/a.txt", "news/e.txt"], gone: ["news/deep/c.txt"])
        #expect((report.new, report.changed, report.removed) == (1, 1, 1))
        #expect(try paths() == ["news/a.txt", "news/b.txt", "news/deep/d.txt", "news/e.txt"])
        #expect(try IndexReader(directory).read { try $0.roots() } == [folder.path("news")])
    }

    @Test
    func `a folder that is gone takes its articles with it`() async throws {
        try folder.remove("news/deep")
        #expect(try await run([], gone: ["news/deep"]).removed == 2)
        #expect(try paths() == ["news/a.txt", "news/b.txt"])
    }

    @Test
    func `a file of another format is left out although it is named`() async throws {
        try folder.write("Not a text.", to: "news/picture.jpg")
        let report = try await run(["news/picture.jpg"])
        #expect((report.new, report.otherFormats) == (0, 1))
    }

    @Test
    func `the index is as fresh as whoever names the changes says`() async throws {
        let before = try #require(directory.lookedThrough)
        _ = try await run([], gone: ["news/none"])
        #expect(directory.lookedThrough == before)
        _ = try await run([], gone: ["news/none"], stamp: before + 5_000_000_000)
        #expect(directory.lookedThrough == before + 5_000_000_000)
    }
}
