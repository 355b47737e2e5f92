/// Text that is written in HTML inside another format: a mail's body, a field of a data file.
enum HTMLFragment {
    /// Whether a text has HTML's tags in it, as far as its beginning shows.
    static func isLikely(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix(16_384))
        var index = 0
        while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[(tag + 1)...].drop { $0 == UInt8(ascii: "/") }
            let name = rest.prefix(12).prefix(while: \.isASCIIAlphanumeric).map(\.asciiLowercased)
            if knownTags.contains(String(decoding: name, as: UTF8.self)), let next = rest.dropFirst(name.count).first,
                next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isASCIISpace
            {
                return true
            }
            index = tag + 1
        }
        return false
    }

    /// The text without its tags; paragraphs have blank lines between them.
    static func text(of html: String) -> String {
        var stripper = TagStripper(Array(html.utf8))
        return stripper.text()
    }

    private static let knownTags: Set<String> = [
        "p", "br", "div", "span", "a", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table",
        "blockquote", "html", "body", "section", "article", "img", "figure", "hl2",
    ]
}
