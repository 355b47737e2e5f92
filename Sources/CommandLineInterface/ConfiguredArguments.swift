import TerminalOutput

/// A command line with the flags that the user's configuration adds to it.
struct ConfiguredArguments {
    let file: ConfigurationFile
    /// What is added.
    let lines: [ConfigurationFile.Line]
    private let given: [String]
    /// Whether the first argument is the command's name.
    private let isNamed: Bool

    /// - Parameter arguments: with the command's name first, if there is one.
    /// - Returns: nil where nothing is to be added.
    /// - Throws: ``CommandFailure`` where the configuration cannot be used.
    init?(_ arguments: [String], tool: String, names: CommandNames) throws {
        let options = arguments.prefix { $0 != "--" }
        // These have a meaning of their own for the argument parser.
        let asksForTalk = options.contains {
            ["-h", "--help", "--version", "--generate-completion-script", "--experimental-dump-help"].contains($0)
                || $0.hasPrefix("---")
        }
        guard arguments.first != "help", !asksForTalk, !options.contains("--no-config"),
            let path = ConfigurationFile.userPath()
        else { return nil }
        isNamed = arguments.first.map(names.contains) ?? false
        let file = try ConfigurationFile(
            path: path, tool: tool, names: names, command: isNamed ? arguments.first : names.standard)
        guard let file else {
            DebugTalk.note("configuration: there is no \(TerminalText.escaped(path))")
            return nil
        }
        self.file = file
        given = arguments
        lines = file.lines(beside: arguments)
        let used = lines.map { "\($0.number): \($0.argument)" }.joined(separator: ", ")
        let shown = TerminalText.escaped("\(path), lines used: \(used.isEmpty ? "none" : used)")
        DebugTalk.note("configuration: \(shown)")
    }

    func arguments() -> [String] { arguments(with: lines) }

    /// The command line with some of the lines, which stand before what is given, so that this goes before them.
    func arguments(with lines: [ConfigurationFile.Line]) -> [String] {
        let name = isNamed ? 1 : 0
        return Array(given[..<name]) + lines.map(\.argument) + given[name...]
    }
}
