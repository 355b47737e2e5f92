import ArticleIndex
import Articles
import FoundationEssentials
import Ingestion
import TestSupport
import Testing

struct IngestPreviewTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
        try folder.write("The harbour was closed on Monday. Ships waited outside.", to: "news/harbour.txt")
        try folder.write("---\ntitle: Rain\ndate: 2026-02-06\n---\nIt rained in the hills.", to: "news/rain.md")
    }

    private func run(_ paths: [String], rebuild: Bool = false, forget: [String] = []) -> IngestRun {
        IngestRun(
            IngestOptions(
                directory: directory, paths: paths.map(folder.path), rebuild: rebuild,
                forgotten: forget.map(folder.path)))
    }

    private func lines(_ preview: IngestPreview) -> [String] {
        preview.articles.map { article in
            let name = { (path: String) in String(path.dropFirst(folder.path.count + 1)) }
            return "\(article.kind.rawValue) \(name(article.path))" + (article.other.map { " = \(name($0))" } ?? "")
        }
    }

    @Test func `everything is new where there is no index, and none is made`() throws {
        let preview = try run(["news"]).preview()
        #expect(lines(preview) == ["new news/harbour.txt", "new news/rain.md"])
        #expect((preview.report.new, preview.report.counts.articles) == (2, 0))
        #expect(!FileManager.default.fileExists(atPath: directory.path))
    }

    @Test func `what is new, changed, the same and gone is told apart, and nothing is written`() async throws {
        try folder.write("The bridge is open.", to: "news/bridge.txt")
        _ = try await run(["news"]).run()
        try folder.write("The harbour was opened on Tuesday.", to: "news/harbour.txt")
        try folder.write("The bridge is open.", to: "news/copy.txt")
        try folder.write("", to: "news/empty.txt")
        try folder.remove("news/rain.md")
        for _ in 0..<2 {
            let preview = try run([]).preview()
            #expect(
                lines(preview) == [
                    "duplicate news/copy.txt = news/bridge.txt", "changed news/harbour.txt", "gone news/rain.md",
                ])
            let report = preview.report
            #expect((report.duplicates, report.changed, report.removed, report.failures) == (1, 1, 1, 1))
            #expect(report.counts.articles == 3)
        }
        let done = try await run([]).run()
        #expect((done.new, done.duplicates, done.changed, done.removed, done.failures) == (0, 1, 1, 1, 1))
    }

    @Test func `a rebuild makes everything anew, a folder that is to be forgotten goes`() async throws {
        try folder.write("The bridge is open.", to: "old/bridge.txt")
        _ = try await run(["news", "old"]).run()
        #expect(try run([]).preview().articles.isEmpty)
        #expect(try lines(run([], rebuild: true).preview()).count == 3)
        #expect(try lines(run([], forget: ["old"]).preview()) == ["gone old/bridge.txt"])
    }

    @Test func `another writer is not waited for`() async throws {
        _ = try await run(["news"]).run()
        let writer = try IndexWriter(directory)
        defer { writer.abandon() }
        #expect(try run([]).preview().report.unchanged == 2)
    }

    @Test func `a file that was named and cannot be read is reported by later runs too`() async throws {
        try folder.write("The bridge is open.", to: "notes.log")
        #expect(try await run(["notes.log"]).run().failures == 1)
        #expect(try run([]).preview().report.failures == 1)
        #expect(try await run([]).run().failures == 1)
    }

    @Test func `the status tells what is in the index and what waits`() async throws {
        _ = try await run(["news"]).run()
        var status = try IndexStatus(directory)
        #expect(status.roots.map(\.path) == [folder.path("news")])
        #expect(status.roots.map(\.articles) == [2] && status.roots.map(\.isPresent) == [true])
        #expect((status.newFiles, status.changedFiles, status.goneArticles) == (0, 0, 0))
        #expect(status.published?.lowerBound.description == "2026-02-06")
        #expect(status.size > 0 && status.counts.articles == 2)

        try folder.write("The bridge is open.", to: "news/bridge.txt")
        try folder.write("The harbour was opened on Tuesday.", to: "news/harbour.txt")
        try folder.remove("news/rain.md")
        status = try IndexStatus(directory)
        #expect((status.newFiles, status.changedFiles, status.goneArticles) == (1, 1, 1))

        try folder.remove("news")
        status = try IndexStatus(directory)
        #expect(status.roots.map(\.isPresent) == [false])
        #expect((status.newFiles, status.changedFiles, status.goneArticles) == (0, 0, 0))
    }
}
