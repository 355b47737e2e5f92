/// A command's longer description, in parts.
struct Discussion {
    enum Block: Equatable {
        case paragraph(String)
        /// Lines as they stand.
        case lines([String])
    }

    /// All but the examples and, where it begins a paragraph, "Exit status".
    private(set) var blocks: [Block] = []
    private(set) var examples: [String] = []
    private(set) var exitStatus: String?

    init(_ text: String) {
        for lines in text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "") {
            let paragraph = lines.joined(separator: " ")
            if lines.first == "EXAMPLES" {
                examples += lines.dropFirst().map { String($0.drop { $0 == " " }) }
            } else if paragraph.hasPrefix("Exit status: ") {
                exitStatus = paragraph
            } else if lines.allSatisfy({ $0.hasPrefix(" ") }) {
                blocks.append(.lines(lines.map { String($0.drop { $0 == " " }) }))
            } else {
                blocks.append(.paragraph(paragraph))
            }
        }
    }
}
