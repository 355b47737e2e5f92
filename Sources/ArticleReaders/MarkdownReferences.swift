/// The link targets a Markdown document defines: `[label]: https://… "title"`.
struct MarkdownReferences {
    private var labels: Set<String> = []

    private static let longestLabel = 200

    /// Every line is looked at, as a link may come before its target.
    init(in bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) {
            if case .target(let label) = Self.definition(line.trimmed) { labels.insert(label) }
        }
    }

    init() {}

    /// Whether a link's label has a target.
    func defines(_ label: ArraySlice<UInt8>) -> Bool {
        !labels.isEmpty && label.count <= Self.longestLabel && labels.contains(Self.normalized(label))
    }

    enum Definition: Equatable {
        /// Of a link: nothing in it is text.
        case target(label: String)
        /// Of a footnote: the text begins at this index of the line.
        case footnote(textStart: Int)
    }

    /// What a line defines, if anything.
    static func definition(_ line: ArraySlice<UInt8>) -> Definition? {
        guard line.first == UInt8(ascii: "["),
            let close = line.prefix(longestLabel + 2).firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
            line[close + 1] == UInt8(ascii: ":")
        else { return nil }
        let label = line[(line.startIndex + 1)..<close]
        guard !label.isEmpty else { return nil }
        if label.first == UInt8(ascii: "^") { return .footnote(textStart: close + 2) }
        let rest = line[(close + 2)...].trimmed
        let address = rest.prefix { !$0.isASCIISpace }
        let title = rest[address.endIndex...].trimmed
        // "[Editor]: yes" is somebody speaking.
        guard !address.isEmpty, address.contains(where: { "/.#:<".utf8.contains($0) }),
            title.first.map({ "\"'(".utf8.contains($0) }) ?? true
        else { return nil }
        return .target(label: normalized(label))
    }

    private static func normalized(_ label: ArraySlice<UInt8>) -> String {
        Headline.onOneLine(String(label)).lowercased()
    }
}
