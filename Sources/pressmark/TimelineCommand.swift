import ArgumentParser
import CommandLineInterface
import QueryLanguage
import Rendering
import Retrieval
import TerminalOutput

struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Draw when the articles that match were published.",
        discussion: """
            EXAMPLES
              pressmark timeline tariffs                     articles per day, month or year
              pressmark timeline --by month                  of all articles, a bar a month
              pressmark timeline --after 2026-01 oil         lately
              pressmark timeline --format svg oil > oil.svg  a picture
              pressmark timeline --format csv oil            for a spreadsheet
              pressmark search timeline                      search for the word itself

            Without --by, a bar is the shortest of day, month and year with which all
            of them fit the screen; 31 bars where the output is no terminal, 120 in a
            picture. Periods without articles are drawn too. Copies count.

            Exit status: 0 found, 1 nothing found or nothing with a date, 2 error.
            """)

    @OptionGroup var asking: AskingOptions

    @Option(help: ArgumentHelp("What a bar stands for: day, month, year.", valueName: "period"))
    var by: Timeline.Period?

    @OptionGroup(title: OptionGroupTitle.query) var days: DayOptions

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("How to write it: text, json (one object a line), csv, tsv, svg.", valueName: "format"))
    var namedFormat = TimelineFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    @Argument(help: ArgumentHelp("Which articles to look at; all of them without it.", valueName: "query"))
    var query: [String] = []

    /// More bars are no chart, and days of publication may be anything from year 1 to 9999.
    private static let longest = 100_000

    func validate() throws {
        guard !json || namedFormat == .text || namedFormat == .json else {
            throw ValidationError("--json and --format \(namedFormat.rawValue) exclude each other")
        }
    }

    private var format: TimelineFormat { json ? .json : namedFormat }

    func run() async throws {
        let parsed = query.isEmpty ? nil : try asking.query(query)
        let whole = Query.narrowed(parsed, by: try days.conditions())
        try asking.list(whole, format: format == .json ? .json : .text) { engine, query in
            try engine.timeline(query, by: by, limit: limit)
        } show: { timeline, preface in
            try show(timeline, preface)
        }
    }

    private func show(_ timeline: Timeline, _ preface: String) throws {
        guard !timeline.bars.isEmpty else {
            throw CommandFailure("none of the articles found has a date", status: .nothingFound)
        }
        guard timeline.length <= Self.longest else {
            throw CommandFailure(
                "from \(timeline.bars[0].start) on these are \(timeline.length) \(timeline.period.rawValue)s, too many to draw: narrow them with --after and --before, or use --by year"
            )
        }
        if timeline.undated > 0, format == .csv || format == .tsv {
            CommandRun.printToError("pressmark: \(timeline.undated) of \(timeline.articles) articles have no date\n")
        }
        try output.print(preface + printer.text(for: timeline))
    }

    /// How many bars fit.
    private var limit: Int {
        switch format {
        case .svg: 120
        case .text where Terminal.isOutputTerminal: max(Terminal.height - 4, 10)
        case .text, .json, .csv, .tsv: 31
        }
    }

    private var printer: any TimelinePrinter {
        switch format {
        case .text:
            TextTimelinePrinter(
                style: output.style(), width: output.width, isASCII: !Terminal.isUTF8)
        case .json: JSONTimelinePrinter()
        case .csv: TableTimelinePrinter(separator: ",")
        case .tsv: TableTimelinePrinter(separator: "\t")
        case .svg: SVGTimelinePrinter(query: query.isEmpty ? nil : query.joined(separator: " "))
        }
    }
}

extension TimelineFormat: ExpressibleByArgument {}
extension Timeline.Period: ExpressibleByArgument {}
