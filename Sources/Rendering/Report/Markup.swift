import TerminalOutput

/// Elements of HTML and SVG, and text between them. What is put in as text cannot become anything else: markup characters are
/// escaped, and what acts unseen, such as control characters and changes of the direction of writing, is shown as on a terminal.
///
/// An XML parser reads what is written as well.
struct Markup {
    /// What goes into the file.
    private(set) var source: String

    static let empty = Markup(source: "")
    static let lineBreak = Markup(source: "<br />")
    static let lineFeed = Markup(source: "\n")

    private init(source: String) {
        self.source = source
    }

    /// Text on one line.
    init(text: String) {
        source = Self.escaped(text)
    }

    /// Text whose lines stay lines.
    init(lines text: String) {
        source = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.escaped(String($0)) }
            .joined(separator: Self.lineBreak.source + "\n")
    }

    /// - Parameters:
    ///   - name: of our own, as the names of the attributes are.
    ///   - attributes: those without a value are left out.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup]) {
        source = "<\(name)\(Self.written(attributes))>" + content.map(\.source).joined() + "</\(name)>"
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
        self.init(name, attributes, [Markup(text: text)])
    }

    /// An element that has no content, such as `meta` and `rect`.
    init(void name: String, _ attributes: KeyValuePairs<String, String?>) {
        source = "<\(name)\(Self.written(attributes)) />"
    }

    /// A style sheet of our own.
    init(style sheet: StaticString) {
        source = "<style>\(sheet)</style>"
    }

    static func + (left: Markup, right: Markup) -> Markup {
        Markup(source: left.source + right.source)
    }

    private static func written(_ attributes: KeyValuePairs<String, String?>) -> String {
        attributes.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        // By scalars: a quotation mark with an accent on it is one character, and ends an attribute all the same.
        for scalar in TerminalText.escaped(text).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Sequence where Element == Markup {
    /// One after the other, with line feeds between them.
    func onLines() -> [Markup] {
        [.lineFeed] + flatMap { [$0, .lineFeed] }
    }
}
