import Articles

/// XML of news: RSS 2.0 and 1.0, Atom, NITF and NewsML-G2, told apart by the outermost element, and XHTML.
package struct XMLReader: ArticleReader {
    package static let formatName = "RSS, Atom, NITF and NewsML-G2"
    package static let filenameExtensions: Set = ["xml", "rss", "atom", "rdf", "nitf", "newsml"]

    package init() {}

    package func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        let parsed: MarkupParser.Parsed
        do throws(ReadingError) {
            parsed = MarkupParser.xml(XMLRepair.repaired(try MarkupDecoding.text(from: file.bytes)))
        } catch {
            return try body(ArticleEntry(key: "", article: .failure(error)))
        }
        let tree = parsed.tree
        let damage = parsed.problem.map { ReadingError.malformedMarkup(line: $0.line, problem: $0.text) }
        guard let root = tree.children(of: MarkupTree.document).first else {
            return try body(ArticleEntry(key: "", article: .failure(damage ?? Self.noElement)))
        }
        /// Hands over the only article of a file.
        func single(_ make: () throws(ReadingError) -> ArticleDraft) throws(Failure) {
            let article = Result { () throws(ReadingError) in
                if parsed.isCutShort, let damage { throw damage }
                return try make().article()
            }
            try body(ArticleEntry(key: "", article: article))
        }
        /// Hands over the articles of a file one by one, and what was lost if its end is missing.
        func each(_ nodes: [Int], _ draft: (Int) -> (key: String, draft: Result<ArticleDraft, ReadingError>))
            throws(Failure)
        {
            for node in nodes {
                let (key, result) = draft(node)
                let isComplete = !parsed.isCutShort || tree.end(of: node) < tree.nodes.count
                let article = Result { () throws(ReadingError) in
                    if !isComplete, let damage { throw damage }
                    return try result.get().article()
                }
                try body(ArticleEntry(key: key, article: article))
            }
            if parsed.isCutShort, let damage { try body(ArticleEntry(key: "", article: .failure(damage))) }
        }

        let name = tree.name(of: root)
        switch name.split(separator: ":").last ?? "" {
        case "rss", "RDF", "feed":
            var feed = Feed(tree, root: root, path: file.path)
            let items = feed.items
            if items.isEmpty, !parsed.isCutShort {
                return try body(ArticleEntry(key: "", article: .failure(.noText)))
            }
            try each(items) { feed.draft(of: $0) }
        case "nitf":
            try single { NITFArticle(tree, root: root).draft(path: file.path) }
        case "newsItem":
            try single { () throws(ReadingError) in try NewsMLItem(tree, root).draft(path: file.path) }
        case "newsMessage":
            var keys = EntryKeys()
            try each(tree.descendants(name.replacing("newsMessage", with: "newsItem"), "newsItem", of: root)) { node in
                let item = NewsMLItem(tree, node)
                let key = keys.key(stated: [item.guid], content: [item.headline, item.published?.description])
                return (key, Result { () throws(ReadingError) in try item.draft(path: file.path) })
            }
        case "html":
            try HTMLReader().readEntries(of: file, body)
        default:
            if parsed.isCutShort, let damage { return try body(ArticleEntry(key: "", article: .failure(damage))) }
            try body(ArticleEntry(key: "", article: .failure(.unknownXML(root: String(name.prefix(60))))))
        }
    }

    private static let noElement = ReadingError.malformedMarkup(line: 1, problem: "no XML element")
}
