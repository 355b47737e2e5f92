/// The plain text of a Markdown document: what a reader of the printed page would read.
///
/// Markup goes, its text stays: headings, list items, quotes, code, table cells and the text of links. Images go with
/// their alternative text, HTML tags and comments go, entities become characters. Paragraphs are separated by a blank
/// line. This is no full CommonMark parser; it takes linear time on any input.
struct MarkdownText {
    /// The first heading, if it stands above the text. It is not part of ``text``.
    let title: String?
    let text: String

    init(_ source: String) {
        let bytes = Self.withoutComments(Array(source.utf8))
        var scanner = MarkdownBlocks(references: MarkdownReferences(in: bytes))
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            scanner.read(line)
        }
        scanner.finish()
        title = scanner.title
        text = String(decoding: scanner.output, as: UTF8.self)
    }

    /// Takes out what may run over many lines and is never text: comments, scripts and style sheets. One that is not
    /// closed stays, with everything after it.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var unclosed = Set<Int>()
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"),
                let kind = hidden.firstIndex(where: { bytes[index...].starts(withASCII: $0.open) }),
                !unclosed.contains(kind)
            {
                if let end = end(of: hidden[kind].close, in: bytes, from: index + 2) {
                    index = end
                    continue
                }
                unclosed.insert(kind)
            }
            output.append(bytes[index])
            index += 1
        }
        return output
    }

    private static let hidden: [(open: StaticString, close: StaticString)] = [
        ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"),
    ]

    private static func end(of close: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let first = close.utf8Start.pointee
        var index = start
        while index < bytes.count {
            if bytes[index] == first, bytes[index...].starts(withASCII: close) {
                return index + close.utf8CodeUnitCount
            }
            index += 1
        }
        return nil
    }
}
