import ArgumentParser
import CommandLineInterface
import FileAccess
import Rendering
import Retrieval
import TerminalOutput

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "List the articles that came into the index last, the latest first.",
        discussion: """
            EXAMPLES
              pressmark new                          what came last
              pressmark new tariffs                  what came last on tariffs
              pressmark new --since-last             what came since this was asked last
              pressmark new --since-last tariffs     a last look of its own
              pressmark search new york              search for the word itself

            Listed is when an article came, not when it was published. An article
            whose text was changed has not come again. --since-last remembers, for
            each query, what came last in ~/.local/state/pressmark; what it leaves
            out at the limit is listed without it. The first time it lists what came
            in the last 24 hours.

            Exit status: 0 found, 1 nothing new, 2 error.
            """)

    @OptionGroup var asking: AskingOptions

    @Flag(name: .customLong("since-last"), help: "Only what came since this was last asked for.")
    var sinceLast = false

    @OptionGroup(title: OptionGroupTitle.output) var list: ListOptions

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let look =
            sinceLast
            ? try LastLook(at: EngineQuestion(asking.place).name, asking: (asking.any ? ["--any"] : []) + query) : nil
        let since = try look?.time()
        if look != nil, since == nil {
            CommandRun.printToError("pressmark: the first look; listed is what came in the last 24 hours\n")
        }
        let after = look == nil ? 0 : since ?? FileClock.now() / 1_000_000 - 24 * 60 * 60 * 1000
        try asking.list(parsed, format: list.format) { engine, query in
            try engine.arrivals(query, after: after, limit: list.depth)
        } show: { arrived, preface in
            var arrived = arrived
            arrived.articles = list.page(arrived.articles)
            if !arrived.articles.isEmpty { try list.output.print(preface + printer.text(for: arrived)) }
            // What could not be written was not looked at.
            try look?.remember(arrived.last)
            if arrived.articles.isEmpty { throw CommandFailure("nothing new", status: .nothingFound) }
        }
    }

    private var printer: any ArrivalListPrinter {
        switch list.format {
        case .json: JSONArrivalPrinter(offset: list.offset)
        case .csv: TableArrivalPrinter(.csv)
        case .tsv: TableArrivalPrinter(.tsv)
        case .text: TextArrivalPrinter(style: list.style, width: list.width, folder: WorkingFolder.path)
        }
    }
}
