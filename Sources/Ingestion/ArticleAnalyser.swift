package import ArticleIndex
package import Articles
import Entities
import TextAnalysis

/// Makes of an article what the index stores: passages, and the mentions in them.
package struct ArticleAnalyser: Sendable {
    private let cutter = PassageCutter()
    private let recogniser: EntityRecognizer

    /// - Throws: `IngestError.entityModel` where the recogniser's model cannot be used.
    package init() throws(IngestError) {
        do {
            recogniser = try EntityRecognizer()
        } catch {
            throw .entityModel(error)
        }
    }

    /// - Returns: nil where the article has no text to make a passage of.
    package func analyse(_ article: Article, part: String = "", file: FileFingerprint) -> AnalysedArticle? {
        let passages = cutter.passages(of: article.text)
        guard !passages.isEmpty else { return nil }
        return AnalysedArticle(
            article: article, part: part, file: file, passages: passages,
            mentions: distribute(recogniser.mentions(in: article.text), over: passages))
    }

    /// Gives each passage its mentions, with offsets into the passage. One that runs over a passage's end belongs to
    /// neither.
    private func distribute(_ mentions: [Mention], over passages: [Passage]) -> [[Mention]] {
        var remaining = mentions[...]
        return passages.map { passage in
            var own: [Mention] = []
            while let mention = remaining.first, mention.range.lowerBound < passage.range.upperBound {
                remaining.removeFirst()
                guard mention.range.upperBound <= passage.range.upperBound else { continue }
                let start = mention.range.lowerBound - passage.range.lowerBound
                own.append(Mention(range: start..<start + mention.range.count, type: mention.type, name: mention.name))
            }
            return own
        }
    }
}
