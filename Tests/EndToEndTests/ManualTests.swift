import Foundation
import TestSupport
import Testing

/// Manual pages, completions and the page of all commands, made from the executables of this build.
struct ManualTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let executables = URL(filePath: Tool.query.path).deletingLastPathComponent().path
        let outcome = try Tool.manual.run(["--date", "2026-02-07", executables, folder.path], in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    /// The flags that the help of a tool and of its commands shows.
    private func flags(of tool: Tool) throws -> Set<String> {
        let commands = try tool.run(["--help"], in: folder.path).output.split(separator: "SUBCOMMANDS:\n")[1]
            .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
        #expect(commands.count > 5)
        var flags: Set<String> = []
        for command in commands {
            let help = try tool.run(["help", command], in: folder.path)
            #expect(help.status == 0)
            for line in help.output.split(separator: "\n") where line.hasPrefix("  -") {
                let names = line.dropFirst(2).split(separator: "  ")[0]
                for word in names.split(whereSeparator: { [" ", ",", "/"].contains($0) }) where word.hasPrefix("-") {
                    flags.insert(String(word))
                }
            }
        }
        return flags
    }

    @Test(arguments: [Tool.query, .ingest])
    func `every flag is in the manual page and in the completions`(tool: Tool) throws {
        let flags = try flags(of: tool)
        #expect(flags.count > 8)
        let page = try text("man/man1/\(tool.rawValue).1").replacing("\\-", with: "-")
        let bash = try text("bash-completion/completions/\(tool.rawValue)")
        let zsh = try text("zsh/site-functions/_\(tool.rawValue)")
        let fish = try text("fish/vendor_completions.d/\(tool.rawValue).fish")
        for flag in flags {
            #expect(page.contains("\\fB\(flag)\\fR"), "\(flag)")
            #expect(bash.contains(flag), "\(flag)")
            #expect(zsh.contains(flag), "\(flag)")
            let name = flag.drop { $0 == "-" }
            #expect(fish.contains(flag.hasPrefix("--") ? "-l \(name) " : "-s \(name) "), "\(flag)")
        }
        for section in [
            "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
            "SEE ALSO",
        ] {
            #expect(page.contains("\n.SH \(section)\n"), "\(section)")
        }
    }

    @Test
    func `every environment variable that is read is in the manual page`() throws {
        let page = try text("man/man1/pressmark.1")
        let sources = Self.repository.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var names: Set<Substring> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(
                source.matches(of: #/environment\("([A-Z_]+)"\)|= "(XDG_[A-Z_]+)"/#).compactMap { $0.1 ?? $0.2 })
        }
        #expect(names.isSuperset(of: ["PRESSMARK_INDEX", "XDG_DATA_HOME", "NO_COLOR"]))
        for name in names.subtracting(["HOME"]) { #expect(page.contains("\n.B \(name)\n"), "\(name)") }
    }

    @Test
    func `the documentation's page of commands is that of these executables`() throws {
        let page = Self.repository.appending(path: "Sources/Pressmark/Pressmark.docc/Commands.md")
        let isCurrent = try String(contentsOf: page, encoding: .utf8) == text("Commands.md")
        #expect(isCurrent, "Commands.md is not what the flags are now: run make manual")
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")), arguments: [Tool.query, .ingest])
    func `mandoc has nothing to say against the manual pages`(tool: Tool) throws {
        let outcome = try Tool.run(
            "/usr/bin/mandoc", ["-Tlint", "-Wwarning", "man/man1/\(tool.rawValue).1"], in: folder.path)
        #expect((outcome.status, outcome.output) == (0, ""))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man")), arguments: [Tool.query, .ingest])
    func `man has nothing to say against them either`(tool: Tool) throws {
        let outcome = try Tool.run(
            "/usr/bin/man", ["--warnings", "-l", "man/man1/\(tool.rawValue).1"], in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(outcome.output.contains("EXIT STATUS"))
    }
}
