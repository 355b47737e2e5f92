import ArticleIndex
public import Articles
import Retrieval
import TextAnalysis

/// An utterance that a quote may come from: who said it, and which articles carry it.
///
/// <doc:Quotes> says what the verdicts and the kinds of evidence mean.
public struct FoundQuote: Sendable, Equatable {
    /// How the quote stands to what the articles have, from the closest to the furthest.
    public enum Verdict: String, Sendable, CaseIterable {
        /// The same words and punctuation; case and quotation marks aside.
        case verbatim
        /// The same words.
        case punctuation
        /// The same words, with an attribution in the middle.
        case split
        /// Other forms of some words.
        case inflected
        /// Other words.
        case edited
        /// The words stand outside any quotation.
        case notQuoted = "not quoted"

        init(_ finding: QuoteFinding) {
            self =
                switch finding {
                case .verbatim: .verbatim
                case .punctuation: .punctuation
                case .split: .split
                case .inflected: .inflected
                case .edited: .edited
                case .notQuoted: .notQuoted
                }
        }
    }

    /// Of the wording that is closest to the quote.
    public let verdict: Verdict
    /// The words that were met, as they stand in the article.
    public let words: String
    /// Who said it: a name, or a description such as "a spokesman"; nil where the speaker is unclear.
    public let speaker: String?
    /// How often attributions of this kind were right where it was measured, 0 to 1; 0 where the speaker is unclear.
    public let confidence: Double
    /// What connects the words with the speaker; nil where they stand outside any quotation.
    public let evidence: Quotation.Evidence?
    /// The verb of speech as it stands there: "said".
    public let cue: String?
    /// The articles that carry it, the earliest first, those without a day last; not empty.
    public let articles: [ArticleReference]

    init(_ result: QuoteResult) {
        let attribution = result.attribution
        let quotation = attribution.quotation?.quotation
        func printable(_ text: String) -> String { CanonicalText.withoutTokenBreaks(text).text }
        verdict = Verdict(result.best.verdict)
        words = printable(result.best.words)
        speaker = quotation?.speaker.map { printable($0.name) }
        confidence = attribution.confidence
        evidence = quotation?.evidence
        cue = attribution.cue.map(printable)
        articles = result.carriers.map { ArticleReference($0.article) }
    }
}
