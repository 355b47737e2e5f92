import Foundation
import TestSupport
import Testing

struct NewTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("---\ntitle: Harbour closed\ndate: 2026-02-06\n---\nIt was on Monday.", to: "news/a.md")
        try ingest()
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills.", to: "news/b.md")
        try ingest()
    }

    private func ingest(_ arguments: [String] = []) throws {
        #expect(try Tool.ingest.run(arguments + ["news"], in: folder.path).status == 0)
    }

    private func new(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.query.run(["new"] + arguments, in: folder.path, environment: ["XDG_STATE_HOME": folder.path("state")])
    }

    private func headlines(_ outcome: Tool.Outcome) throws -> [String] {
        try outcome.objects().compactMap { ($0["article"] as? [String: Any])?["headline"] as? String }
    }

    @Test
    func `the latest come first`() throws {
        #expect(try headlines(new("--json")) == ["Rain", "Harbour closed"])
        #expect(try headlines(new("--json", "monday")) == ["Harbour closed"])
        let text = try new("--limit", "1").output
        #expect(
            try #/[0-9-]{10} \d\d:\d\d  Rain\n  news/b.md\n\n1 of 2 articles\n/#.wholeMatch(in: text) != nil, "\(text)")
        #expect(try new("--format", "tsv").output.split(separator: "\n").count == 3)
        #expect(try new("zeppelin").status == 1)
    }

    @Test
    func `what came since the last look is listed once`() throws {
        let first = try new("--json", "--since-last")
        #expect(try headlines(first) == ["Rain", "Harbour closed"])
        #expect(first.errors.contains("the first look"))
        let second = try new("--since-last")
        #expect(second.status == 1 && second.output.isEmpty && second.errors == "pressmark: nothing new\n")
        try folder.write("---\ntitle: Snow\n---\nIt snowed in the hills.", to: "news/c.md")
        try folder.write("---\ntitle: Rain\n---\nIt rained in the hills again.", to: "news/b.md")
        try ingest()
        // An article that changed has not come again.
        #expect(try headlines(new("--json", "--since-last")) == ["Snow"])
        #expect(try new("--since-last").status == 1)
        #expect(try headlines(new("--json")) == ["Snow", "Rain", "Harbour closed"])
    }

    @Test
    func `each query has a last look of its own`() throws {
        #expect(try headlines(new("--json", "--since-last", "hills")) == ["Rain"])
        #expect(try headlines(new("--json", "--since-last")) == ["Rain", "Harbour closed"])
        #expect(try new("--since-last", "hills").status == 1)
        try folder.write("---\ntitle: Snow\n---\nIt snowed in the hills.", to: "news/c.md")
        try ingest()
        #expect(try headlines(new("--json", "--since-last")) == ["Snow"])
        #expect(try headlines(new("--json", "--since-last", "hills")) == ["Snow"])
    }

    @Test
    func `a rebuild is no arrival`() throws {
        #expect(try new("--since-last").status == 0)
        try ingest(["--rebuild"])
        #expect(try new("--since-last").status == 1)
        #expect(try headlines(new("--json")) == ["Rain", "Harbour closed"])
    }

    @Test
    func `what could not be remembered is said`() throws {
        try folder.write("No folder.", to: "state")
        let outcome = try new("--since-last")
        #expect(outcome.status == 2 && outcome.errors.contains("what was seen last"), "\(outcome.errors)")
    }
}
