import Articles

/// What a page says of its article beside the text.
///
/// Of several places, the first that says it is believed:
///
/// | | |
/// |---|---|
/// | headline | JSON-LD; the `h1` of the article; `og:title`; other `meta` titles; `<title>` without the site's name; another `h1` |
/// | byline | JSON-LD; `meta` author; `itemprop` or `rel` author; an element called byline |
/// | source | JSON-LD publisher; `og:site_name`; `meta` publisher |
/// | date | JSON-LD; `article:published_time`; other `meta` dates; `<time>` of the publication, then the first one; the address; a date that stands alone above the text |
/// | address | `<link rel="canonical">`; `og:url`; JSON-LD; other `meta` addresses |
/// | language | `<html lang>`; JSON-LD; `meta` language; `og:locale` |
struct HTMLMetadata {
    private(set) var metadata = Metadata()
    /// The `h1` of the article; nil where it is not believed to be one, as a site's name.
    private(set) var heading: String?

    private let page: HTMLPage
    private let text: HTMLMainText
    private var meta: [String: [String]] = [:]

    private static let longestValue = 2_048
    private static let mostValues = 400

    init(of page: HTMLPage, _ text: HTMLMainText) {
        self.page = page
        self.text = text
        let tree = page.tree
        collectMeta()
        let linked = LinkedDataArticle(
            in: tree.descendants("script", of: MarkupTree.document).lazy
                .filter { tree.attribute("type", of: $0)?.lowercased().hasPrefix("application/ld+json") ?? false }
                .prefix(32).map { tree.rawText(of: $0) })

        metadata.source = linked?.publisher ?? first(Self.sourceNames)
        let title = tree.descendant("title", of: MarkupTree.document).map { tree.line(of: $0) }
        let metaTitle = first(Self.headlineNames)
        if let found = text.heading, isBelieved(found, beside: [title, metaTitle, linked?.headline].compactMap(\.self))
        {
            heading = found
        }
        metadata.headline =
            linked?.headline ?? heading ?? metaTitle.map(withoutSite)
            ?? title.flatMap { $0.isEmpty ? nil : withoutSite($0) } ?? text.heading

        metadata.url =
            address([canonical].compactMap(\.self) + all(["og:url"]))
            ?? address([linked?.url].compactMap(\.self) + all(Self.addressNames))
        metadata.byline = byline(linked)
        metadata.published = published(linked)
        metadata.language = language(linked)
    }

    // MARK: Meta elements

    private mutating func collectMeta() {
        let tree = page.tree
        for node in tree.descendants("meta", of: MarkupTree.document).prefix(Self.mostValues) {
            let key =
                tree.attribute("property", of: node) ?? tree.attribute("name", of: node)
                ?? tree.attribute("itemprop", of: node) ?? tree.attribute("http-equiv", of: node)
            guard let key, let content = tree.attribute("content", of: node),
                content.utf8.count <= Self.longestValue
            else { continue }
            let value = Headline.onOneLine(content)
            if !value.isEmpty { meta[key.lowercased(), default: []].append(value) }
        }
    }

    private func all(_ names: [String]) -> [String] {
        names.flatMap { meta[$0] ?? [] }
    }

    private func first(_ names: [String]) -> String? {
        all(names).first
    }

    private static let headlineNames = [
        "og:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "twitter:title",
        "title",
    ]
    private static let sourceNames = [
        "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "dc.source", "application-name",
    ]
    private static let authorNames = [
        "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
        "authors",
        "article:author", "creator",
    ]
    private static let dateNames = [
        "article:published_time", "article:published", "og:article:published_time", "datepublished", "parsely-pub-date",
        "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date.issued", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "cxenseparse:recs:publishtime", "date", "ptime",
        "pdate",
    ]
    private static let addressNames = ["parsely-link", "twitter:url", "al:web:url", "dc.identifier"]

    // MARK: Fields

    private var canonical: String? {
        let tree = page.tree
        let link = tree.descendants("link", of: MarkupTree.document).prefix(Self.mostValues).first {
            tree.attribute("rel", of: $0)?.lowercased() == "canonical"
        }
        return link.flatMap { tree.attribute("href", of: $0) }
    }

    private func address(_ values: [String]) -> String? {
        values.lazy.compactMap { WebAddress.address(in: $0) }.first
    }

