import ArticleIndex
import FoundationEssentials
import Ingestion
import TestSupport
import Testing

struct IngestRunTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
        try folder.write("The harbour was closed on Monday. Ships waited outside.", to: "news/harbour.txt")
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills.", to: "news/rain.md")
    }

    @discardableResult
    private func run(_ paths: [String]? = nil, rebuild: Bool = false, forget: [String] = []) async throws
        -> IngestReport
    {
        let options = IngestOptions(
            directory: directory, paths: paths ?? [folder.path("news")], rebuild: rebuild, forgotten: forget)
        return try await IngestRun(options).run()
    }

    private func paths() throws -> [String] {
        let writer = try IndexWriter(directory)
        defer { writer.abandon() }
        try writer.integrityCheck()
        return try writer.knownArticles(under: ["/"]).keys.map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
    }

    /// Sets a file's time far enough back for it to be relied on.
    private func age(_ name: String, to seconds: Double = 1_000_000_000) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: folder.path(name))
    }

    @Test
    func `a second run finds nothing new`() async throws {
        let first = try await run()
        #expect((first.new, first.failures) == (2, 0))
        #expect(first.counts == IndexCounts(articles: 2, passages: 2))
        let second = try await run()
        #expect(second.changedNothing)
        #expect(second.unchanged == 2)
        #expect(second.counts == first.counts)
    }

    @Test
    func `a touched file is recognised by its content`() async throws {
        try await run()
        try age("news/rain.md")
        let report = try await run()
        #expect(report.changedNothing)
        #expect(report.unchanged == 2)
    }

    @Test
    func `new, changed and gone files are told apart`() async throws {
        try await run()
        try folder.write("The harbour is open again.", to: "news/harbour.txt")
        try folder.write("A third article.", to: "news/third.txt")
        try folder.remove("news/rain.md")
        let report = try await run()
        #expect((report.new, report.changed, report.removed, report.unchanged) == (1, 1, 1, 0))
        #expect(try paths() == ["news/harbour.txt", "news/third.txt"])
    }

    @Test
    func `a change that leaves size and time as they were is found while the file is young`() async throws {
        try await run()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("news/rain.md"))
        try folder.write("---\ntitle: Rain\n---\nIt snowed in the hills", to: "news/rain.md")
        let time = try #require(attributes[.modificationDate] as? Date)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path("news/rain.md"))
        #expect(try await run().changed == 1)
    }

    @Test
    func `files that cannot be read are reported, and what was known of them stays`() async throws {
        try await run()
        try folder.write([0x61, 0x00, 0x62], to: "news/rain.md")
        try folder.write("", to: "news/empty.txt")
        let report = try await run()
        #expect(report.failures == 2)
        #expect(report.problems.map(\.path) == [folder.path("news/empty.txt"), folder.path("news/rain.md")])
        #expect(report.changedNothing)
        #expect(try paths() == ["news/harbour.txt", "news/rain.md"])
    }

    @Test
    func `other folders' articles stay`() async throws {
        try await run()
        try folder.write("Elsewhere.", to: "more/x.txt")
        try await run([folder.path("more")])
        #expect(try paths().count == 3)
        let both = try await run([])
        #expect(both.unchanged == 3)
    }

    @Test
    func `a forgotten folder's articles leave the index`() async throws {
        try await run()
        try folder.write("Elsewhere.", to: "more/x.txt")
        try await run([folder.path("more")])
        let report = try await run([], forget: [folder.path("news")])
        #expect(report.removed == 2)
        #expect(try paths() == ["more/x.txt"])
        #expect(try await run([]).unchanged == 1)
    }

    @Test
    func `a rebuild takes in all known folders`() async throws {
        try await run()
        try folder.write("Elsewhere.", to: "more/x.txt")
        try await run([folder.path("more")], rebuild: true)
        #expect(try paths().count == 3)
        #expect(FileManager.default.fileExists(atPath: directory.file(ofGeneration: 2)))
    }

    @Test
    func `a rebuild without a known folder, or without any article, changes nothing`() async throws {
        try await run()
        try folder.remove("news/rain.md")
        try folder.remove("news/harbour.txt")
        await #expect(throws: IngestError.nothingFound) { try await run([], rebuild: true) }
        try folder.remove("news")
        await #expect(throws: IngestError.folderGone(folder.path("news"))) { try await run([], rebuild: true) }
        await #expect(throws: IngestError.self) { try await run() }
        #expect(try paths().count == 2)
    }

    @Test
    func `a run without anything to index says so`() async throws {
        await #expect(throws: IngestError.nothingToIndex) { try await run([]) }
    }

    @Test
    func `many files are indexed in the order of their paths`() async throws {
        for number in 0..<500 { try folder.write("Article \(number) is here.", to: "many/\(number + 1000).txt") }
        let report = try await run([folder.path("many")])
        #expect(report.counts == IndexCounts(articles: 500, passages: 500))
        let texts = try IndexReader(directory).read { snapshot in
            try [1, 500].map { try snapshot.passage($0)?.text }
        }
        #expect(texts == ["Article 0 is here.", "Article 499 is here."])
    }

    @Test
    func `a build that cannot be written is said, and the index is as it was`() async throws {
        try await run()
        // A generation cannot be written where its name is taken by a folder.
        try FileManager.default.createDirectory(
            atPath: directory.unfinished, withIntermediateDirectories: false)
        await #expect(throws: IndexError.self) { try await run(rebuild: true) }
        try FileManager.default.removeItem(atPath: directory.unfinished)
        #expect(try paths().count == 2)
    }
}
