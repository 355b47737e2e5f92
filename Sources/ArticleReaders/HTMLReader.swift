package import Articles

/// HTML and XHTML: the article in a page, without what is around it. See ``HTMLMainText`` and ``HTMLMetadata``.
package struct HTMLReader: SingleArticleReader {
    package static let formatName = "HTML"
    package static let filenameExtensions: Set = ["html", "htm", "xhtml"]

    package init() {}

    package func article(from file: FileContents) throws(ReadingError) -> Article {
        let parsed = MarkupParser.html(try MarkupDecoding.text(from: file.bytes))
        if let problem = parsed.problem { throw .malformedMarkup(line: problem.line, problem: problem.text) }
        let page = HTMLPage(parsed.tree)
        let text = HTMLMainText(of: page)
        let metadata = HTMLMetadata(of: page, text)
        return try ArticleDraft(
            path: file.path,
            stated: metadata.metadata,
            heading: metadata.heading,
            body: text.text
        ).article()
    }
}
