package import ArticleIndex

/// Where something stands, as one cites it.
package struct Citation: Sendable, Equatable {
    package var article: StoredArticle
    /// The paragraph of the article's text, from 1: see ``paragraph(at:in:)``.
    package var paragraph: Int

    package init(article: StoredArticle, paragraph: Int) {
        self.article = article
        self.paragraph = paragraph
    }

    /// - Parameter offset: UTF-8 bytes into the article's canonical text.
    package init(_ article: StoredArticle, at offset: Int, in snapshot: IndexSnapshot) throws {
        let text = try snapshot.passageTexts(ofArticle: article.id).joined()
        self.init(article: article, paragraph: Self.paragraph(at: offset, in: Array(text.utf8)))
    }

    /// Where the words of a quote stand in the first article that carries them.
    package init(_ result: QuoteResult, in snapshot: IndexSnapshot) throws {
        let hit = result.carriers.first ?? result.best
        try self.init(hit.article, at: hit.ranges.first?.lowerBound ?? 0, in: snapshot)
    }

    /// The number of the paragraph in which a byte stands.
    ///
    /// Counted are what blank lines separate in the canonical text, from 1: paragraphs, and subheadings, lists, tables and
    /// lines of a script as the file has them apart. The headline, and lines about the article above its text, are not.
    /// - Parameter text: the article's canonical text in UTF-8.
    package static func paragraph(at offset: Int, in text: [UInt8]) -> Int {
        var number = 1
        var last: UInt8 = 0
        for byte in text.prefix(offset) {
            if byte == UInt8(ascii: "\n"), last == byte {
                number += 1
                last = 0
            } else {
                last = byte
            }
        }
        return number
    }
}
