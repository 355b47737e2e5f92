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
        abstract: "Find passages (this is what happens when no command is named).")

    @Option(help: ArgumentHelp("The folder the index is in.", valueName: "dir"))
    var index = "./index"

    @Option(help: ArgumentHelp("How many passages to show at most.", valueName: "count"))
    var limit = 10

    @Flag(help: "Look for any of the words, as for a question in plain language, instead of all of them.")
    var any = false

    @Flag(help: "Write one JSON object a line instead of text.")
    var json = false

    @Flag(
        name: .customLong("no-relax"),
        help: "Find nothing rather than something like it: no other spelling, no fewer words.")
    var noRelax = false

    @Flag(help: "Say how the query was understood, and how each passage came by its score.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "How to score: \(Scoring.allCases.map(\.rawValue).joined(separator: ", ")). The second is SQLite's own bm25(), passage by passage.",
            valueName: "name"))
    var scoring = Scoring.bm25

    @Option(
        help: ArgumentHelp(
            "How to mark named entities: none, underline, colour, or label, which writes [Ada Hale|PERSON].",
            valueName: "marks"))
    var entities = EntityMarks.colour

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
            let parser = QueryParser(today: Today.date())
            parsed = try any ? parser.parse(anyOf: text) : parser.parse(text)
        } catch {
            throw CommandFailure(error.report(for: text))
        }
        let reader = try IndexReader(IndexDirectory(index))
        let answer = try reader.read { snapshot -> Answer in
            try self.answer(parsed, Searcher(snapshot, scoring: scoring))
        }
        CommandRun.printToError(answer.talk)
        guard !answer.hits.isEmpty else { throw CommandFailure("nothing found", status: .nothingFound) }
        if explain, !json { CommandRun.printToError("\n") }
        try CommandRun.print(answer.preface + printer.text(for: answer.hits))
    }

    /// What is found, what is said about it, and what programs are told before it.
    private struct Answer {
        var hits: [Hit] = []
        var talk = ""
        var preface = ""
    }

    /// Looks for the query, and where there is nothing, for what it can be loosened to.
    private func answer(_ query: Query, _ searcher: Searcher) throws -> Answer {
        var answer = Answer(hits: try searcher.hits(query, limit: limit))
        var asked = query
        if answer.hits.isEmpty, !noRelax {
            let relaxation = RelaxationPrinter()
            for step in try searcher.relaxations(of: query) {
                answer.talk += "pressmark: " + relaxation.line(for: step, insteadOf: asked)
                if json { answer.preface += relaxation.json(for: step) }
                asked = step.query
                answer.hits = try searcher.hits(asked, limit: limit)
                if !answer.hits.isEmpty { break }
            }
        }
        if explain {
            let explanations = try [searcher.explain(asked)] + answer.hits.map { try explained($0, asked, searcher) }
            answer.talk += explanations.map(ExplanationPrinter().text).joined(separator: "\n")
        }
        return answer
    }

    private func explained(_ hit: Hit, _ query: Query, _ searcher: Searcher) throws -> Explanation {
        var explanation = try searcher.explain(hit, query)
        explanation.label = "\(hit.rank). \(hit.article.headline), passage \(hit.passage.ordinal + 1)"
        return explanation
    }

    private var printer: any HitPrinter {
        if json { return JSONLinesPrinter() }
        return TerminalPrinter(
            style: OutputStyle(colored: Terminal.allowsColor && !noColor, entityMarks: entities),
            width: Terminal.isOutputTerminal ? Terminal.width : nil, folder: WorkingFolder.path)
    }
}

extension Scoring: ExpressibleByArgument {}
extension EntityMarks: ExpressibleByArgument {}
