package import Articles

/// Plain text: optional front matter, header lines, headline and author line, then the text.
package struct PlainTextReader: SingleArticleReader {
    package static let formatName = "plain text"
    package static let filenameExtensions: Set = ["txt", "text"]

    package init() {}

    package func article(from file: FileContents) throws(ReadingError) -> Article {
        let text = try TextDecoding.text(from: file.bytes)
        let frontMatter = try FrontMatter(openingOf: text)
        return try ArticleDraft(
            path: file.path,
            stated: frontMatter.metadata,
            body: frontMatter.body(of: text)
        ).article()
    }
}
