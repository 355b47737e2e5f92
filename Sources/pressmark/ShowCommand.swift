import ArgumentParser
import CommandLineInterface
import FileAccess
import Rendering
import Retrieval
import TerminalOutput

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Open an article, or one of its passages, with the words of a query lit up.",
        discussion: """
            EXAMPLES
              pressmark show 12                      the article that a search calls #12
              pressmark show 12 tariffs oil          the same, with these words lit up
              pressmark show 12:3                    its third passage
              pressmark show seeds/oil.txt           the article of a file
              pressmark show --json 12 tariffs       its text, with where everything stands
              pressmark search show                  search for the word itself

            An article is named by its number or its path, a passage by :3 behind it.
            In the shell # begins a comment: write 12, or '#12'. On a terminal, what
            someone is quoted with is followed by ‹who says it›; a ? there means that it
            is less than 70 % sure.

            Exit status: 0 shown, 1 no such article, 2 error.
            """)

    @OptionGroup var asking: AskingOptions

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    @Option(help: .entityMarks)
    var entities = EntityMarks.colour

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    @Argument(help: ArgumentHelp("The article or passage: 12, 12:3, a path, or a path and :3.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("What to light up in it.", valueName: "query"))
    var query: [String] = []

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let question = try EngineQuestion(asking.place)
        try question.ask(aliases: AskingOptions.aliases(for: question.directory)) { engine in
            try engine.open(id, parsed, absolute: AbsolutePath.make)
        } show: { opened, shortfall in
            try output.print((json ? shortfall.map(ShortfallPrinter().json) ?? "" : "") + printer.text(for: opened))
        }
    }

    private var printer: any ArticlePrinter {
        if json { return JSONArticlePrinter() }
        return TextArticlePrinter(
            style: output.style(entities), width: output.width, folder: WorkingFolder.path)
    }
}
