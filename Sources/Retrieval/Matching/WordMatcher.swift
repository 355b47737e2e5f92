import ArticleIndex
import PostingLists
import QueryLanguage

/// Articles that have a word.
final class WordMatcher: ArticleMatcher {
    private let stream: TermStream
    private let place: Term.Place
    private let context: EvaluationContext
    override var weight: Double { factor }
    private let factor: Double

    /// - Parameter weight: what an impact is multiplied with.
    init(_ stream: TermStream, place: Term.Place, weight: Double, context: EvaluationContext) {
        self.stream = stream
        self.place = place
        factor = weight
        self.context = context
    }

    override func find(from start: UInt32) throws -> UInt32 {
        var start = start
        while true {
            try stream.seek(to: start)
            while place == .headline, stream.passage != .max, stream.headlineFrequency == 0 { try stream.advance() }
            guard stream.passage != .max else { return .max }
            let article = context.directory.articleStart(of: stream.passage)
            if article >= start { return article }
            // The place asked for lies inside an article: it has been dealt with.
            start = context.directory.articleEnd(from: article)
        }
    }

    override func score(into scores: PassageScores) throws {
        while stream.passage < scores.article.upperBound {
            let passage = stream.passage
            let frequency =
                place == .headline ? stream.headlineFrequency : stream.textFrequency + stream.headlineFrequency
            if frequency > 0 {
                scores.add(factor * context.impact(frequency: frequency, passage: passage), to: passage)
            }
            try stream.advance()
        }
    }

    override func frequency(in passage: UInt32) throws -> (text: UInt32, headline: UInt32) {
        try stream.seek(to: passage)
        guard stream.passage == passage else { return (0, 0) }
        return (place == .headline ? 0 : stream.textFrequency, stream.headlineFrequency)
    }
}
