/// Why a file, or one entry in it, is not an article.
package enum ReadingError: Error, Equatable, Sendable {
    /// No bytes, or only white space.
    case empty
    /// Metadata, but no text.
    case noText
    /// - Parameter offset: the byte offset of the first NUL in the file.
    case binary(offset: Int)
    case tooLong(bytes: Int, limit: Int)
    /// - Parameter line: counted from 1 in the file.
    case malformedFrontMatter(line: Int, problem: String)
    /// HTML or XML that cannot be read, or not to its end.
    /// - Parameter line: counted from 1 in the file.
    case malformedMarkup(line: Int, problem: String)
    /// XML of a kind without a reader.
    /// - Parameter root: the name of its outermost element.
    case unknownXML(root: String)
    /// Its publisher has taken it back.
    case withdrawn
    /// - Parameters:
    ///   - line: counted from 1 in the file.
    ///   - format: what it is not: `JSON`.
    case malformed(line: Int, format: String, problem: String)
    /// None of a record's fields is known to hold its text.
    case noTextField(names: [String])
    /// The file, or an entry in it, has the right form and holds no article.
    case noArticles(format: String)
    /// - Parameters:
    ///   - filenameExtension: without its dot; empty where the name has none.
    ///   - known: the extensions with a reader.
    case unknownFormat(filenameExtension: String, known: [String])
}

extension ReadingError: CustomStringConvertible {
    /// One line that goes behind the path: what is wrong, and what to do about it.
    package var description: String {
        switch self {
        case .empty:
            return "is empty; delete it or save the article again"
        case .noText:
            return "has a headline or other metadata but no text; add the text below it"
        case .binary(let offset):
            return "a NUL byte at byte \(offset): looks like a binary file; save it as plain text in UTF-8"
        case .tooLong(let bytes, let limit):
            return "\(bytes) bytes, more than the \(limit) an article may have; split it into articles"
        case .malformedFrontMatter(let line, let problem):
            return "line \(line): the front matter is not YAML (\(problem)); write one `key: value` a line"
        case .malformedMarkup(let line, let problem):
            return "line \(line): \(problem); mend the file or export it again"
        case .unknownXML(let root):
            return "XML of <\(root)>, which is none of RSS, Atom, NITF and NewsML-G2; export it as one of these"
        case .withdrawn:
            return "is marked as canceled or withheld by its publisher; it is left out"
        case .malformed(let line, let format, let problem):
            return "line \(line): not \(format): \(problem); mend it, or save the file again"
        case .noTextField(let names):
            let shown = names.prefix(8).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }.joined(separator: ", ")
            let list = shown + (names.count > 8 ? " and \(names.count - 8) more" : "")
            return "no field is known to hold the text (there are: \(list)); name it with --map text=FIELD"
        case .noArticles(let format):
            return "is \(format) without an article; leave it out, or write objects with a title and a text"
        case .unknownFormat(let filenameExtension, let known):
            let list = known.map { ".\($0)" }.joined(separator: " ")
            return filenameExtension.isEmpty
                ? "has no file name extension; rename it to one of \(list)"
                : "no reader for .\(filenameExtension) files; convert it to one of \(list)"
        }
    }
}
