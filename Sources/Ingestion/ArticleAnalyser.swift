package import ArticleIndex
package import Articles
import Entities
import Quotations
import TextAnalysis

/// Makes of an article what the index stores: passages, the mentions in them, and quotations.
package struct ArticleAnalyser: Sendable {
    private let sentenceCutter = SentenceCutter()
    private let passageCutter = PassageCutter()
    private let recogniser: EntityRecognizer?
    private let quotationFinder: QuotationFinder?
    /// Told where the time goes.
    let meter: StageMeter?

    /// - Throws: `IngestError.entityModel` where the recogniser's model cannot be used.
    package init(findsQuotations: Bool = true, meter: StageMeter? = nil) throws(IngestError) {
        self.meter = meter
        quotationFinder = findsQuotations ? QuotationFinder() : nil
        do {
            recogniser = try EntityRecognizer()
        } catch {
            throw .entityModel(error)
        }
    }

    /// Makes passages only: whether an article can be indexed is known then.
    static let outlining = ArticleAnalyser(recogniser: nil)

    private init(recogniser: EntityRecognizer?) {
        self.recogniser = recogniser
        quotationFinder = nil
        meter = nil
    }

    /// - Returns: nil where the article has no text to make a passage of.
    package func analyse(_ article: Article, part: String = "", file: FileFingerprint) -> AnalysedArticle? {
        let (sentences, passages) = meter.measure(.passages) {
            let sentences = sentenceCutter.sentences(in: article.text)
            return (sentences, passageCutter.passages(of: article.text, sentences: sentences))
        }
        guard !passages.isEmpty else { return nil }
        guard let recogniser else {
            return AnalysedArticle(
                article: article, part: part, file: file, passages: passages, mentions: passages.map { _ in [] },
                quotations: [])
        }
        let (tokens, mentions) = meter.measure(.entities) {
            let tokens = EntityTokenizer.tokens(in: article.text)
            return (tokens, recogniser.mentions(in: article.text, tokens: tokens))
        }
        let quotations = meter.measure(.quotations) {
            quotationFinder?.quotations(in: article.text, sentences: sentences, tokens: tokens, mentions: mentions)
        }
        return meter.measure(.copies) {
            AnalysedArticle(
                article: article, part: part, file: file, passages: passages,
                mentions: distribute(mentions, over: passages), quotations: quotations ?? [])
        }
    }

    /// Gives each passage its mentions, with offsets into the passage. One that runs over a passage's end belongs to
    /// neither.
    private func distribute(_ mentions: [Mention], over passages: [Passage]) -> [[Mention]] {
        var next = 0
        return passages.map { passage in
            let first = next
            while next < mentions.count, mentions[next].range.lowerBound < passage.range.upperBound { next += 1 }
            var own: [Mention] = []
            own.reserveCapacity(next - first)
            for number in first..<next where mentions[number].range.upperBound <= passage.range.upperBound {
                var mention = mentions[number]
                let start = mention.range.lowerBound - passage.range.lowerBound
                mention.range = start..<start + mention.range.count
                own.append(mention)
            }
            return own
        }
    }
}
