import TextAnalysis

/// The lines above an article's text: header lines, an author line, a date line, the headline.
struct TopMatter {
    /// What the header lines say; their headline is the one of a `Title:` line.
    private(set) var metadata = Metadata()
    /// A first line that is clearly a headline.
    private(set) var leadingHeadline: String?
    /// The bytes of the text these lines take up. What follows is the text.
    private(set) var length = 0

    /// How far these lines may reach, in bytes; the rest is not looked at.
    private static let window = 8_192
    private static let mostLines = 24

    /// - Parameters:
    ///   - text: with line feeds as line ends.
    ///   - knownHeadline: the headline as stated elsewhere. Its repetition in the text is taken away, and no other
    ///     first line is then taken for a headline.
    init(of text: String, knownHeadline: String?) {
        let bytes = Self.withPlainSpaces(text.utf8Prefix(Self.window))
        var headers = MetadataCollector()
        var known = knownHeadline
        var isInHeader = false
        var position = 0
        for _ in 0..<Self.mostLines {
            while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
            guard position < bytes.count else { break }
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[position..<end].trimmed
            let header = HeaderLine(line)
            if let header, header != .other || isInHeader {
                isInHeader = true
                switch header {
                case .field(let key, let value):
                    headers.offer(key, [value])
                    if headers.metadata.headline != nil, known == nil { known = headers.metadata.headline }
                case .date(let day, let dateLength):
                    metadata.published = metadata.published ?? day
                    if dateLength < line.count {
                        position = line.startIndex + dateLength
                        length = position
                        self.metadata.fillGaps(from: headers.metadata)
                        return
                    }
                case .other: break
                }
            } else if metadata.byline == nil, let byline = Byline.line(line) {
                metadata.byline = byline.byline
                metadata.published = metadata.published ?? byline.published
            } else if let known, Headline.matches(String(line), known) {
                // Printed once more above the text.
            } else if known == nil, leadingHeadline == nil, Headline.isHeadline(line, before: bytes[end...]) {
                leadingHeadline = String(line)
            } else {
                break
            }
            position = end
            length = end
        }
        metadata.fillGaps(from: headers.metadata)
    }

    /// The bytes, as many as before, with spaces for the invisible characters pages and editors leave at the start of a
    /// line: no-break space, zero-width space and byte order mark.
    private static func withPlainSpaces(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        var index = bytes.span.firstWide(from: 0, to: bytes.count)
        while index + 1 < bytes.count {
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            let length =
                switch (bytes[index], bytes[index + 1], third) {
                case (0xC2, 0xA0, _): 2
                case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): 3
                default: 0
                }
            for offset in index..<index + length { bytes[offset] = 0x20 }
            index = bytes.span.firstWide(from: index + 1, to: bytes.count)
        }
        return bytes
    }
}
