package import ArticleIndex
import Articles
package import Quotations

/// A place in an article where a quote's words stand.
package struct QuoteHit: Sendable, Equatable {
    package var article: StoredArticle
    /// Whose words hold the quote; nil where they stand outside any quotation.
    package var quotation: StoredQuotation?
    /// The verb of speech as it stands there.
    package var cue: String?
    /// What the quote was compared with: the utterance without the attributions in it, or the passages.
    package var candidate: String
    /// `range` and `differences` are UTF-8 byte offsets into ``candidate``.
    package var match: QuoteMatch
    /// Where the matched words stand: UTF-8 byte offsets into the article's canonical text, in order.
    package var ranges: [Range<Int>]

    package var verdict: QuoteFinding { quotation == nil ? .notQuoted : QuoteFinding(match.verdict) }

    /// The matched words as they stand there.
    package var words: String {
        String(decoding: Array(candidate.utf8)[match.range], as: UTF8.self)
    }

    /// The speaker's name; nil where the speaker is unclear or known by a description only, such as "a spokesman".
    package var speakerName: String? {
        guard let speaker = quotation?.quotation.speaker, speaker.resolution != .description else { return nil }
        return speaker.name
    }
}
