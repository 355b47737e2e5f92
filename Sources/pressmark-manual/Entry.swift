import ArgumentParser
import Foundation

/// Writes what is made from the flag definitions: manual pages, completions for three shells, and a page of the documentation.
///
/// The definitions come from the executables themselves, so that nothing can be left out. Run by `make manual` and `make install`.
@main
struct Entry: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark-manual",
        abstract: "Write the manual pages and completions of pressmark and pressmark-ingest.")

    @Option(help: ArgumentHelp("The day that the manual pages bear: 2026-02-07.", valueName: "day"))
    var date: String

    @Argument(help: ArgumentHelp("The folder the executables are in.", valueName: "executables"))
    var executables: String

    @Argument(help: ArgumentHelp("The folder to write to; made where it is missing.", valueName: "output"))
    var output: String

    func run() throws {
        let tools = try ["pressmark", "pressmark-ingest"].map { try Tool(executable: "\(executables)/\($0)") }
        var page = CommandsPage.introduction
        for tool in tools {
            try write(ManualPage(tool, date: date).text, to: "man/man1/\(tool.name).1")
            try write(BashCompletion(tool).text, to: "bash-completion/completions/\(tool.name)")
            try write(ZshCompletion(tool).text, to: "zsh/site-functions/_\(tool.name)")
            try write(FishCompletion(tool).text, to: "fish/vendor_completions.d/\(tool.name).fish")
            page += CommandsPage(tool).text
        }
        try write(page + CommandsPage.surroundings, to: "Commands.md")
    }

    private func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: output).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