    /// An `h1` in the article is its headline. One above it is, where the page's titles contain it: else it is the site's name.
    private func isBelieved(_ heading: String, beside titles: [String]) -> Bool {
        if heading == metadata.source { return false }
        if text.isHeadingInside || titles.isEmpty { return true }
        return titles.contains { title in
            Headline.matches(title, heading) || title.hasPrefix(heading) && heading.split(separator: " ").count > 2
        }
    }

    private func byline(_ linked: LinkedDataArticle?) -> String? {
        let tree = page.tree
        func names(_ values: [String]) -> String? {
            Byline.joined(values.filter { WebAddress.address(in: $0) == nil && $0.utf8.first != UInt8(ascii: "@") })
        }
        if let byline = names(linked?.authors ?? []) { return byline }
        for name in Self.authorNames {
            if let byline = names(meta[name] ?? []) { return byline }
        }
        let marked = tree.nodes.indices.lazy.filter { node in
            tree.nodes[node].count > 0 && !tree.nodes[node].isText
                && (tree.attribute("itemprop", of: node) == "author" || tree.attribute("rel", of: node) == "author")
                && page.hints[tree.parent(of: node)] != .comments
        }
        if let node = marked.first {
            let name = (node + 1..<max(node + 1, tree.end(of: node))).first {
                tree.attribute("itemprop", of: $0) == "name"
            }
            let line = tree.line(of: name ?? node)
            if !line.isEmpty, line.utf8.count <= 120 { return names([line]) }
        }
        return text.byline.flatMap { line in
            (Byline.line(Array(line.utf8)) ?? Byline.line(Array("By \(line)".utf8)))?.byline
        }
    }

    private func published(_ linked: LinkedDataArticle?) -> PublicationDay? {
        let stated = [linked?.published].compactMap(\.self) + all(Self.dateNames)
        if let day = stated.lazy.compactMap({ PublicationDayParser.day(in: $0) }).first { return day }
        let tree = page.tree
        let times = tree.descendants("time", of: MarkupTree.document).prefix(64).filter { !isAround($0) }
        let publication = times.filter { node in
            tree.attribute("itemprop", of: node)?.lowercased() == "datepublished"
                || tree.attribute("class", of: node)?.lowercased().contains("publish") ?? false
        }
        for node in publication + times {
            let value = tree.attribute("datetime", of: node) ?? tree.line(of: node)
            if let day = PublicationDayParser.day(in: value) { return day }
        }
        return metadata.url.flatMap { PathDate(path: $0).day } ?? text.dateAbove
    }

    /// Whether a node is among comments, related articles or navigation.
    private func isAround(_ node: Int) -> Bool {
        var ancestor = node
        while ancestor != MarkupTree.document {
            if [.comments, .boilerplate].contains(page.hints[ancestor])
                || page.element(of: ancestor).contains(.furniture)
            {
                return true
            }
            ancestor = page.tree.parent(of: ancestor)
        }
        return false
    }

    private func language(_ linked: LinkedDataArticle?) -> String? {
        let tree = page.tree
        let root = tree.descendant("html", of: MarkupTree.document)
        let values =
            [root.flatMap { tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0) }, linked?.language]
            .compactMap(\.self) + all(["dc.language", "language", "content-language", "og:locale"])
        return values.lazy.compactMap { LanguageTag.tag(for: $0) }.first
    }

    // MARK: Titles

    /// `Talks open in Muscat - Gulf Desk` without the site's name: what is known to be it, or the short end behind a dash or bar.
    private func withoutSite(_ title: String) -> String {
        if let site = metadata.source {
            for separator in Self.separators where title.hasSuffix(separator + site) {
                return String(title.dropLast(separator.count + site.count))
            }
        }
        for separator in Self.separators {
            let parts = title.split(separator: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            // Printed above the text, as pages without an `h1` do.
            let lines = text.text.split(separator: "\n", maxSplits: 4)
            if let part = parts.first(where: { part in
                lines.prefix(4).contains { Headline.matches(String($0), String(part)) }
            }) {
                return String(part)
            }
            let words = last.split(separator: " ").count
            let before = parts.dropLast().joined(separator: separator)
            if words <= 4, before.split(separator: " ").count >= max(3, words) { return before }
        }
        return title
    }

    private static let separators = [" | ", " — ", " – ", " :: ", " » ", " · ", " - "]
}
