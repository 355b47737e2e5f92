/// Text of feeds and news formats that is HTML, or may be.
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
}
