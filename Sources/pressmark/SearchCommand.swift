import ArgumentParser
import ArticleIndex
import Articles
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

    @OptionGroup(title: OptionGroupTitle.output) var hits: HitOptions

    @OptionGroup(title: OptionGroupTitle.output) var form: HitFormOptions

    @Flag(help: "Say how the query was understood, and how each passage came by its score.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "How to score: combined, bm25, fts5. bm25 is that of passages alone, fts5 SQLite's own bm25(), passage by passage.",
            valueName: "name"))
    var scoring = Scoring.combined

    @Flag(
        help: "Order what is found by the words, too, that the best passages share, as for long questions anyway."
    )
    var expand = false

    @Option(help: .entityMarks)
    var entities = EntityMarks.colour

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    @OptionGroup var query: QueryOptions

    func validate() throws {
        guard query.file == nil || !(form.paths || form.count) else {
            throw ValidationError("-l and -c take one query, not -f")
        }
        guard hits.halfLife == nil || !(form.paths || form.count) else {
            throw ValidationError("--fresh orders passages: leave out -l and -c")
        }
        guard query.file == nil || form.format != .html else {
            throw ValidationError("--format html takes one query, not -f")
        }
    }

    func run() async throws {
        let named = try query.file.map { try query.queries($0, asking) }
        let single = named == nil ? try query.query(asking) : nil
        let question = try EngineQuestion(asking.place)
        let aliases = AskingOptions.aliases(for: question.directory)
        let (answer, shortfall) = try question.search(
            scoring: scoring, aliases: aliases, saysFreshness: !form.quiet
        ) { engine -> (Answer, Shortfall?) in
            if let named { return (try batch(named, engine), engine.shortfall) }
            guard let single else { return (Answer(), nil) }
            let answer = form.isExact ? try listing(single, engine) : try self.answer(single, engine)
            return (answer, engine.shortfall)
        }
        EngineQuestion.say(shortfall)
        try show(answer, orElse: shortfall == nil ? .nothingFound : .partial)
        if shortfall != nil { throw CommandFailure(status: .partial) }
    }

    private func show(_ answer: Answer, orElse status: ExitStatus) throws {
        if form.quiet {
            guard answer.isFound else { throw CommandFailure(status: status) }
            return
        }
        CommandRun.printToError(answer.talk)
        guard answer.isFound else {
            throw CommandFailure(answer.failure ?? "nothing found", status: status)
        }
        try output.print(answer.text)
    }

    /// What is found, and what is said about it.
    private struct Answer {
        var text = ""
        var talk = ""
        var isFound = false
        /// What is said instead of "nothing found".
        var failure: String?
    }

    private func found(_ query: Query, _ searcher: any SearchEngine) throws -> AskingOptions.Answer<[Hit]> {
        var request = hits.request(counting: form.hasHeadings && self.query.file == nil)
        request.expands = expand
        return try asking.answer(query, searcher) { query in
            let found = try searcher.hits(query, request)
            guard found.isEmpty else { return found }
            // What lies before the offset was found.
            return try request.offset > 0 && searcher.finds(query) ? [] : nil
        }
    }

    private func answer(_ query: Query, _ searcher: any SearchEngine) throws -> Answer {
        let found = try found(query, searcher)
        var answer = Answer(talk: found.talk)
        let hits = found.value ?? []
        answer.isFound = !hits.isEmpty
        if found.value != nil { answer.failure = "--offset \(self.hits.offset) leaves out all that was found" }
        if explain {
            let explanations =
                try [searcher.explain(found.query)] + hits.map { try explained($0, found.query, searcher) }
            answer.talk += explanations.map(ExplanationPrinter().text).joined(separator: "\n")
            if form.format == .text, answer.isFound { answer.talk += "\n" }
        }
        guard answer.isFound else { return answer }
        if form.format == .html {
            answer.text = try report(on: hits, found, searcher)
            return answer
        }
        answer.text = form.format == .json ? found.preface + preface(searcher) : ""
        answer.text += try form.printer(style: output.style(entities), width: output.width).text(for: hits)
        return answer
    }

    private func report(
        on hits: [Hit], _ found: AskingOptions.Answer<[Hit]>, _ searcher: any SearchEngine
    ) throws -> String {
        guard let overview = try searcher.overview(found.query, limit: 8, barLimit: 120) else { return "" }
        let report = Report(
            query: query.text, relaxations: found.steps, hits: hits, overview: overview, day: .today())
        return HTMLReportPrinter(folder: WorkingFolder.path).text(for: report)
    }

    /// Asks one query after the other, and writes what each finds before the next is asked.
    private func batch(_ queries: [QueryOptions.Named], _ searcher: any SearchEngine) throws -> Answer {
        var missing = 0
        for (index, named) in queries.enumerated() {
            let found = form.quiet ? nil : try found(named.query, searcher)
            guard let found else {
                if try !searcher.finds(named.query) { missing += 1 }
                continue
            }
            CommandRun.printToError(found.talk)
            let hits = found.value ?? []
            if hits.isEmpty { missing += 1 }
            let printer = try form.printer(
                style: output.style(entities), width: output.width, query: named.name, isFirst: index == 0)
            try CommandRun.print(
                (form.format == .json ? found.preface + preface(searcher) : "") + printer.text(for: hits))
        }
        return Answer(isFound: missing == 0, failure: "\(missing) of \(queries.count) queries found nothing")
    }

    /// The files that the query finds, or only whether it finds any.
    private func listing(_ query: Query, _ searcher: any SearchEngine) throws -> Answer {
        if form.quiet { return Answer(isFound: try searcher.finds(query)) }
        var files: [(path: String, passages: Int)] = []
        var places: [String: Int] = [:]
        let end = hits.limit.map { hits.offset + $0 } ?? .max
        for article in try searcher.matchedArticles(query, order: hits.sort, countingPassages: form.count) {
            for path in try searcher.paths(ofArticleAt: article.start) {
                if let place = places[path] {
                    files[place].passages += article.passages
                } else {
                    places[path] = files.count
                    files.append((path, article.passages))
                }
            }
            // A count takes in all articles of a file, wherever they stand.
            if files.count >= end, !form.count { break }
        }
        let page = Array(files.prefix(end).dropFirst(hits.offset))
        let printer = PathListPrinter(paths: form.pathForm, counts: form.count)
        return Answer(text: printer.text(for: page), isFound: !page.isEmpty)
    }

    /// What programs are told before the hits of an answer that may lack some.
    private func preface(_ engine: any SearchEngine) -> String {
        engine.shortfall.map(ShortfallPrinter().json) ?? ""
    }

    private func explained(_ hit: Hit, _ query: Query, _ searcher: any SearchEngine) throws -> Explanation {
        var explanation = try searcher.explain(hit, query, expands: expand)
        if let halfLife = hits.halfLife, let score = explanation.value, score > 0 {
            let weight = Explanation("age, half for each \(halfLife) days", value: hit.score / score)
            explanation = Explanation("product", value: hit.score, parts: [explanation, weight])
        }
        explanation.label = "\(hit.rank). \(hit.article.headline), passage \(hit.passage.ordinal + 1)"
        return explanation
    }
}

extension Scoring: ExpressibleByArgument {}
