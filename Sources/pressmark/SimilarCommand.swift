import ArgumentParser
import CommandLineInterface
import FileAccess
import Rendering
import Retrieval
import TerminalOutput

struct SimilarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Find articles like another one, the most alike first.",
        discussion: """
            EXAMPLES
              pressmark similar 12                   like the article that a search calls #12
              pressmark similar --limit 3 seeds/oil.txt   like that of a file
              pressmark similar --explain 12         and by which words they were found
              pressmark similar --copies 12          its copies among them
              pressmark search similar               search for the word itself

            Looked for are the words that the article has often and others seldom;
            shown is the passage of each article that has most of them.

            Exit status: 0 found, 1 nothing like it or no such article, 2 error.
            """)

    @Option(
        name: [.customShort("m", allowingJoined: true), .long],
        help: ArgumentHelp("How many articles to show at most.", valueName: "count"))
    var limit = 10

    @Flag(help: "Write one JSON object a line instead of text.")
    var json = false

    @Flag(
        name: .customLong("copies"),
        help: "Show copies too: those of the article, and of others that are copies of one another each for itself.")
    var showsCopies = false

    @Flag(help: "Say by which words they were looked for, and what each is worth.")
    var explain = false

    @Option(help: .entityMarks)
    var entities = EntityMarks.colour

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Argument(help: ArgumentHelp("The article: 12, or a path.", valueName: "id"))
    var id: String

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
    }

    func run() async throws {
        let question = try EngineQuestion(place)
        try question.ask(aliases: AskingOptions.aliases(for: question.directory)) { engine in
            try engine.articles(like: id, limit: limit, foldsCopies: !showsCopies, absolute: AbsolutePath.make)
        } show: { similar, shortfall in
            if explain {
                CommandRun.printToError(ExplanationPrinter().text(for: similar.explanation) + (json ? "" : "\n"))
            }
            guard !similar.hits.isEmpty else { throw CommandFailure("nothing like it found", status: .nothingFound) }
            let preface = json ? shortfall.map(ShortfallPrinter().json) ?? "" : ""
            try output.print(preface + printer.text(for: similar.hits))
        }
    }

    private var printer: any HitPrinter {
        if json { return JSONLinesPrinter() }
        return TerminalPrinter(
            style: output.style(entities), width: output.width, folder: WorkingFolder.path)
    }
}
