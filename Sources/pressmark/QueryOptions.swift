import ArgumentParser
import CommandLineInterface
import QueryLanguage
import TerminalOutput

/// What is looked for: words, or queries named by options.
struct QueryOptions: ParsableArguments {
    @Option(
        name: [.customShort("e", allowingJoined: true), .customLong("query")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Look for this, which may begin with -; given again, for one or the other.", valueName: "query"))
    var alternatives: [String] = []

    @Option(
        name: [.customShort("f", allowingJoined: true), .long],
        help: ArgumentHelp(
            "Ask each line of a file for itself: a query, or its name, a tab and a query; - is standard input.",
            valueName: "file"))
    var file: String?

    @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
    var words: [String] = []

    func validate() throws {
        let ways = [!words.isEmpty, !alternatives.isEmpty, file != nil].count { $0 }
        guard ways > 0 else { throw ValidationError("no query: name words, or use -e or -f") }
        guard ways == 1 else { throw ValidationError("words, -e and -f exclude each other") }
    }

    /// What is asked by words or `-e`, as it was written.
    var text: String { alternatives.isEmpty ? words.joined(separator: " ") : alternatives.joined(separator: " OR ") }

    /// A query of a file of queries.
    struct Named {
        var name: String
        var query: Query
    }

    /// What is asked by words or `-e`.
    func query(_ asking: AskingOptions) throws(CommandFailure) -> Query {
        guard !alternatives.isEmpty else { return try asking.query(words) }
        var queries: [Query] = []
        for text in alternatives { queries.append(try asking.query([text])) }
        return .alternatives(queries)
    }

    /// The queries of the file: all of them are read before the first is asked.
    func queries(_ file: String, _ asking: AskingOptions) throws -> [Named] {
        let lines = try CommandInput.text(of: file).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var queries: [Named] = []
        for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : "\(number + 1)"
            do throws(CommandFailure) {
                queries.append(Named(name: name, query: try asking.query([String(parts[parts.count - 1])])))
            } catch {
                let place = "\(file == "-" ? "standard input" : TerminalText.escaped(file)), line \(number + 1): "
                throw CommandFailure(place + (error.message ?? ""), status: error.status)
            }
        }
        guard !queries.isEmpty else {
            throw CommandFailure("\(TerminalText.escaped(file)) has no queries: write one a line")
        }
        return queries
    }
}
