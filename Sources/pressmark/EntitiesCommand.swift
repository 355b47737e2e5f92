import ArgumentParser
import ArticleIndex
import Articles
import CommandLineInterface
import EntityNames
import QueryLanguage
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

    @Option(
        name: .customLong("type"), parsing: .singleValue,
        help: ArgumentHelp(
            "List these only: person, organisation, place, nationality, misc, date, money, percent, quantity; may be given again. Without it, the first five.",
            valueName: "type"),
        transform: Self.type)
    var types: [EntityType] = []

    @Option(help: ArgumentHelp("How many entities to list at most.", valueName: "count"))
    var limit = 20

    @Option(help: ArgumentHelp("How to write them: text, json (one object a line), tsv.", valueName: "format"))
    var format = EntityListFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(name: .customLong("no-color"), help: "Do not colour the output, not on a terminal either.")
    var noColor = false

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    private static func type(_ word: String) throws -> EntityType {
        guard let type = EntityType(word: word) else {
            let words = EntityType.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ")
            throw ValidationError("write one of \(words)")
        }
        return type
    }

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
        guard !json || format != .tsv else { throw ValidationError("--json and --format tsv exclude each other") }
    }

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let aliases = asking.aliases()
        let wanted = types.isEmpty ? EntityType.names : Set(types)
        let format = json ? .json : format
        let reader = try IndexReader(asking.directory)
        let (list, preface) = try reader.read { snapshot -> (EntityList?, String) in
            let searcher = try Searcher(snapshot, aliases: aliases)
            guard let parsed else { return (try searcher.entities(nil, types: wanted, limit: limit), "") }
            let answer = try asking.answer(parsed, searcher) { query in
                let list = try searcher.entities(query, types: wanted, limit: limit)
                return list.articles > 0 ? list : nil
            }
            CommandRun.printToError(answer.talk)
            return (answer.value, format == .json ? answer.preface : "")
        }
        guard let list else { throw CommandFailure("nothing found", status: .nothingFound) }
        guard !list.entities.isEmpty else {
            throw CommandFailure("nothing of this kind is named in what was found", status: .nothingFound)
        }
        try CommandRun.print(preface + printer(format).text(for: list))
    }

    private func printer(_ format: EntityListFormat) -> any EntityListPrinter {
        switch format {
        case .json: JSONEntityPrinter()
        case .tsv: TSVEntityPrinter()
        case .text:
            TextEntityPrinter(
                style: OutputStyle(colored: Terminal.allowsColor && !noColor),
                width: Terminal.isOutputTerminal ? Terminal.width : nil)
        }
    }
}

extension EntityListFormat: ExpressibleByArgument {}
