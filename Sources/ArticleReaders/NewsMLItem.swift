import Articles

/// A `newsItem` of NewsML-G2: https://iptc.org/standards/newsml-g2/. Its text is NITF, XHTML or plain text in it.
struct NewsMLItem {
    private let tree: MarkupTree
    private let node: Int
    private let prefix: String

    /// - Parameter node: the `newsItem` element.
    init(_ tree: MarkupTree, _ node: Int) {
        self.tree = tree
        self.node = node
        prefix = String(tree.name(of: node).dropLast("newsItem".count))
    }

    var guid: String? { tree.attribute("guid", of: node) }
    var headline: String? { line("headline", in: "contentMeta") ?? line("title", in: "itemMeta") }

    var published: PublicationDay? {
        let dates = [
            line("contentCreated", in: "contentMeta"), line("firstCreated", in: "itemMeta"),
            line("versionCreated", in: "itemMeta"),
        ]
        return dates.lazy.compactMap { $0.flatMap { PublicationDayParser.day(in: $0) } }.first
    }

    /// - Throws: ``ReadingError/withdrawn``, ``ReadingError/noText`` for a picture or a film.
    func draft(path: String) throws(ReadingError) -> ArticleDraft {
        if let status = section("itemMeta").flatMap({ child("pubStatus", of: $0) }),
            let code = tree.attribute("qcode", of: status)?.split(separator: ":").last,
            ["canceled", "cancelled", "withheld"].contains(code)
        {
            throw .withdrawn
        }
        var draft = content(path: path)
        var stated = Metadata(headline: headline, byline: byline, source: source, published: published)
        stated.url = guid.flatMap { WebAddress.address(in: $0) }
        let languages = [
            section("contentMeta").flatMap { child("language", of: $0) }.flatMap { tree.attribute("tag", of: $0) },
            tree.attribute("xml:lang", of: node),
        ]
        stated.language = languages.lazy.compactMap { $0.flatMap { LanguageTag.tag(for: $0) } }.first
        stated.fillGaps(from: draft.stated)
        draft.stated = stated
        if let dateline = line("dateline", in: "contentMeta"), !draft.body.isEmpty,
            Dateline(openingOf: draft.body) == nil, !draft.body.hasPrefix(dateline)
        {
            draft.body = "\(dateline) — \(draft.body)"
        }
        guard draft.body.utf8.contains(where: { !$0.isASCIISpace }) else { throw .noText }
        return draft
    }

    /// The first of the contents that has text.
    private func content(path: String) -> ArticleDraft {
        let empty = ArticleDraft(path: path, body: "")
        guard let set = section("contentSet") else { return empty }
        for part in tree.children(of: set) {
            let draft: ArticleDraft
            switch tree.name(of: part).dropFirst(prefix.count) {
            case "inlineXML":
                if let nitf = tree.child("nitf", of: part) {
                    draft = NITFArticle(tree.subtree(at: nitf), root: 1).draft(path: path)
                } else {
                    let body = tree.descendant("body", of: part) ?? part
                    draft = ArticleDraft(path: path, body: HTMLFragment.text(of: body, in: tree))
                }
            case "inlineData":
                let type = tree.attribute("contenttype", of: part)?.lowercased() ?? "text/plain"
                draft = ArticleDraft(
                    path: path, body: HTMLFragment.text(of: part, in: tree, isPlain: type.hasPrefix("text/plain")))
            default: continue
            }
            if draft.body.utf8.contains(where: { !$0.isASCIISpace }) { return draft }
        }
        return empty
    }

    private var byline: String? {
        guard let meta = section("contentMeta") else { return nil }
        if let by = child("by", of: meta) { return Byline.joined([tree.line(of: by)]) }
        let creators = tree.children(of: meta).filter { tree.name(of: $0) == prefix + "creator" }
        return Byline.joined(creators.prefix(50).compactMap { name(of: $0) })
    }

    private var source: String? {
        if let source = section("contentMeta").flatMap({ child("infoSource", of: $0) }).flatMap({ name(of: $0) }) {
            return source
        }
        if let provider = section("itemMeta").flatMap({ child("provider", of: $0) }).flatMap({ name(of: $0) }) {
            return provider
        }
        return section("rightsInfo").flatMap { child("copyrightHolder", of: $0) }.flatMap { name(of: $0) }
    }

    private func name(of party: Int) -> String? {
        let line = child("name", of: party).map { tree.line(of: $0) } ?? tree.attribute("literal", of: party) ?? ""
        return line.isEmpty ? nil : line
    }

    private func section(_ name: String) -> Int? { child(name, of: node) }

    private func child(_ name: String, of node: Int) -> Int? {
        tree.child(prefix + name, name, of: node)
    }

    private func line(_ name: String, in section: String) -> String? {
        guard let outer = self.section(section), let node = child(name, of: outer) else { return nil }
        let line = tree.line(of: node)
        return line.isEmpty ? nil : line
    }
}
