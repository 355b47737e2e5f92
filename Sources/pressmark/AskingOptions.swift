import ArgumentParser
import ArticleIndex
import Articles
import CommandLineInterface
import EntityNames
import QueryLanguage
import Rendering
import Retrieval
import TerminalOutput

/// What is the same wherever a query is asked.
struct AskingOptions: ParsableArguments {
    @OptionGroup(title: OptionGroupTitle.query) var reading: ReadingOptions

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    var any: Bool { reading.any }

    /// Reads the words of a command line as a query.
    func query(_ words: [String]) throws(CommandFailure) -> Query {
        let text = words.joined(separator: " ")
        let parser = QueryParser(today: .today())
        do throws(QueryError) {
            return try any ? parser.parse(anyOf: text) : parser.parse(text)
        } catch {
            throw CommandFailure(error.report(for: text))
        }
    }

    /// What the user's alias files say; what is wrong in them is said on standard error.
    /// - Parameter directory: of an index that may have one too.
    static func aliases(for directory: IndexDirectory?) -> Aliases {
        let files = [directory?.aliases, AliasFile.userPath()].compactMap { $0.map(AliasFile.init(path:)) }
        for file in files { DebugTalk.note("aliases: \(TerminalText.escaped(file.path)), \(file.rules.count) lines") }
        let aliases = Aliases(files)
        CommandRun.printToError(AliasProblemPrinter().lines(aliases.problems).map { "pressmark: \($0)\n" }.joined())
        return aliases
    }

    /// What a query found, or another one that asks for less.
    struct Answer<Value> {
        /// The query that found it, or the last one that was tried.
        var query: Query
        /// nil where nothing was found.
        var value: Value?
        /// Whether a command was meant.
        var question: String?
        /// What people are told of other queries, step by step.
        var steps: [String] = []
        /// What programs are told of them.
        var preface = ""

        /// All of this as standard error says it.
        var talk: String { ([question].compactMap(\.self) + steps).map { "pressmark: \($0)\n" }.joined() }
    }

    /// Asks for a list, and says what it was loosened to, and what it may lack.
    /// - Parameters:
    ///   - query: nil for all articles.
    ///   - find: nil where it finds nothing.
    ///   - show: writes the list, behind what programs are told before it.
    func list<List>(
        _ query: Query?, format: ListFormat, _ find: (any SearchEngine, Query?) throws -> List?,
        show: (_ list: List, _ preface: String) throws -> Void
    ) throws {
        let question = try EngineQuestion(place)
        let aliases = Self.aliases(for: question.directory)
        try question.ask(aliases: aliases, saysFreshness: true) { engine -> (List?, String) in
            guard let query else { return (try find(engine, nil), "") }
            let answer = try answer(query, engine) { try find(engine, $0) }
            CommandRun.printToError(answer.talk)
            return (answer.value, answer.preface)
        } show: { found, shortfall in
            guard let list = found.0 else { throw CommandFailure("nothing found", status: .nothingFound) }
            let partial = shortfall.map(ShortfallPrinter().json) ?? ""
            try show(list, format == .json ? found.1 + partial : "")
        }
    }

    /// Asks a query, and where there is nothing, what it can be loosened to.
    /// - Parameter find: nil where it finds nothing.
    func answer<Value>(
        _ query: Query, _ searcher: any SearchEngine, _ find: (Query) throws -> Value?
    ) throws -> Answer<Value> {
        DebugTalk.note("query: \(TerminalText.escaped("\(query)")); \(searcher.wayOfReading)")
        var answer = Answer(query: query, value: try find(query))
        DebugTalk.note(answer.value == nil ? "nothing found" : "found")
        guard answer.value == nil else { return answer }
        answer.question = CommandNames(of: PressmarkCommand.self).question()
        guard !reading.noRelax else { return answer }
        let relaxation = RelaxationPrinter()
        for step in try searcher.relaxations(of: query) {
            answer.steps.append(relaxation.line(for: step, insteadOf: answer.query))
            answer.preface += relaxation.json(for: step)
            answer.query = step.query
            answer.value = try find(step.query)
            if answer.value != nil { break }
        }
        return answer
    }
}
