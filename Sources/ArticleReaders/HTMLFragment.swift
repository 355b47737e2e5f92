/// Text inside another format that is HTML, or may be: in feeds and news formats, a mail's body, a field of a data file.
enum HTMLFragment {
    /// The text in an element: the HTML written in it as text, or the elements in it.
    /// - Parameters:
    ///   - node: where the element is in its tree.
    ///   - isPlain: whether `<` in the text is no markup.
    static func text(of node: Int, in tree: MarkupTree, isPlain: Bool = false) -> String {
        if tree.children(of: node).isEmpty {
            let text = tree.rawText(of: node)
            return isPlain ? text : self.text(ofHTML: text)
        }
        return HTMLMainText(ofFragment: HTMLPage(tree.subtree(at: node))).text
    }

    /// Text without markup is taken as it is, with its line breaks.
    static func text(ofHTML html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
        guard html.utf8.contains(UInt8(ascii: "<")) else { return HTMLEntities.decoded(html) }
        return HTMLMainText(ofFragment: HTMLPage(MarkupParser.html(html).tree)).text
    }

    /// A title: on one line, without markup.
    static func line(of html: String) -> String {
        Headline.onOneLine(text(ofHTML: html))
    }

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

    private static let knownTags: Set<String> = [
        "p", "br", "div", "span", "a", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table",
        "blockquote", "html", "body", "section", "article", "img", "figure", "hl2",
    ]
}
