/// The terms of an article's passages as its index's full-text table holds them, its mentions, and its quotations.
///
/// An object: an article is handed on many times before it is written.
package final class ArticleTerms: Sendable {
    /// What the numbers of terms and names mean.
    let numbering: TermNumbering
    /// Of each passage the terms of its text and then those of its headline.
    let passages: [UInt32]
    let counts: [(first: UInt32, second: UInt32)]
    let mentions: ArticleMentions
    /// Without the direct ones.
    let quotations: QuotationBlock.Encoded
    /// Where its direct speech stands; see ``SpeechTokens``.
    let speech: [UInt8]

    init(
        numbering: TermNumbering, passages: [UInt32], counts: [(first: UInt32, second: UInt32)],
        mentions: ArticleMentions, quotations: QuotationBlock.Encoded, speech: [UInt8]
    ) {
        self.numbering = numbering
        self.passages = passages
        self.counts = counts
        self.mentions = mentions
        self.quotations = quotations
        self.speech = speech
    }
}
