import ArticleIndex
import FileAccess
import FoundationEssentials
import Ingestion
import TestSupport
import Testing

struct FolderChangesTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("news/index"))
        try folder.write("The harbour was closed.", to: "news/2026/02/a.txt")
        try folder.write("Hidden.", to: "news/.git/x")
    }

    private func run(_ paths: [String] = []) async throws {
        _ = try await IngestRun(IngestOptions(directory: directory, paths: paths)).run()
    }

    private var changedFolder: String? {
        guard let stamp = directory.lookedThrough else { return nil }
        return FolderFreshness.changedFolder(below: [folder.path("news")], since: stamp, outside: directory.path)
    }

    /// Gives a folder a time.
    /// - Parameter seconds: after the folders were looked through last.
    private func touch(_ name: String, secondsAfter seconds: Double) throws {
        let time = Double(try #require(directory.lookedThrough)) / 1e9 + seconds
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: folder.path(name))
    }

    @Test
    func `a folder in which something came or went since is named`() async throws {
        #expect(changedFolder == nil)
        try await run([folder.path("news")])
        #expect(changedFolder == nil)
        try touch("news/2026/02", secondsAfter: 60)
        #expect(changedFolder == folder.path("news/2026/02"))
        try touch("news/2026/02", secondsAfter: -60)
        #expect(changedFolder == nil)
    }

    @Test
    func `hidden folders and the index itself do not count`() async throws {
        try await run([folder.path("news")])
        try touch("news/.git", secondsAfter: 60)
        try touch("news/index", secondsAfter: 60)
        #expect(changedFolder == nil)
        try folder.remove("news")
        #expect(changedFolder == nil)
    }

    @Test
    func `a run over a part of the folders does not make the others fresh`() async throws {
        try folder.write("More.", to: "more/b.txt")
        try await run([folder.path("news")])
        try touch("news/2026/02", secondsAfter: 60)
        try await run([folder.path("more")])
        #expect(changedFolder == folder.path("news/2026/02"))
        try touch("news/2026/02", secondsAfter: -60)
        try await run()
        #expect(changedFolder == nil)
    }
}
