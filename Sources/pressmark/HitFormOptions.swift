import ArgumentParser
import CommandLineInterface
import Rendering
import TerminalOutput

/// In which form hits are written.
struct HitFormOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "How to write what is found: text, json (one object a line), csv, tsv, html, trec (a run for trec_eval).",
            valueName: "format"))
    var namedFormat = HitFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(
        inversion: .prefixedNo,
        help:
            "Passages under their article's headline, as on a terminal; or a line each, path:passage:text, as in a pipe."
    )
    var heading: Bool?

    @Flag(name: [.customShort("l"), .customLong("files-with-matches")], help: "Write the paths of the articles only.")
    var paths = false

    @Flag(
        name: [.customShort("c"), .long], help: "Write the paths, and how many passages of the articles in each match.")
    var count = false

    @Flag(name: [.customShort("0"), .customLong("null")], help: "End each path with NUL, for xargs -0.")
    var null = false

    @Flag(name: .shortAndLong, help: "Write nothing: the exit status says whether something was found.")
    var quiet = false

    func validate() throws {
        guard !json || [.text, .json].contains(namedFormat) else {
            throw ValidationError("--json and --format \(namedFormat.rawValue) exclude each other")
        }
        guard !(paths && count) else { throw ValidationError("-l and -c exclude each other") }
        guard format == .text || !(paths || count) else {
            throw ValidationError("-l and -c write lines: leave out --format")
        }
    }

    var format: HitFormat { json ? .json : namedFormat }

    /// Whether only what the query itself finds counts, and not what is like it.
    var isExact: Bool { quiet || paths || count }

    /// Whether passages stand under headlines.
    var hasHeadings: Bool { format == .text && !null && (heading ?? Terminal.isOutputTerminal) }

    var pathForm: PathForm {
        PathForm(folder: WorkingFolder.path, endsWithNull: null, isTerminal: Terminal.isOutputTerminal)
    }

    /// - Parameters:
    ///   - query: its name, where several are asked.
    ///   - isFirst: whether nothing was written yet.
    func printer(
        style: OutputStyle, width: Int?, query: String? = nil, isFirst: Bool = true
    ) throws(CommandFailure) -> any HitPrinter {
        switch format {
        case .json: return JSONLinesPrinter(query: query)
        case .csv: return TableHitPrinter(.csv, query: query, hasHead: isFirst)
        case .tsv: return TableHitPrinter(.tsv, query: query, hasHead: isFirst)
        case .trec: return TRECPrinter(query: query ?? "1")
        case .html: throw CommandFailure("--format html takes one query, not -f")
        case .text:
            return hasHeadings && query == nil
                ? TerminalPrinter(style: style, width: width, folder: WorkingFolder.path)
                : LinePrinter(style: style, paths: pathForm, query: query)
        }
    }
}

extension HitFormat: ExpressibleByArgument {}
