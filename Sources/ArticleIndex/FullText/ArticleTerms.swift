/// The terms of an article's passages as its index's full-text table holds them, its mentions, and its quotations.
package struct ArticleTerms: Sendable {
    /// What the numbers of terms and names mean.
    let numbering: TermNumbering
    /// Of each passage the terms of its text and then those of its headline.
    var passages: [UInt32] = []
    var counts: [(first: UInt32, second: UInt32)] = []
    var mentions: ArticleMentions
    var quotations: QuotationBlock.Encoded
    /// Where its direct speech stands; see ``SpeechTokens``.
    var speech: [UInt8] = []
}
