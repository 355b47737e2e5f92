import Testing

@testable import CommandLineInterface

struct ConfigurationFileTests {
    private func file(_ text: String, command: String = "search") throws -> ConfigurationFile {
        try ConfigurationFile(
            path: "/c", text: text, tool: "pressmark", names: CommandNames(of: SampleTool.self), command: command)
    }

    @Test
    func `a line holds for the command it names, or for the default one`() throws {
        let text = """
            # Mine.
            pressmark --limit=20

              pressmark   search  --entities=underline
            pressmark entities --limit=50
            pressmark-ingest --no-such-flag
            pressmark entities --speaker=Ada Hale\u{20}
            """
        #expect(try file(text).lines.map(\.argument) == ["--limit=20", "--entities=underline"])
        #expect(try file(text).lines.map(\.number) == [2, 4])
        #expect(try file(text, command: "entities").lines.map(\.argument) == ["--limit=50", "--speaker=Ada Hale"])
    }

    @Test(arguments: [
        ("limit = 20", "/c:1: begin with pressmark or pressmark-ingest, as in pressmark --limit=20"),
        ("\npressmark entites --json", "/c:2: 'entites' is no command of pressmark; did you mean 'entities'?"),
        ("pressmark oil", "/c:1: 'oil' is no command of pressmark"),
        ("pressmark", "/c:1: '' is no command of pressmark"),
        ("pressmark search", "/c:1: write one flag in its long form, its value behind =, as in --limit=20"),
        ("pressmark --limit 20", "/c:1: write one flag in its long form, its value behind =, as in --limit=20"),
        ("pressmark -n20", "/c:1: write one flag in its long form, its value behind =, as in --limit=20"),
        ("pressmark --", "/c:1: write one flag in its long form, its value behind =, as in --limit=20"),
        ("pressmark --index=/x", "/c:1: --index cannot stand here: set PRESSMARK_INDEX"),
        ("pressmark --debug", "/c:1: --debug cannot stand here"),
        ("pressmark \u{1B}[2J", "/c:1: '\\u{1B}[2J' is no command of pressmark"),
    ])
    func `what cannot be used is said with its line`(text: String, message: String) throws {
        let failure = #expect(throws: CommandFailure.self) { try file(text) }
        #expect(failure?.message == message)
    }

    @Test
    func `a flag on the command line takes the place of the same one, and of one that says it otherwise`() throws {
        let lines = try file("pressmark --format=tsv\npressmark --limit=20\npressmark --no-color")
        func used(_ arguments: String...) -> [String] { lines.lines(beside: arguments).map(\.argument) }
        #expect(used("oil") == ["--format=tsv", "--limit=20", "--no-color"])
        #expect(used("--limit=3", "oil") == ["--format=tsv", "--no-color"])
        #expect(used("--json", "--limit", "3", "oil") == ["--no-color"])
        #expect(used("--color=always") == ["--format=tsv", "--limit=20"])
        #expect(used("--", "--json", "--limit") == ["--format=tsv", "--limit=20", "--no-color"])
    }
}
