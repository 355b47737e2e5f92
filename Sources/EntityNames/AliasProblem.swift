import Articles
import TerminalOutput

/// What is wrong with an alias file, or with a line of it. The rest of it holds.
package struct AliasProblem: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// The file cannot be read.
        case unreadable(reason: String)
        /// The file has more bytes than are read.
        case tooLarge(limit: Int)
        /// The file has more names than are taken, from this line on.
        case tooMany(limit: Int, line: Int)
        case line(Int, AliasLineError)
    }

    /// The file, as it was named.
    package var path: String
    package var kind: Kind

    /// The number of the line; 0 where it is the file.
    var line: Int {
        switch kind {
        case .unreadable, .tooLarge: 0
        case .tooMany(_, let line), .line(let line, _): line
        }
    }
}

extension AliasProblem: CustomStringConvertible {
    /// One line: file, line, what is wrong, what to do; safe for a terminal.
    package var description: String {
        let path = TerminalText.escaped(path)
        switch kind {
        case .unreadable(let reason):
            return "\(path): cannot be read (\(reason)): its names are not used"
        case .tooLarge(let limit):
            return "\(path): has more than \(limit >> 20) MiB: its names are not used; make it shorter"
        case .tooMany(let limit, let line):
            return
                "\(path), line \(line): these are more than \(limit) names: from here on none is used; make it shorter"
        case .line(let number, let error):
            return "\(path), line \(number): \(Self.text(error))"
        }
    }

    private static func text(_ error: AliasLineError) -> String {
        switch error {
        case .noSign(rename: false):
            return "no “=” in it: write “A, B = C”, “rename A = B” or “kill A”"
        case .noSign(rename: true):
            return "no “=” in it: write “rename A = B”"
        case .noName(before: true):
            return "a name is missing before the “=”: write “A, B = C”, with a letter or digit in each name"
        case .noName(before: false):
            return "a name is missing at the end: write “A, B = C”, “rename A = B” or “kill A, B”"
        case .unknownType(let word):
            let types = EntityType.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ")
            return "no type \(quoted(word)): write one of \(types)"
        case .notUTF8:
            return "is not UTF-8: save the file as UTF-8"
        case .said(let name, let line):
            return "line \(line) says something else of \(quoted(name)): leave one of the two out"
        case .circle(let names):
            return
                "\(names.map(quoted).joined(separator: " is ")), a circle: leave one of these lines out"
        case .chain(let name):
            return
                "\(quoted(name)) is another name more than \(Aliases.chainLimit) times over: write what it is in the end"
        }
    }

    private static func quoted(_ name: String) -> String { "“\(TerminalText.escaped(name, limit: 40))”" }
}
