import Foundation
import TestSupport
import Testing

/// Where the index is found, what the user's configuration adds, and what a mistyped word is answered with.
struct ConfigurationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("The harbour is calm.", to: "news/calm.txt")
        try folder.write("The harbour is busy.", to: "news/busy.txt")
    }

    private func run(_ tool: Tool, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Tool.Outcome
    {
        try tool.run(
            arguments, in: folder.path, environment: ["HOME": folder.path("home")].merging(environment) { $1 })
    }

    private func hits(_ arguments: String..., environment: [String: String] = [:]) throws -> Int {
        let outcome = try run(.query, arguments + ["--json"], environment)
        #expect(outcome.errors.isEmpty)
        return try outcome.objects().count
    }

    @Test
    func `both find the index of the data folder where the working folder has none, and ingest says so`() throws {
        let data = folder.path("home/.local/share/pressmark")
        #expect(try run(.ingest, ["--index", data, "news"]).errors.isEmpty)
        #expect(try hits("harbour") == 2)
        try folder.write("The harbour is closed.", to: "news/closed.txt")
        let update = try run(.ingest, [])
        #expect(update.errors == "pressmark-ingest: the index is \(data): there is none in ./index\n")
        #expect(update.output.hasPrefix("1 new"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("index")))
        #expect(try run(.ingest, ["--index", "./index", "news/calm.txt"]).errors.isEmpty)
        #expect(try hits("harbour") == 1)
        #expect(try hits("harbour", "--index", data) == 3)
        #expect(try hits("harbour", environment: ["PRESSMARK_INDEX": data]) == 3)
        #expect(try run(.ingest, []).errors.isEmpty)
    }

    @Test
    func `an index that PRESSMARK_INDEX names is made, with a word on it`() throws {
        let environment = ["PRESSMARK_INDEX": "mine"]
        #expect(
            try run(.ingest, ["news"], environment).errors
                == "pressmark-ingest: the index is made in mine: PRESSMARK_INDEX names it\n")
        #expect(try run(.ingest, ["news"], environment).errors.isEmpty)
        #expect(try hits("harbour", environment: environment) == 2)
        #expect(try run(.query, ["harbour"]).errors.contains("no index in ./index"))
    }

    @Test
    func `the configuration adds flags, and the command line goes before it`() throws {
        #expect(try run(.ingest, ["news"]).status == 0)
        try folder.write(
            "# Mine.\npressmark --limit=1\npressmark quotes --limit=0\npressmark-ingest --progress=plain\n",
            to: "home/.config/pressmark/config")
        #expect(try hits("harbour") == 1)
        #expect(try hits("search", "harbour") == 1)
        #expect(try hits("--limit", "2", "harbour") == 2)
        #expect(try hits("--no-config", "harbour") == 2)
        #expect(try run(.ingest, ["status"]).status == 0)
        #expect(try run(.query, ["--help"]).status == 0)
        let path = folder.path("home/.config/pressmark/config")
        let quotes = try run(.query, ["quotes", "harbour"])
        #expect(quotes.status == 2)
        #expect(quotes.errors == "pressmark: \(path):3: --limit takes a number from 1 up, not 0\n")
        try folder.write("pressmark --limt=1\n", to: "home/.config/pressmark/config")
        let mistyped = try run(.query, ["harbour"])
        #expect(mistyped.status == 2)
        #expect(mistyped.errors == "pressmark: \(path):1: Unknown option '--limt'. Did you mean '--limit'?\n")
        try folder.write("pressmark --no-color\n", to: "elsewhere/pressmark/config")
        #expect(try hits("harbour", environment: ["XDG_CONFIG_HOME": folder.path("elsewhere")]) == 2)
    }

    @Test
    func `debug says what was used`() throws {
        #expect(try run(.ingest, ["news"]).status == 0)
        try folder.write("pressmark --limit=1\n", to: "home/.config/pressmark/config")
        try folder.write("kill He\n", to: "index/aliases.txt")
        let outcome = try run(.query, ["--debug", "harbour"])
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.contains(#/^pressmark: debug: [0-9]+\.[0-9]{2} ms: /#) }, "\(outcome.errors)")
        for part in [
            "configuration: \(folder.path("home/.config/pressmark/config")), lines used: 1: --limit=1",
            "index: ./index (found in the working folder)", "aliases: ./index/aliases.txt, 1 lines",
            "query: harbour; posting lists are read from FTS5's pages", "found", "done",
        ] {
            #expect(lines.contains { $0.hasSuffix(" ms: \(part)") }, "\(part): \(outcome.errors)")
        }
        #expect(try run(.ingest, ["--debug", "status"]).errors.contains("index: ./index (found"))
    }

    @Test
    func `a mistyped command, flag or value is answered with the near miss`() throws {
        #expect(try run(.ingest, ["news"]).status == 0)
        let command = try run(.query, ["entites", "--no-relax"])
        #expect(command.status == 1)
        #expect(command.errors == "pressmark: did you mean 'pressmark entities'?\npressmark: nothing found\n")
        let loosened = try run(.query, ["spekers", "harbour"])
        #expect(loosened.status == 0)
        #expect(loosened.errors.hasPrefix("pressmark: did you mean 'pressmark speakers'?\n"))
        let help = try run(.query, ["help", "qoute"])
        #expect(help.status == 2)
        #expect(help.errors == "pressmark: 'qoute' is no command; did you mean 'pressmark help quote'?\n")
        #expect(try run(.query, ["help", "quote"]).output.contains("USAGE: pressmark quote"))
        let flag = try run(.query, ["--limt", "3", "harbour"])
        #expect(flag.status == 2)
        #expect(flag.errors.contains("Did you mean '--limit'?; see 'pressmark --help'"))
        let value = try run(.query, ["entities", "--format", "jsno"])
        #expect(value.errors.hasSuffix("provide one of 'text', 'json', 'csv' or 'tsv'; see 'pressmark --help'\n"))
        let ingest = try run(.ingest, ["udpate"])
        #expect(ingest.status == 2)
        #expect(ingest.errors.hasSuffix("nothing was changed; did you mean 'pressmark-ingest update'?\n"))
        #expect(try run(.query, ["titel:harbour"]).errors.contains("did you mean title:?"))
    }
}
