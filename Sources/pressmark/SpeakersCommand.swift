import ArgumentParser
import CommandLineInterface
import QueryLanguage
import Rendering
import Retrieval
import TerminalOutput

struct SpeakersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers",
        abstract: "List who is quoted in the articles that match, the most quoted first.",
        discussion: """
            EXAMPLES
              pressmark speakers tariffs                 who is quoted most on tariffs
              pressmark speakers --after last-month      lately
              pressmark speakers said:deal               who says the word
              pressmark speakers --type person oil       people only
              pressmark search speakers                  search for the word itself

            Quotations between quotation marks and told ones count, copies again.
            What nobody is named for is counted below the list, and not guessed.
            """)

    @OptionGroup var asking: AskingOptions

    @OptionGroup(title: OptionGroupTitle.query) var types: TypeOptions

    @OptionGroup(title: OptionGroupTitle.query) var days: DayOptions

    @OptionGroup(title: OptionGroupTitle.output) var list: ListOptions

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let whole = Query.narrowed(parsed, by: try days.conditions())
        try asking.list(whole, format: list.format) { engine, query in
            let quoted = try engine.speakers(query, types: types.wanted, limit: list.depth)
            return quoted.quotations > 0 ? quoted : nil
        } show: { quoted, preface in
            var quoted = quoted
            quoted.speakers = list.page(quoted.speakers)
            guard !quoted.speakers.isEmpty else {
                throw CommandFailure(
                    "\(quoted.quotations) quotations found, and nobody of this kind is named for them",
                    status: .nothingFound)
            }
            try list.output.print(preface + printer.text(for: quoted))
        }
    }

    private var printer: any SpeakerListPrinter {
        switch list.format {
        case .json: JSONSpeakerPrinter()
        case .csv: TableSpeakerPrinter(.csv)
        case .tsv: TableSpeakerPrinter(.tsv)
        case .text: TextSpeakerPrinter(style: list.style, width: list.width)
        }
    }
}
