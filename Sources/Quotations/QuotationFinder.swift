package import Articles
package import Entities
import TextAnalysis

/// Finds the quotations of an article, and who speaks them.
///
/// ```swift
/// let mentions = try EntityRecognizer().mentions(in: text)
/// let quotations = QuotationFinder().quotations(in: text, mentions: mentions)
/// ```
///
/// The module reads marks, small words and verbs of speech; names come from the mentions. It knows nothing of passages,
/// files or the index, and it never guesses: words that nothing connects with a speaker have none.
package struct QuotationFinder: Sendable {
    private let cutter = SentenceCutter()

    package init() {}

    /// The quotations in an article's canonical text. Time is linear in the text's length.
    /// - Parameter mentions: the article's mentions, in text order, without overlap, with names resolved.
    /// - Returns: quotations in the order of their first words. Direct ones do not overlap each other, and an indirect
    ///   one may hold direct ones.
    package func quotations(in text: String, mentions: [Mention]) -> [Quotation] {
        quotations(
            in: text, sentences: cutter.sentences(in: text), tokens: EntityTokenizer.tokens(in: text),
            mentions: mentions)
    }

    /// The quotations in a text whose sentences and tokens are known.
    /// - Parameters:
    ///   - sentences: what `SentenceCutter.sentences(in:)` returned for this very text.
    ///   - tokens: what `EntityTokenizer.tokens(in:)` returned for it.
    package func quotations(
        in text: String, sentences: [Range<Int>], tokens: [Token], mentions: [Mention]
    ) -> [Quotation] {
        var text = text
        return text.withUTF8 { bytes in
            let reading = SpeechReading(bytes: bytes, sentences: sentences, tokens: tokens, mentions: mentions)
            return QuotationAssembly(text: reading).quotations()
        }
    }
}
