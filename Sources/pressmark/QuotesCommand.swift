import ArgumentParser
import CommandLineInterface
import QueryLanguage
import Rendering
import Retrieval
import TerminalOutput

struct QuotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "List what someone said, or what is said in the articles that match, the newest first.",
        discussion: """
            EXAMPLES
              pressmark quotes --speaker araghchi            all that he is quoted with
              pressmark quotes --speaker araghchi nuclear    first where he says the word
              pressmark quotes 'said:"equal footing"'        whoever says these words
              pressmark quotes --after 2026-02-01 tariffs    what is said in articles on it
              pressmark search quotes                        search for the word itself

            A query narrows the articles. Quotations in which its words stand come
            first, then the others of these articles; said: and speaker: in a query
            are asked of each quotation, and leave out the others. The same words in
            several articles are listed once, with the first of these articles.
            """)

    @OptionGroup var asking: AskingOptions

    @Option(
        help: ArgumentHelp(
            "Only what this person is quoted with: a name, a surname, or another form from aliases.txt.",
            valueName: "name"))
    var speaker: String?

    @OptionGroup(title: OptionGroupTitle.query) var days: DayOptions

    @OptionGroup(title: OptionGroupTitle.output) var list: ListOptions

    @Flag(help: "Cite: source, headline, byline, date, address or path, and paragraph.")
    var cite = false

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    func validate() throws {
        guard speaker.map({ $0.contains { $0.isLetter || $0.isNumber } }) ?? true else {
            throw ValidationError("--speaker takes a name, such as Smith")
        }
    }

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let whole = Query.narrowed(
            parsed, by: try days.conditions() + (speaker.map { [Filter.Condition.speaker($0)] } ?? []))
        try asking.list(whole, format: list.format) { engine, query in
            var said = try engine.quotations(query, limit: list.depth)
            said.quotations = list.page(said.quotations)
            return said.count == 0 ? nil : said
        } show: { said, preface in
            guard !said.quotations.isEmpty else { throw list.beyond(said.count, "quotations") }
            try list.output.print(preface + printer.text(for: said))
        }
    }

    private var printer: any QuotationListPrinter {
        switch list.format {
        case .json: JSONQuotationPrinter(cites: cite)
        case .csv: TableQuotationPrinter(.csv)
        case .tsv: TableQuotationPrinter(.tsv)
        case .text:
            TextQuotationPrinter(style: list.style, width: list.width, folder: WorkingFolder.path, cites: cite)
        }
    }
}
