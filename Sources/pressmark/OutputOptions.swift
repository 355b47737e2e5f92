import ArgumentParser
import CommandLineInterface
import Rendering
import TerminalOutput

/// How what is found is shown: the same for all commands.
struct OutputOptions: ParsableArguments {
    /// When to colour.
    enum Color: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never
    }

    @Option(help: ArgumentHelp("Colour the output: on a terminal that can show it, always, never.", valueName: "when"))
    var color = Color.auto

    @Flag(name: .customLong("no-color"), help: "The same as --color never.")
    var noColor = false

    @Option(
        name: .customLong("hyperlink-format"),
        help: ArgumentHelp(
            "Make paths links, where the output is coloured: none, default, file, vscode, or an address with {path}, {host} or {id} in it.",
            valueName: "format"))
    var hyperlinkFormat = "none"

    @Flag(name: .customLong("no-pager"), help: "Do not show what is longer than the screen with a pager.")
    var noPager = false

    func validate() throws {
        do throws(HyperlinkFormat.Problem) {
            _ = try HyperlinkFormat.parse(hyperlinkFormat, host: "")
        } catch {
            throw ValidationError("--hyperlink-format: \(error)")
        }
    }

    private var isColored: Bool {
        if noColor { return false }
        return switch color {
        case .auto: Terminal.allowsColor
        case .always: true
        case .never: false
        }
    }

    func style(_ entityMarks: EntityMarks = .colour) -> OutputStyle {
        let isColored = isColored
        // The format was tried before.
        let hyperlinks =
            isColored && hyperlinkFormat != "none"
            ? try? HyperlinkFormat.parse(hyperlinkFormat, host: Terminal.hostName ?? "") : nil
        return OutputStyle(colored: isColored, entityMarks: entityMarks, hyperlinks: hyperlinks)
    }

    /// Columns to stay within; nil where the output is no terminal.
    var width: Int? { Terminal.outputWidth }

    /// Writes data to standard output.
    func print(_ text: String) throws {
        try CommandRun.print(text, pages: !noPager)
    }
}
