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

    @OptionGroup var asking: AskingOptions

    @Option(help: ArgumentHelp("How many passages to show at most.", valueName: "count"))
    var limit = 10

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "How to write them: text, json (one object a line), html (a report, one page).", valueName: "format"))
    var namedFormat = HitFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(
        name: .customLong("copies"),
        help: "Show articles that are copies of one another each for itself, instead of the best one with their number."
    )
    var showsCopies = false

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
        guard !json || namedFormat == .text || namedFormat == .json else {
            throw ValidationError("--json and --format \(namedFormat.rawValue) exclude each other")
        }
    }

    private var format: HitFormat { json ? .json : namedFormat }

    func run() async throws {
        let parsed = try asking.query(query)
        let aliases = asking.aliases()
        let reader = try IndexReader(asking.directory)
        try FreshnessNote.show(reader, asking.directory)
        let answer = try reader.read { snapshot -> Answer in
            try self.answer(parsed, Searcher(snapshot, scoring: scoring, aliases: aliases))
        }
        CommandRun.printToError(answer.talk)
        guard !answer.hits.isEmpty else { throw CommandFailure("nothing found", status: .nothingFound) }
        if explain, format == .text { CommandRun.printToError("\n") }
        if let report = answer.report {
            return try CommandRun.print(HTMLReportPrinter(folder: WorkingFolder.path).text(for: report))
        }
        try CommandRun.print(answer.preface + printer.text(for: answer.hits))
    }

    /// What is found, what is said about it, and what programs are told before it.
    private struct Answer {
        var hits: [Hit]
        var talk: String
        var preface: String
        /// Where one was asked for.
        var report: Report?
    }

    private func answer(_ query: Query, _ searcher: Searcher) throws -> Answer {
        let found = try asking.answer(query, searcher) { query in
            let hits = try searcher.hits(query, limit: limit, foldsCopies: !showsCopies)
            return hits.isEmpty ? nil : hits
        }
        var answer = Answer(hits: found.value ?? [], talk: found.talk, preface: format == .json ? found.preface : "")
        if format == .html, let overview = try searcher.overview(found.query, limit: 8, barLimit: 120) {
            answer.report = Report(
                query: self.query.joined(separator: " "), relaxations: found.steps, hits: answer.hits,
                overview: overview,
                day: Today.date())
        }
        if explain {
            let explanations =
                try [searcher.explain(found.query)] + answer.hits.map { try explained($0, found.query, searcher) }
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
        if format == .json { return JSONLinesPrinter() }
        return TerminalPrinter(
            style: OutputStyle(colored: Terminal.allowsColor && !noColor, entityMarks: entities),
            width: Terminal.isOutputTerminal ? Terminal.width : nil, folder: WorkingFolder.path)
    }
}

extension HitFormat: ExpressibleByArgument {}
extension Scoring: ExpressibleByArgument {}
extension EntityMarks: ExpressibleByArgument {}
