import Articles

/// The items of a feed: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 (https://web.resource.org/rss/1.0/spec)
/// and Atom (RFC 4287).
struct Feed {
    private let tree: MarkupTree
    private let path: String
    /// What the feed says of all its items.
    private var common = Metadata()
    private var keys = EntryKeys()
    /// The items, or entries, in the order of the feed.
    let items: [Int]

    init(_ tree: MarkupTree, root: Int, path: String) {
        self.tree = tree
        self.path = path
        var items: [Int] = []
        for node in tree.descendants("item", "entry", "atom:entry", of: root) {
            if let last = items.last, tree.contains(last, node) { continue }
            items.append(node)
        }
        self.items = items
        let channel = tree.child("channel", of: root) ?? root
        common.source = line("title", "atom:title", of: channel)
        let language =
            line("language", "dc:language", of: channel) ?? tree.attribute("xml:lang", of: channel)
            ?? tree.attribute("xml:lang", of: root)
        common.language = language.flatMap { LanguageTag.tag(for: $0) }
    }

    /// An item's key and article.
    mutating func draft(of item: Int) -> (key: String, draft: Result<ArticleDraft, ReadingError>) {
        let headline = line("title", "atom:title", "dc:title", "media:title", of: item)
        let date = date(of: item)
        let link = address(of: item)
        let id = tree.child("guid", "atom:id", "id", of: item).map { tree.line(of: $0) }
        let key = keys.key(stated: [id, tree.attribute("about", of: item), link], content: [headline, date])

        var stated = Metadata(headline: headline, byline: byline(of: item))
        stated.published = date.flatMap { PublicationDayParser.day(in: $0) }
        stated.url = link ?? id.flatMap { WebAddress.address(in: $0) }
        stated.source =
            line("source", of: item) ?? tree.child("atom:source", of: item).flatMap { line("atom:title", of: $0) }
        let language =
            line("dc:language", of: item) ?? tree.attribute("xml:lang", of: item)
            ?? tree.child("atom:content", "content", of: item).flatMap { tree.attribute("xml:lang", of: $0) }
        stated.language = language.flatMap { LanguageTag.tag(for: $0) }
        stated.fillGaps(from: common)
        return (key, .success(ArticleDraft(path: path, stated: stated, body: text(of: item))))
    }

    // MARK: Fields

    /// The longer of the full text and the summary: some feeds fill only one, some fill one with a picture.
    private func text(of item: Int) -> String {
        var best = ""
        for name in [
            "content:encoded", "atom:content", "content", "fullstory", "atom:summary", "summary", "description",
            "dc:description", "media:description",
        ] {
            guard let node = tree.child(name, of: item) else { continue }
            let text = HTMLFragment.text(of: node, in: tree, isPlain: tree.attribute("type", of: node) == "text")
            if text.utf8.count > best.utf8.count { best = text }
            // Whatever follows is a summary of it.
            if best.utf8.count > 400 { break }
        }
        return best
    }

    private func date(of item: Int) -> String? {
        for name in [
            "pubDate", "atom:published", "published", "dc:date", "dcterms:issued", "atom:issued", "date",
            "atom:updated",
            "updated",
        ] {
            guard let node = tree.child(name, of: item) else { continue }
            let line = tree.line(of: node)
            if !line.isEmpty { return line }
        }
        return nil
    }

    private func address(of item: Int) -> String? {
        for node in tree.children(of: item) where ["link", "atom:link"].contains(tree.name(of: node)) {
            let value = tree.attribute("href", of: node) ?? tree.line(of: node)
            // Others lead to comments, to pictures, or to the feed.
            let isPage = tree.attribute("rel", of: node).map { $0 == "alternate" } ?? true
            if isPage, let address = WebAddress.address(in: value) { return address }
        }
        return nil
    }

    private func byline(of item: Int) -> String? {
        var names: [String] = []
        for node in tree.children(of: item).prefix(200) {
            switch tree.name(of: node) {
            case "dc:creator", "author", "atom:author", "itunes:author":
                let name = tree.child("atom:name", "name", of: node) ?? node
                let value = Self.withoutMailAddress(HTMLFragment.line(of: tree.rawText(of: name)))
                if !value.isEmpty, !names.contains(value) { names.append(value) }
            default: continue
            }
        }
        return Byline.joined(names)
    }

    /// RSS: `ann@example.org (Ann Example)`.
    private static func withoutMailAddress(_ author: String) -> String {
        guard author.contains("@") else { return author }
        if let open = author.firstIndex(of: "("), author.last == ")" {
            return String(author[author.index(after: open)...].dropLast())
        }
        return ""
    }

    /// An element's text on one line, without markup; nil where there is none.
    private func line(_ names: String..., of node: Int) -> String? {
        for name in names {
            guard let child = tree.child(name, of: node) else { continue }
            let line = HTMLFragment.line(of: tree.rawText(of: child))
            if !line.isEmpty { return line }
        }
        return nil
    }
}
