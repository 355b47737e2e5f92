import TestSupport
import Testing

/// What the commands of ingest tell programs.
struct IngestJSONTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("The harbour is calm.", to: "news/calm.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func objects(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try Tool.ingest.run(arguments, in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
        return try outcome.objects()
    }

    @Test
    func `status, check and compact write an object each`() throws {
        try folder.write("The harbour is busy.", to: "news/busy.txt")
        let status = try #require(try objects("status", "--json").first)
        #expect(status["articles"] as? Int == 1)
        #expect(status["new_files"] as? Int == 1)
        #expect(status["path"] as? String == "./index/generations/0001.db")
        let root = try #require((status["folders"] as? [[String: Any]])?.first)
        #expect((root["path"] as? String)?.hasSuffix("/news") == true)
        #expect(root["is_present"] as? Bool == true)
        let check = try #require(try objects("check", "--json").first)
        #expect(check["event"] as? String == "checked")
        #expect((check["faults"] as? Int, check["articles"] as? Int) == (0, 1))
        let compaction = try #require(try objects("compact", "--json").first)
        #expect(compaction["bytes_after"] as? Int ?? 0 > 0)
        #expect(try objects("inspect", "--json", "news/busy.txt").count == 1)
    }

    @Test
    func `a dry run lists what would be done`() throws {
        try folder.write("The harbour is busy.", to: "news/busy.txt")
        try folder.remove("news/calm.txt")
        let events = try objects("--dry-run", "--json")
        #expect(events.map { $0["event"] as? String } == ["article", "article", "preview"])
        #expect(events.prefix(2).map { $0["kind"] as? String } == ["new", "gone"])
        #expect(events.last?["articles"] as? Int == 1)
        #expect(try objects("status", "--json").first?["articles"] as? Int == 1)
    }
}
