import ArgumentParser
import CommandLineInterface
import Rendering
import Retrieval
import TerminalOutput

struct EntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "List who and what is named in the articles that match, the most telling first.",
        discussion: """
            Counted are the articles that match and name it, and its mentions there.
            First comes what these articles name more often than others do; without
            a query, what most articles name. Dates, sums and measures are counted
            in the texts of all articles, which takes longer.

            EXAMPLES
              pressmark entities tariffs                  who and what goes with tariffs
              pressmark entities --type person Muscat     people only
              pressmark entities --type org --format tsv  organisations, as a table
              pressmark search entities                   search for the word itself
            """)

    @OptionGroup var asking: AskingOptions

    @OptionGroup(title: OptionGroupTitle.query) var types: TypeOptions

    @OptionGroup(title: OptionGroupTitle.output) var list: ListOptions

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        try asking.list(parsed, format: list.format) { engine, query in
            let named = try engine.entities(query, types: types.wanted, limit: list.depth)
            return query == nil || named.articles > 0 ? named : nil
        } show: { named, preface in
            var named = named
            named.entities = list.page(named.entities)
            guard !named.entities.isEmpty else {
                throw CommandFailure("nothing of this kind is named in what was found", status: .nothingFound)
            }
            try list.output.print(preface + printer.text(for: named))
        }
    }

    private var printer: any EntityListPrinter {
        switch list.format {
        case .json: JSONEntityPrinter()
        case .csv: TableEntityPrinter(.csv)
        case .tsv: TableEntityPrinter(.tsv)
        case .text: TextEntityPrinter(style: list.style, width: list.width)
        }
    }
}
