import Foundation
import TestSupport
import Testing

/// Every command of the manual's page on other tools is run, as it stands there.
struct StockToolPageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: The harbour bridge closes
            source: River Post
            date: 2026-03-02
            ---
            New tariffs on steel have stopped the repairs. "The bridge will wait, and so will we," Ada Hale said.

            "We talk on equal footing," Tom Reed answered, "or we do not talk."
            """, to: "news/bridge.md")
        try folder.write(
            "Date: 2026-04-04\n\nA tariff on ships was voted down. Ada Hale was silent.\n", to: "news/ships.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    /// Where `make stock-tools` puts them.
    private static let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/stock-tools/bin").path

    /// The folder that has a tool; nil where it is not installed.
    private static func folder(of tool: String) -> String? {
        let folders =
            [tools] + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/" + tool) }
    }

    private func run(_ command: String, with tool: String? = nil) throws -> Tool.Outcome {
        let path = [tool.flatMap(Self.folder), Tool.products.path, "/usr/bin", "/bin"].compactMap { $0 }
        return try Tool.run(
            "/bin/sh", ["-c", command], in: folder.path,
            environment: ["PATH": path.joined(separator: ":"), "HOME": folder.path])
    }

    private func runAll(under heading: String, with tool: String? = nil) throws -> [String] {
        let commands = try ManualPage("StockTools").code("sh", under: heading)
        #expect(!commands.isEmpty)
        return try commands.map { command in
            let outcome = try run(command, with: tool)
            #expect(outcome.status == 0, "\(command)\n\(outcome.errors)")
            return outcome.output
        }
    }

    @Test
    func `sqlite3 answers each command of the page`() throws {
        let answers = try runAll(under: "sqlite3")
        let expected = [
            "New [tariffs] on steel", "/news/bridge.md\n", "2026-03|1\n2026-04|1\n",
            "name|articles|mentions\nAda Hale|2|2\n",
            "2026-03-02|The harbour bridge closes|", "The harbour bridge closes\n", "The harbour bridge closes\n",
        ]
        #expect(answers.count == expected.count)
        for (answer, part) in zip(answers, expected) { #expect(answer.contains(part), "\(answer)") }
        #expect(answers[4].contains("[equal footing]"))
    }

    @Test
    func `utterances stand a line each, without attributions`() throws {
        let sql = "SELECT words FROM quotes"
        #expect(
            try run("sqlite3 -readonly index/pressmark.db '\(sql)'").output
                == "The bridge will wait, and so will we,\nWe talk on equal footing, or we do not talk.\n")
    }

    @Test
    func `views can be looked through without a query`() throws {
        for view in ["hits", "people", "quotes"] {
            let outcome = try run("sqlite3 -readonly index/pressmark.db 'SELECT * FROM \(view)'")
            #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(outcome.errors)")
        }
    }

    @Test(.enabled(if: folder(of: "datasette") != nil, "datasette is not installed: make stock-tools"))
    func `Datasette answers each command of the page`() throws {
        let answers = try runAll(under: "Datasette", with: "datasette")
        let expected = ["New tariffs on steel", "The harbour bridge closes", "Ada Hale", "[footing]"]
        #expect(answers.count == expected.count)
        for (answer, part) in zip(answers, expected) { #expect(answer.contains(part), "\(answer)") }
        #expect(!answers[1].contains("voted down"))
    }

    @Test(.enabled(if: folder(of: "sqlite-utils") != nil, "sqlite-utils is not installed: make stock-tools"))
    func `sqlite-utils answers each command of the page`() throws {
        let answers = try runAll(under: "sqlite-utils", with: "sqlite-utils")
        let expected = ["New tariffs on steel", "The harbour bridge closes", "", "\"speaker_name\": \"Ada Hale\""]
        #expect(answers.count == expected.count)
        for (answer, part) in zip(answers, expected) where !part.isEmpty { #expect(answer.contains(part), "\(answer)") }
    }
}
