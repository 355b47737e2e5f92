import ArgumentParser
import CommandLineInterface
import Rendering
import TerminalOutput

/// What is the same wherever a list is asked for.
struct ListOptions: ParsableArguments {
    @Option(
        name: [.customShort("m", allowingJoined: true), .long],
        help: ArgumentHelp("How many to list at most.", valueName: "count"))
    var limit = 20

    @Option(help: ArgumentHelp("How many to leave out at the top.", valueName: "count"))
    var offset = 0

    @OptionGroup(title: OptionGroupTitle.output) var form: ListFormOptions

    @OptionGroup(title: OptionGroupTitle.output) var output: OutputOptions

    var format: ListFormat { form.format }

    var style: OutputStyle { output.style() }

    /// Columns to stay within; nil where the output is no terminal.
    var width: Int? { output.width }

    /// How far into the list one looks.
    var depth: Int { limit.addingReportingOverflow(offset).overflow ? .max : limit + offset }

    /// What is left of a list where the offset is over.
    func page<Element>(_ list: [Element]) -> [Element] { Array(list.dropFirst(offset)) }

    /// The end of a command that has nothing left behind the offset.
    func beyond(_ count: Int, _ what: String) -> CommandFailure {
        CommandFailure("there are \(count) \(what), and --offset \(offset) leaves them all out", status: .nothingFound)
    }

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up, not \(limit)") }
        guard offset >= 0 else { throw ValidationError("--offset takes a number from 0 up, not \(offset)") }
    }
}
