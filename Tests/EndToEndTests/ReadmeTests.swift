import Foundation
import TestSupport
import Testing

/// The command lines of the README, run as they stand there.
struct ReadmeTests {
    /// Those that are not run, and why.
    private static let exceptions = [
        // Waits until it is ended; WatchTests run it.
        "pressmark-ingest watch seeds"
    ]

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Indented lines that begin with a program of ours or with sqlite3, with the lines that go on in quotation marks and
    /// without comments.
    private static func commands() throws -> [String] {
        let pages = ["README.md"] + ["Guide", "FileFormats"].map { "Sources/Pressmark/Pressmark.docc/\($0).md" }
        let text = try pages.map { try String(contentsOf: repository.appending(path: $0), encoding: .utf8) }.joined()
        var commands: [String] = []
        var open: String?
        for line in text.components(separatedBy: "\n") {
            if let begun = open {
                let whole = begun + "\n" + line.trimmingCharacters(in: .whitespaces)
                open = isOpen(whole) ? whole : nil
                if open == nil { commands.append(whole) }
                continue
            }
            guard line.hasPrefix("    ") else { continue }
            var command = line.trimmingCharacters(in: .whitespaces)
            if command.hasPrefix("$ ") { command.removeFirst(2) }
            guard ["pressmark", "pressmark-ingest", "sqlite3"].contains(command.prefix { $0 != " " }) else { continue }
            if isOpen(command) { open = command } else { commands.append(withoutComment(command)) }
        }
        return commands
    }

    private static func withoutComment(_ command: String) -> String {
        command.range(of: "  #").map { command[..<$0.lowerBound].trimmingCharacters(in: .whitespaces) } ?? command
    }

    private static func isOpen(_ command: String) -> Bool {
        command.replacing("\\\"", with: "").count { $0 == "\"" } % 2 == 1
    }

    @Test
    func `every command of the README and the guide does what it should, one after the other`() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        try files.copyItem(
            atPath: Self.repository.appending(path: "seeds").path, toPath: folder.path("seeds"))
        try folder.write("from an equal footing\n", to: "quote.txt")
        try folder.write("1\ttariffs\n2\tequal footing\n", to: "queries.txt")
        try folder.write("from an equal footing\na large armada, a huge fleet\n", to: "quotes.txt")
        try folder.write(#"{"hed": "Calm", "story": {"body": "The harbour is calm."}}"#, to: "wire/calm.json")
        let environment = [
            "HOME": folder.path,
            "PATH": "\(URL(filePath: Tool.query.path).deletingLastPathComponent().path):/usr/bin:/bin",
        ]
        func run(_ command: String) throws -> Tool.Outcome {
            try Tool.run("/bin/sh", ["-c", command], in: folder.path, environment: environment)
        }
        #expect(try run("pressmark-ingest seeds").status == 0)
        let commands = try Self.commands()
        #expect(commands.count > 25)
        #expect(Self.exceptions.allSatisfy(commands.contains), "an exception that is not in the README")
        for command in commands where !Self.exceptions.contains(command) {
            if command.contains("| jq "), !files.isExecutableFile(atPath: "/usr/bin/jq") { continue }
            let outcome = try run(command)
            // Nothing may be new since the last look; everything else finds something.
            let expected: [Int32] = command.contains("--since-last") ? [0, 1] : [0]
            #expect(expected.contains(outcome.status), "\(command): \(outcome.errors)")
            #expect(
                !outcome.output.isEmpty || outcome.status == 1 || command.hasPrefix("sqlite3")
                    || command.contains(" > "), "\(command)")
        }
    }
}
