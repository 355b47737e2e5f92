package import ArticleIndex
package import Articles

/// A whole article, or one passage of it, with all that is known of its text.
package struct OpenedArticle: Sendable, Equatable {
    package var article: StoredArticle
    /// All of its passages, in order.
    package var passages: [StoredPassage]
    /// The one that is asked for, 0 for the first; nil for all.
    package var ordinal: Int?
    /// What a query matched in the text: UTF-8 byte offsets into ``text``, ascending, not overlapping.
    package var matches: [Range<Int>]
    /// What it matched in the headline: byte offsets into it.
    package var headlineMatches: [Range<Int>]
    /// Byte offsets into ``text``, ascending.
    package var mentions: [Mention]
    /// In order; their offsets are into ``text``.
    package var quotations: [Quotation]
    /// The articles that it is a copy of, and itself; nil where there are none.
    package var group: CopyDirectory.Group?

    package init(
        article: StoredArticle, passages: [StoredPassage], ordinal: Int? = nil, matches: [Range<Int>] = [],
        headlineMatches: [Range<Int>] = [], mentions: [Mention] = [], quotations: [Quotation] = [],
        group: CopyDirectory.Group? = nil
    ) {
        self.article = article
        self.passages = passages
        self.ordinal = ordinal
        self.matches = matches
        self.headlineMatches = headlineMatches
        self.mentions = mentions
        self.quotations = quotations
        self.group = group
    }

    /// The canonical text of the article.
    package var text: String { passages.map(\.text).joined() }

    /// Where each passage stands in ``text``, in UTF-8 bytes.
    package var ranges: [Range<Int>] {
        var start = 0
        return passages.map { passage in
            defer { start += passage.text.utf8.count }
            return start..<start + passage.text.utf8.count
        }
    }

    /// What is asked for of ``text``, in UTF-8 bytes.
    package var shown: Range<Int> {
        let ranges = ranges
        if let ordinal, ranges.indices.contains(ordinal) { return ranges[ordinal] }
        return 0..<(ranges.last?.upperBound ?? 0)
    }
}
