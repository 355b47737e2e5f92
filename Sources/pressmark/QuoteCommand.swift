import ArgumentParser
import CommandLineInterface
import Rendering
import Retrieval
import TerminalOutput

struct QuoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote",
        abstract: "Learn who said a quote, and which articles carry it.",
        discussion: """
            EXAMPLES
              pressmark quote "ready for diplomacy on equal footing"
              pressmark quote - < quote.txt             one quote from standard input
              pressmark quote -f quotes.txt --json      one quote a line

            Words may be missing or other ones, an ellipsis stands for any words,
            [brackets] hold your own. Case, punctuation and quotation marks make no
            difference to what is found; the verdict says what differs.

            Exit status: 0 all found, 1 some not found, 2 error.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Look up each line of a file; - is standard input.", valueName: "file"),
        completion: .file())
    var file: String?

    @Flag(help: "Only where words are the same, in the same order: the verdicts verbatim and punctuation.")
    var verbatim = false

    @Option(
        name: [.customShort("m", allowingJoined: true), .long],
        help: ArgumentHelp("How many utterances to show at most for each quote.", valueName: "count"))
    var limit = 3

    @Option(help: ArgumentHelp("How many articles to name at most for each utterance.", valueName: "count"))
    var articles = 3

    @Flag(help: "Cite: source, headline, byline, date, address or path, and paragraph of the earliest article.")
    var cite = false

    @OptionGroup(title: OptionGroupTitle.output) var form: ListFormOptions

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    @Argument(help: ArgumentHelp("The quote; - reads it from standard input.", valueName: "text"))
    var text: [String] = []

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
        guard articles > 0 else { throw ValidationError("--articles takes a number from 1 up, not \(articles)") }
        guard text.isEmpty != (file == nil) else {
            throw ValidationError(
                file == nil ? "no quote: name one, or a file of quotes with -f" : "either a quote or -f, not both")
        }
    }

    func run() async throws {
        let quotes = try self.quotes()
        let (answers, shortfall) = try EngineQuestion(place).lookUpQuotes { engine in
            (try answer(quotes, engine), engine.shortfall)
        }
        EngineQuestion.say(shortfall)
        let preface = form.format == .json ? shortfall.map(ShortfallPrinter().json) ?? "" : ""
        try output.print(preface + printer.text(for: answers))
        if shortfall != nil { throw CommandFailure(status: .partial) }
        let missing = answers.count { $0.results.isEmpty }
        guard missing > 0 else { return }
        let what = file == nil ? "nothing found" : "\(missing) of \(answers.count) quotes not found"
        throw CommandFailure(what, status: .nothingFound)
    }

    private func answer(_ quotes: [NumberedQuote], _ engine: any QuoteEngine) throws -> [QuoteAnswer] {
        let findings: [QuoteFinding] = verbatim ? [.verbatim, .punctuation] : QuoteFinding.allCases
        let cleaned = quotes.map { QuoteLookup.cleaned($0.text) }
        let found = try engine.quotes(for: cleaned, findings: Set(findings), limit: limit)
        return try zip(zip(quotes, cleaned), found).map { quote, results in
            let citations = cite ? try results.map(engine.citation) : nil
            return QuoteAnswer(quote: quote.1, line: quote.0.line, results: results, citations: citations)
        }
    }

    private var printer: any QuotePrinter {
        switch form.format {
        case .json: QuoteJSONPrinter(articleLimit: articles)
        case .csv: TableQuotePrinter(.csv)
        case .tsv: TableQuotePrinter(.tsv)
        case .text:
            QuoteTerminalPrinter(
                style: output.style(), width: output.width, folder: WorkingFolder.path, articleLimit: articles)
        }
    }

    private struct NumberedQuote {
        var text: String
        /// From 1; nil where there is one quote only.
        var line: Int?
    }

    private func quotes() throws -> [NumberedQuote] {
        guard let file else {
            let quote = text == ["-"] ? try CommandInput.text(of: "-") : text.joined(separator: " ")
            guard quote.contains(where: { $0.isLetter || $0.isNumber }) else {
                throw CommandFailure("the quote has no words: name some")
            }
            return [NumberedQuote(text: quote)]
        }
        let lines = try CommandInput.text(of: file).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let quotes = lines.enumerated().compactMap { number, line in
            line.allSatisfy(\.isWhitespace) ? nil : NumberedQuote(text: String(line), line: number + 1)
        }
        guard !quotes.isEmpty else {
            throw CommandFailure("\(TerminalText.escaped(file)) has no quotes: write one a line")
        }
        return quotes
    }
}
