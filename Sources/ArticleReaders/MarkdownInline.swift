/// Turns the Markdown inside a paragraph into plain text.
struct MarkdownInline {
    let references: MarkdownReferences

    /// A longer paragraph is read in parts of about this many bytes, so that memory stays bounded; a link across the
    /// border of two parts stays as it is.
    private static let partLength = 64 << 10

    func append(plainTextOf bytes: [UInt8], to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        guard bytes.count > Self.partLength else {
            append(part: bytes, to: &output)
            return
        }
        var start = 0
        while start < bytes.count {
            var end = min(bytes.count, start + Self.partLength)
            if end < bytes.count {
                let space = bytes[start..<end].lastIndex(where: \.isASCIISpace)
                end = space.map { $0 + 1 } ?? bytes[start..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? end
                if end <= start { end = min(bytes.count, start + Self.partLength) }
            }
            append(part: Array(bytes[start..<end]), to: &output)
            start = end
        }
    }

    private func append(part bytes: [UInt8], to output: inout [UInt8]) {
        var scanner = MarkdownInlineScanner(bytes: bytes, references: references)
        output.append(contentsOf: scanner.plainText())
    }
}
