import ArticleIndex
import ArticleReaders
import Articles
import FoundationEssentials
import Ingestion
import TestSupport
import Testing

/// Files that are known, moved, copied, or failed before.
struct KnownFilesTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
        try folder.write("The harbour was closed on Monday. Ships waited outside.", to: "news/harbour.txt")
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills.", to: "news/rain.md")
    }

    @discardableResult
    private func run(
        rebuild: Bool = false, retries: Bool = false, readers: ReaderRegistry = .standard
    ) async throws -> IngestReport {
        var options = IngestOptions(directory: directory, paths: [folder.path("news")], rebuild: rebuild)
        options.retriesFailed = retries
        return try await IngestRun(options, readers: readers).run()
    }

    /// The ids of the articles, by the paths of their files.
    private func ids() throws -> [String: Int] {
        try IndexReader(directory).read { snapshot in
            try Dictionary(
                snapshot.knownArticles(under: ["/"]).map { path, articles in
                    (String(path.dropFirst(folder.path.count + 1)), articles[0].id)
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    private func article(_ name: String) throws -> StoredArticle? {
        let id = try ids()[name]
        return try IndexReader(directory).read { snapshot in try id.flatMap { try snapshot.article($0) } }
    }

    private func lines(rebuild: Bool = false) throws -> [String] {
        let preview = try IngestRun(
            IngestOptions(directory: directory, paths: [folder.path("news")], rebuild: rebuild)
        ).preview()
        let name = { (path: String) in String(path.dropFirst(folder.path.count + 1)) }
        return preview.articles.map { article in
            "\(article.kind.rawValue) \(name(article.path))" + (article.other.map { " = \(name($0))" } ?? "")
        }
    }

    private func move(_ name: String, to other: String) throws {
        let parent = folder.path(String(other[..<(other.lastIndex(of: "/") ?? other.endIndex)]))
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
    }

    /// Sets a file's time far enough back for it to be relied on.
    private func age(_ name: String, to seconds: Double = 1_000_000_000) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: folder.path(name))
    }

    @Test func `an article that was moved keeps its id`() async throws {
        try await run()
        let before = try ids()
        try move("news/rain.md", to: "news/old/shower.md")
        #expect(try lines() == ["moved news/old/shower.md = news/rain.md"])
        let report = try await run()
        #expect((report.new, report.moved, report.removed, report.unchanged) == (0, 1, 0, 1))
        #expect(
            try ids() == ["news/harbour.txt": before["news/harbour.txt"], "news/old/shower.md": before["news/rain.md"]])
        #expect(try await run().changedNothing)
    }

    @Test func `so do those of a whole folder`() async throws {
        for number in 0..<40 { try folder.write("Article \(number) is here.", to: "news/many/\(number).txt") }
        try await run()
        let before = try ids()
        try move("news/many", to: "news/elsewhere/many")
        let report = try await run()
        #expect((report.moved, report.new, report.removed, report.unchanged) == (40, 0, 0, 2))
        let after = try ids()
        for number in 0..<40 {
            #expect(after["news/elsewhere/many/\(number).txt"] == before["news/many/\(number).txt"])
        }
        #expect(after.count == 42)
    }

    @Test func `an article that was moved and whose new name has another day keeps its id, and gets the day`()
        async throws
    {
        try folder.write("The bridge is open.", to: "news/2026-02-06-bridge.txt")
        try await run()
        let id = try ids()["news/2026-02-06-bridge.txt"]
        try move("news/2026-02-06-bridge.txt", to: "news/2026-02-07-bridge.txt")
        #expect(try lines() == ["moved news/2026-02-07-bridge.txt = news/2026-02-06-bridge.txt"])
        let report = try await run()
        #expect((report.moved, report.new, report.changed, report.removed) == (1, 0, 0, 0))
        let article = try #require(try article("news/2026-02-07-bridge.txt"))
        #expect(article.id == id && article.published?.description == "2026-02-07")
        #expect(try await run().changedNothing)
    }

    @Test func `an article that was moved and said otherwise keeps its id, and is read again by the next run`()
        async throws
    {
        try await run()
        let id = try ids()["news/rain.md"]
        try folder.remove("news/rain.md")
        try folder.write("---\ntitle: Showers\n---\nIt rained in the hills.", to: "news/shower.md")
        #expect(try await run().duplicates == 1)
        #expect(try ids()["news/shower.md"] == id)
        #expect(try await run().changed == 1)
        #expect(try article("news/shower.md")?.headline == "Showers")
        #expect(try article("news/shower.md")?.id == id)
        #expect(try await run().changedNothing)
    }

    @Test func `a name that is taken by another article while the old one moves on is told apart`() async throws {
        try await run()
        let before = try ids()
        try move("news/harbour.txt", to: "news/port.txt")
        try folder.write("Something else happened in the harbour.", to: "news/harbour.txt")
        try await run()
        let after = try ids()
        #expect(after.count == 3 && Set(after.values).count == 3)
        #expect(try article("news/port.txt")?.headline.hasPrefix("The harbour was closed") == true)
        #expect(try article("news/harbour.txt")?.headline.hasPrefix("Something else") == true)
        #expect(after["news/rain.md"] == before["news/rain.md"])
    }

    @Test func `the same text in two files is one article`() async throws {
        try folder.write("---\ntitle: Showers\n---\nIt rained in the hills.\n", to: "news/shower.md")
        #expect(try lines() == ["new news/harbour.txt", "new news/rain.md", "duplicate news/shower.md = news/rain.md"])
        let first = try await run()
        #expect((first.new, first.duplicates) == (2, 1))
        #expect(first.counts == IndexCounts(articles: 2, passages: 2, otherPlaces: 1))
        #expect(try article("news/rain.md")?.otherPaths == [folder.path("news/shower.md")])
        #expect(try article("news/shower.md")?.headline == "Rain")
        // Bytes that are known are not even read as an article.
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills.", to: "news/wet.md")
        #expect(try lines() == ["duplicate news/wet.md = news/rain.md"])
        #expect(try await run().duplicates == 1)
        let again = try await run()
        #expect(again.changedNothing && again.unchanged == 4)
        // A rebuild makes the same of it.
        let rebuilt = try await run(rebuild: true)
        #expect((rebuilt.new, rebuilt.duplicates) == (2, 2))
        #expect(rebuilt.counts == again.counts)
    }

    @Test func `where the first of two files goes, the other one keeps the id`() async throws {
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills.", to: "news/wet.md")
        try await run()
        let id = try ids()["news/rain.md"]
        try folder.remove("news/rain.md")
        let report = try await run()
        #expect((report.removed, report.counts.articles, report.counts.otherPlaces) == (1, 2, 0))
        #expect(try ids()["news/wet.md"] == id)
        try folder.write("It snowed in the hills.", to: "news/wet.md")
        #expect(try await run().changed == 1)
        #expect(try ids()["news/wet.md"] == id)
    }

    @Test func `another file of the same size and time in a known one's place is found by its inode`() async throws {
        try age("news/harbour.txt")
        try await run()
        #expect(try await run().unchanged == 2)
        // Both are there for a while: they have two numbers.
        try folder.write("The harbour was opened on Monday. Ships waited outside.", to: "other.txt")
        try age("other.txt")
        try folder.remove("news/harbour.txt")
        try move("other.txt", to: "news/harbour.txt")
        #expect(try await run().changed == 1)
    }

    @Test func `a file that failed is remembered, and not read again while it is the same`() async throws {
        try folder.write("", to: "news/empty.txt")
        try age("news/empty.txt")
        let first = try await run()
        #expect((first.failures, first.failedBefore) == (1, 0))
        let second = try await run()
        #expect((second.failures, second.failedBefore, second.changedNothing) == (0, 1, true))
        let status = try IndexStatus(directory)
        #expect(status.failedFiles.map(\.path) == [folder.path("news/empty.txt")])
        #expect(status.failedFiles.first?.reason.isEmpty == false)
        #expect(status.newFiles == 0)
        #expect(try await run(retries: true).failures == 1)
        // Other folders' runs do not forget it.
        try folder.write("Elsewhere.", to: "more/x.txt")
        _ = try await IngestRun(IngestOptions(directory: directory, paths: [folder.path("more")])).run()
        #expect(try await run().failedBefore == 1)
        try folder.write("The bridge is open.", to: "news/empty.txt")
        #expect(try await run().new == 1)
        #expect(try IndexStatus(directory).failedFiles.isEmpty)
    }

    @Test func `a known article's file that fails is remembered too, and the article stays`() async throws {
        try await run()
        try folder.write([0x61, 0x00, 0x62], to: "news/rain.md")
        try age("news/rain.md")
        #expect(try await run().failures == 1)
        let report = try await run()
        #expect((report.failures, report.failedBefore, report.unchanged) == (0, 1, 2))
        try folder.remove("news/rain.md")
        let gone = try await run()
        #expect((gone.removed, gone.failedBefore) == (1, 0))
        #expect(try IndexStatus(directory).failedFiles.isEmpty)
    }

    @Test func `what failed is tried again by a program that reads more`() async throws {
        try folder.write("", to: "news/empty.txt")
        try age("news/empty.txt")
        let text = ReaderRegistry(ReaderRegistry.standard.readers.prefix(1).map { $0 })
        try await run(readers: text)
        #expect(try await run(readers: text).failedBefore == 1)
        #expect(try await run().failures == 1)
        #expect(try await run().failedBefore == 1)
    }
}
