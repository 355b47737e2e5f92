import ArgumentParser
import ArticleIndex
import CommandLineInterface
import QueryLanguage
import Rendering
import Retrieval
import TerminalOutput

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find passages (this is what happens when no command is named).",
        discussion: """
            Words are looked for in whole articles, in all their forms; the best passages of the articles that have all
            of them are shown. See the query language in the manual for phrases, OR, -word, word*, fields and more.
            Put a query that begins with a dash behind two dashes: pressmark -- -missiles Tehran
            """)

    @Option(help: ArgumentHelp("The folder the index is in.", valueName: "dir"))
    var index = "./index"

    @Option(help: ArgumentHelp("How many passages to show at most.", valueName: "count"))
    var limit = 10

    @Flag(help: "Write one JSON object a line instead of text.")
    var json = false

    @Flag(name: .customLong("no-color"), help: "Do not colour the output, not on a terminal either.")
    var noColor = false

    @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
    var query: [String]

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
    }

    func run() async throws {
        let text = query.joined(separator: " ")
        let parsed: Query
        do {
            parsed = try QueryParser(today: Today.date()).parse(text)
        } catch {
            throw CommandFailure(error.report(for: text))
        }
        let reader = try IndexReader(IndexDirectory(index))
        let hits = try reader.read { try Searcher($0).hits(parsed, limit: limit) }
        guard !hits.isEmpty else { throw CommandFailure("nothing found", status: .nothingFound) }
        try CommandRun.print(printer.text(for: hits))
    }

    private var printer: any HitPrinter {
        if json { return JSONLinesPrinter() }
        return TerminalPrinter(
            style: OutputStyle(colored: Terminal.allowsColor && !noColor),
            width: Terminal.isOutputTerminal ? Terminal.width : nil, folder: WorkingFolder.path)
    }
}
