package import ArticleIndex
package import Articles

/// Articles made of passages that a test writes down one by one.
package enum SampleArticle {
    /// - Parameters:
    ///   - passages: the texts of the passages, in order.
    ///   - headline: another text would match queries too, so it is a word no test asks for.
    package static func make(
        _ passages: [String], path: String = "/news/a.txt", headline: String = "Untitled",
        published: String? = nil, byline: String? = nil, source: String? = nil, mentions: [[Mention]]? = nil,
        hash: UInt8 = 0
    ) -> AnalysedArticle {
        var start = 0
        let values = passages.enumerated().map { ordinal, text in
            defer { start += text.utf8.count }
            return Passage(ordinal: ordinal, range: start..<start + text.utf8.count, text: text)
        }
        return AnalysedArticle(
            article: Article(
                path: path, headline: headline, byline: byline, source: source,
                published: published.flatMap(PublicationDay.init), text: passages.joined()),
            file: FileFingerprint(size: 1, modified: 1, contentHash: Array(repeating: hash, count: 16)),
            passages: values, mentions: mentions ?? values.map { _ in [] })
    }
}
