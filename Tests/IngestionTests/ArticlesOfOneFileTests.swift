import ArticleIndex
import ArticleReaders
import FoundationEssentials
import TestSupport
import Testing

@testable import Ingestion

/// Files with many articles: small ones, and large ones that are read in pieces.
struct ArticlesOfOneFileTests {
    private let folder: TemporaryFolder
    private let directory: IndexDirectory

    init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
    }

    @discardableResult
    private func run(mapping: String? = nil, rebuild: Bool = false) async throws -> IngestReport {
        var options = IngestOptions(directory: directory, paths: [folder.path("news")], rebuild: rebuild)
        options.fieldMapping = try mapping.map { try FieldMapping($0) }
        return try await IngestRun(options).run()
    }

    private func parts() throws -> [String: [KnownArticle]] {
        let writer = try IndexWriter(directory)
        defer { writer.abandon() }
        try writer.integrityCheck()
        return try writer.knownArticles(under: ["/"])
    }

    private let padding = String(repeating: "x", count: 10_000)

    /// Lines of about ten thousand bytes, nearly all of which are no text.
    private func lines(_ numbers: some Sequence<Int>) -> String {
        numbers.map { "{\"id\":\($0),\"text\":\"Ferry \($0) waits.\",\"pixels\":\"\(padding)\"}\n" }.joined()
    }

    private func age(_ name: String) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: folder.path(name))
    }

    @Test(arguments: ["news/a.jsonl", "news/a.jsonl.gz"])
    func `a file of several pieces is known as one`(name: String) async throws {
        func write(_ text: String) throws {
            try folder.write(name.hasSuffix("gz") ? Gzip.compress(text) : Array(text.utf8), to: name)
            try age(name)
        }
        try write(lines(0..<300))
        let first = try await run()
        #expect((first.new, first.failures, first.counts.articles) == (300, 0, 300))
        let known = try #require(try parts()[folder.path(name)])
        #expect(Set(known.map(\.part)).count == 300)
        #expect(known.allSatisfy { $0.file.modified == 1_000_000_000_000_000_000 })
        #expect(try await run().unchanged == 300)

        // Touched, and found the same.
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: folder.path(name))
        let second = try await run()
        #expect((second.changedNothing, second.unchanged) == (true, 300))

        try write(lines([9999]) + lines(10..<300))
        let third = try await run()
        #expect((third.new, third.changed, third.removed) == (1, 290, 10))
        #expect(third.counts.articles == 291)
    }

    @Test func `a run that was interrupted in the middle of a file is finished by the next`() async throws {
        try folder.write(lines(0..<300), to: "news/a.jsonl")
        try age("news/a.jsonl")
        try await run()
        let path = folder.path("news/a.jsonl")
        let known = try #require(try parts()[path]).sorted { $0.id < $1.id }
        // As it is after the first pieces.
        do {
            let writer = try IndexWriter(directory)
            try writer.apply(known.dropFirst(150).map { .remove(id: $0.id) })
            try writer.apply([.seal(path: path, file: .provisional(size: known[0].file.size))])
            _ = try writer.finish()
        }
        let status = try IndexStatus(directory)
        #expect(status.changedFiles == 1)
        let report = try await run()
        #expect((report.new, report.changed, report.counts.articles) == (150, 150, 300))
        #expect(try await run().unchanged == 300)
    }

    @Test func `gzip data that end too early are reported on each run, what came before is there`() async throws {
        let compressed = Gzip.compress(lines(0..<300))
        try folder.write(Array(compressed.dropLast(20)), to: "news/a.jsonl.gz")
        try age("news/a.jsonl.gz")
        for _ in 0..<2 {
            let report = try await run()
            #expect(report.failures == 1)
            #expect(
                report.problems.first?.reason.hasPrefix("its gzip data end too early; copy the file again (") == true)
            #expect(report.counts.articles > 0)
        }
        try folder.write(compressed, to: "news/a.jsonl.gz")
        let mended = try await run()
        #expect((mended.failures, mended.counts.articles) == (0, 300))
    }

    @Test func `the same key twice is two articles`() async throws {
        let text = ["One.", "Another.", "A third.", "A fourth."].map { "{\"id\":1,\"text\":\"\($0)\"}\n" }.joined()
        try folder.write(text, to: "news/a.jsonl")
        #expect(try await run().new == 4)
        let parts = try #require(try parts().values.first).map(\.part)
        #expect(Set(parts).count == 4)
        #expect(parts.contains("1"))
        try folder.write(text + " ", to: "news/a.jsonl")
        let report = try await run()
        #expect((report.new, report.changed, report.removed) == (0, 4, 0))
    }

    @Test func `names of fields are remembered`() async throws {
        try folder.write(#"{"hed":"One","what":{"said":"The first."}}"#, to: "news/a.json")
        #expect(try await run().failures == 1)
        #expect(try await run(mapping: "title=hed,text=what.said").new == 1)
        try folder.write(#"{"hed":"Two","what":{"said":"The second."}}"#, to: "news/b.json")
        #expect(try await run().new == 1)
        #expect(try await run(rebuild: true).counts.articles == 2)
        try folder.write(#"{"hed":"Three","what":{"said":"The third."}}"#, to: "news/c.json")
        #expect(try await run().new == 1)
        #expect(try await run(mapping: "none", rebuild: false).failures == 0)
        try folder.write(#"{"hed":"Four","what":{"said":"The fourth."}}"#, to: "news/d.json")
        #expect(try await run().failures == 1)
    }

    @Test func `many broken lines are counted`() async throws {
        try folder.write(String(repeating: "{\n", count: 5000) + lines([1]), to: "news/a.jsonl")
        let report = try await run()
        #expect(report.new == 1)
        #expect(report.problems.count == 21)
        #expect(report.problems.last?.reason.hasPrefix("and 4980 more like this: line 5000: not JSON") == true)
    }

    @Test func `a large array and a large mailbox and a large table are read in pieces`() async throws {
        let array = "{\"articles\":[" + lines(0..<200).split(separator: "\n").joined(separator: ",\n") + "]}"
        try folder.write(array, to: "news/a.json")
        let mails = (0..<200).map {
            "From a@b\nX-Pixels: \(padding)\nMessage-ID: <\($0)@b>\n\nBoat \($0) waits.\n\n"
        }
        try folder.write(mails.joined(), to: "news/a.mbox")
        let rows = (0..<200).map { "\($0);\"\(padding)\n;\";\"Ferry \($0)\nwaits.\"\n" }
        try folder.write("id;pixels;text\n" + rows.joined(), to: "news/a.csv")
        let report = try await run()
        #expect((report.new, report.failures) == (600, 0))
        #expect(try await run().unchanged == 600)
    }
}
