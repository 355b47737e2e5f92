import ArticleIndex
public import Articles
import Retrieval
import TextAnalysis

/// A passage that answers a query.
public struct PassageHit: Sendable, Equatable {
    /// Comparable within one answer only; higher is better. 0 for a query of filters alone.
    public let score: Double
    /// The article that it is a passage of.
    public let article: ArticleReference
    /// How many other articles are copies of this one, edited or not; 0 where copies are not folded.
    public let copies: Int
    /// 0 for the article's first passage.
    public let ordinal: Int
    /// About 120 words of whole sentences, with the white space that leads to the next passage.
    public let text: String
    /// What matched: UTF-8 byte offsets into ``text``, ascending, not overlapping.
    public let matches: [Range<Int>]
    /// Who and what is named: ranges are UTF-8 byte offsets into ``text``, ascending.
    public let mentions: [Mention]

    init(_ hit: Hit) {
        let printable = CanonicalText.withoutTokenBreaks(hit.passage.text)
        score = hit.score
        article = ArticleReference(hit.article)
        copies = (hit.group?.count ?? 1) - 1
        ordinal = hit.passage.ordinal
        text = printable.text
        matches = hit.matches.map(printable.range)
        mentions = hit.mentions.map {
            Mention(range: printable.range($0.range), type: $0.type, name: $0.name)
        }
    }
}
