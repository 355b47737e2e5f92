import Articles

/// An article in the News Industry Text Format: https://iptc.org/standards/nitf/.
struct NITFArticle {
    private let tree: MarkupTree
    private let root: Int

    /// - Parameter root: the `nitf` element.
    init(_ tree: MarkupTree, root: Int) {
        self.tree = tree
        self.root = root
    }

    func draft(path: String) -> ArticleDraft {
        let documentBody = tree.child("body", of: root) ?? root
        var parts = tree.children(of: documentBody).filter { tree.name(of: $0) == "body.content" }
            .map { HTMLFragment.text(of: $0, in: tree) }
        if let dateline = dateline(), let first = parts.first, Dateline(openingOf: first) == nil {
            parts[0] = "\(dateline) — \(first)"
        }
        // The line below the headline, and a summary where there is no text.
        if let standfirst = line("hl2", inHead: "hedline") { parts.insert(standfirst, at: 0) }
        if parts.allSatisfy(\.isEmpty), let abstract = tree.descendant("abstract", of: documentBody) {
            parts = [HTMLFragment.text(of: abstract, in: tree)]
        }
        return ArticleDraft(
            path: path, stated: metadata(), body: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }

    /// Without the text.
    func metadata() -> Metadata {
        var metadata = Metadata()
        metadata.headline =
            line("hl1", inHead: "hedline") ?? line("hedline", inHead: "body.head") ?? line("title", inHead: "head")
        metadata.byline = byline()
        metadata.source =
            line("distributor", inHead: "body.head") ?? attribute("holder", of: "doc.copyright")
            ?? attribute("name", of: "pubdata") ?? line("rights.owner", inHead: "rights")
        let dates = [
            attribute("norm", of: "date.issue"), attribute("date.publication", of: "pubdata"),
            attribute("norm", of: "date.release"), attribute("norm", of: "story.date"),
            line("story.date", inHead: "dateline"),
        ]
        metadata.published = dates.lazy.compactMap { $0.flatMap { PublicationDayParser.day(in: $0) } }.first
        metadata.url = attribute("ex-ref", of: "pubdata").flatMap { WebAddress.address(in: $0) }
        let languages = [root, tree.child("body", of: root), tree.descendant("body.content", of: root)]
        metadata.language =
            languages.lazy.compactMap { node in
                node.flatMap { tree.attribute("xml:lang", of: $0) ?? tree.attribute("lang", of: $0) }
            }.compactMap { LanguageTag.tag(for: $0) }.first
        return metadata
    }

    private func attribute(_ name: String, of element: String) -> String? {
        tree.descendant(element, of: root).flatMap { tree.attribute(name, of: $0) }
    }

    private func line(_ name: String, inHead parent: String) -> String? {
        guard let outer = tree.descendant(parent, of: root), let node = tree.descendant(name, of: outer) else {
            return nil
        }
        let line = tree.line(of: node)
        return line.isEmpty ? nil : line
    }

    /// `MUSCAT, Feb. 6`.
    private func dateline() -> String? {
        line("dateline", inHead: "body.head")
    }

    /// The names, and the title behind them: `Ann Example, Gulf correspondent`.
    private func byline() -> String? {
        guard let head = tree.descendant("body.head", of: root) else { return nil }
        var names: [String] = []
        for node in tree.children(of: head) where tree.name(of: node) == "byline" {
            let title = tree.child("byttl", of: node)
            var line = ""
            for index in node..<tree.end(of: node) where tree.nodes[index].isText {
                if let title, tree.contains(title, index) { continue }
                line += String(tree.textBytes(of: index)) + " "
            }
            var name = Headline.onOneLine(line)
            if let title { name += ", " + tree.line(of: title) }
            if !name.isEmpty { names.append(name) }
        }
        return Byline.joined(names)
    }
}
