import ArgumentParser
import Rendering
import TerminalOutput

/// What is the same wherever a list is asked for.
struct ListOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many to list at most.", valueName: "count"))
    var limit = 20

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("How to write them: text, json (one object a line), tsv.", valueName: "format"))
    var namedFormat = ListFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(name: .customLong("no-color"), help: "Do not colour the output, not on a terminal either.")
    var noColor = false

    var format: ListFormat { json ? .json : namedFormat }

    var style: OutputStyle { OutputStyle(colored: Terminal.allowsColor && !noColor) }

    /// Columns to stay within; nil where the output is no terminal.
    var width: Int? { Terminal.isOutputTerminal ? Terminal.width : nil }

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
        guard !json || namedFormat != .tsv else {
            throw ValidationError("--json and --format tsv exclude each other")
        }
    }
}

extension ListFormat: ExpressibleByArgument {}
