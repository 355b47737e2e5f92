import Articles

/// A text with its mentions and matches as elements: a `span` of the type's class around each mention, `mark` around what matched.
struct PassageMarkup {
    private let bytes: [UInt8]
    private let matches: [Range<Int>]
    private let mentions: [Mention]

    /// - Parameters:
    ///   - matches: byte offsets into the text, ascending, not overlapping.
    ///   - mentions: likewise. A match may lie in, around or across a mention.
    init(_ text: String, matches: [Range<Int>], mentions: [Mention] = []) {
        bytes = Array(text.utf8)
        self.matches = matches
        self.mentions = mentions
    }

    func markup() -> [Markup] {
        var parts: [Markup] = []
        var position = 0
        for mention in mentions {
            let range = mention.range.clamped(to: position..<bytes.count)
            guard !range.isEmpty else { continue }
            parts += matched(position..<range.lowerBound)
            let type = mention.type.rawValue.lowercased()
            parts.append(
                Markup("span", ["class": "entity \(type)", "title": "\(type): \(mention.name)"], matched(range)))
            position = range.upperBound
        }
        return parts + matched(position..<bytes.count)
    }

    private func matched(_ range: Range<Int>) -> [Markup] {
        var parts: [Markup] = []
        var position = range.lowerBound
        for match in matches where match.overlaps(range) {
            let match = match.clamped(to: position..<range.upperBound)
            parts.append(text(position..<match.lowerBound))
            parts.append(Markup("mark", [:], [text(match)]))
            position = match.upperBound
        }
        return parts + [text(position..<range.upperBound)]
    }

    private func text(_ range: Range<Int>) -> Markup {
        Markup(lines: String(decoding: bytes[range], as: UTF8.self))
    }
}
