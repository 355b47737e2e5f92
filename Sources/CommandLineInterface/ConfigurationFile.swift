import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The user's own defaults: lines such as `pressmark quotes --limit=50`, each a command as it would be typed, with one flag. Where
/// no command is named it is the default one. What stands behind the `=` is the value to the end of the line; lines that begin with `#`
/// are comments.
struct ConfigurationFile: Equatable {
    struct Line: Equatable {
        /// From 1.
        var number: Int
        /// The flag with its value, as an argument.
        var argument: String

        var flag: Substring { argument.prefix { $0 != "=" } }
    }

    let path: String
    /// Those that hold for the command.
    private(set) var lines: [Line] = []

    static func userPath(environment: (String) -> String? = Terminal.environment) -> String? {
        BaseFolder.configuration.path(environment: environment).map { $0 + "/pressmark/config" }
    }

    /// - Returns: nil where there is no such file.
    /// - Throws: ``CommandFailure``, with the line, where the file cannot be read, or a line of this tool not be used.
    init?(path: String, tool: String, names: CommandNames, command: String?) throws {
        guard access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR) else { return nil }
        try self.init(
            path: path, text: CommandInput.text(of: path), tool: tool, names: names, command: command)
    }

    init(path: String, text: String, tool: String, names: CommandNames, command: String?) throws(CommandFailure) {
        self.path = path
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in all.enumerated() {
            let line = line.trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let (program, words) = line.firstWord
            guard program == tool else {
                guard ["pressmark", "pressmark-ingest"].contains(program) else {
                    throw failure(index + 1, "begin with pressmark or pressmark-ingest, as in pressmark --limit=20")
                }
                continue
            }
            var (named, argument) = (names.standard, words)
            if !words.hasPrefix("-") {
                let (word, rest) = words.firstWord
                (named, argument) = (String(word), rest)
                guard names.contains(String(word)) else {
                    let suggestion = names.like(String(word)).map { "; did you mean '\($0)'?" } ?? ""
                    throw failure(
                        index + 1, "'\(TerminalText.escaped(String(word)))' is no command of \(tool)\(suggestion)")
                }
            }
            guard named == command else { continue }
            lines.append(try checked(Line(number: index + 1, argument: String(argument))))
        }
    }

    private func checked(_ line: Line) throws(CommandFailure) -> Line {
        guard line.argument.hasPrefix("--"), line.flag.count > 2, !line.flag.contains(where: \.isWhitespace) else {
            throw failure(line.number, "write one flag in its long form, its value behind =, as in --limit=20")
        }
        if line.flag == "--index" { throw failure(line.number, "--index cannot stand here: set PRESSMARK_INDEX") }
        guard !["--no-config", "--debug", "--help", "--version"].contains(line.flag) else {
            throw failure(line.number, "\(line.flag) cannot stand here")
        }
        return line
    }

    func failure(_ number: Int, _ reason: String) -> CommandFailure {
        CommandFailure("\(TerminalText.escaped(path)):\(number): \(reason)")
    }

    /// Flags that say the same thing in different ways.
    private static let alternatives: [Set<Substring>] = [
        ["--format", "--json"], ["--color", "--no-color"], ["--engine", "--index"],
    ]

    /// The lines that the command line leaves to hold: a flag in it takes the place of the same one here.
    func lines(beside arguments: [String]) -> [Line] {
        let given = Set(arguments.prefix { $0 != "--" }.map { $0.prefix { $0 != "=" } })
        return lines.filter { line in
            let taken = Self.alternatives.first { $0.contains(line.flag) } ?? [line.flag]
            return given.isDisjoint(with: taken)
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }

    /// The word it begins with, and what follows.
    fileprivate var firstWord: (word: Substring, rest: Substring) {
        let word = prefix { !$0.isWhitespace }
        return (word, self[word.endIndex...].trimmed)
    }
}
