package import Articles

/// Markdown: optional front matter; the first heading is the headline.
package struct MarkdownReader: SingleArticleReader {
    package static let formatName = "Markdown"
    package static let filenameExtensions: Set = ["md", "markdown"]

    package init() {}

    package func article(from file: FileContents) throws(ReadingError) -> Article {
        let text = try TextDecoding.text(from: file.bytes)
        let frontMatter = try FrontMatter(openingOf: text)
        let markdown = MarkdownText(frontMatter.body(of: text))
        return try ArticleDraft(
            path: file.path,
            stated: frontMatter.metadata,
            heading: markdown.title,
            body: markdown.text
        ).article()
    }
}
