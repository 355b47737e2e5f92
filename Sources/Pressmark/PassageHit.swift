import ArticleIndex
public import Articles
import Retrieval
import TextAnalysis

/// A passage that answers a query.
public struct PassageHit: Sendable, Equatable {
    /// Comparable within one answer only; higher is better.
    public let score: Double
    /// The absolute path of the article's file.
    public let path: String
    /// Further files with the very same text, in order.
    public let otherPaths: [String]
    /// How many other articles are copies of this one, edited or not; 0 where copies are not folded.
    public let copies: Int
    public let headline: String
    public let byline: String?
    public let source: String?
    public let url: String?
    public let published: PublicationDay?
    /// 0 for the article's first passage.
    public let ordinal: Int
    public let text: String
    /// What matched: UTF-8 byte offsets into ``text``, ascending, not overlapping.
    public let matches: [Range<Int>]
    /// Who and what is named: ranges are UTF-8 byte offsets into ``text``, ascending.
    public let mentions: [Mention]

    init(_ hit: Hit) {
        let printable = CanonicalText.withoutTokenBreaks(hit.passage.text)
        score = hit.score
        path = hit.article.path
        otherPaths = hit.article.otherPaths
        copies = (hit.group?.count ?? 1) - 1
        headline = CanonicalText.withoutTokenBreaks(hit.article.headline).text
        byline = hit.article.byline
        source = hit.article.source
        url = hit.article.url
        published = hit.article.published
        ordinal = hit.passage.ordinal
        text = printable.text
        matches = hit.matches.map(printable.range)
        mentions = hit.mentions.map {
            Mention(range: printable.range($0.range), type: $0.type, name: $0.name)
        }
    }
}
