import ArticleIndex
import PostingLists
import QueryLanguage

/// Articles that have a word.
final class WordMatcher: ArticleMatcher {
    private let stream: TermStream
    private let place: Term.Place
    private let directory: PassageDirectory
    private let scorer: BM25
    private let weight: Double

    init(_ stream: TermStream, class word: WordClass, place: Term.Place, context: EvaluationContext) {
        self.stream = stream
        self.place = place
        directory = context.directory
        scorer = context.scorer
        weight = context.scorer.inverseDocumentFrequency(of: word.passages)
    }

    override func find(from start: UInt32) throws -> UInt32 {
        var start = start
        while true {
            try stream.seek(to: start)
            while place == .headline, stream.passage != .max, stream.headlineFrequency == 0 { try stream.advance() }
            guard stream.passage != .max else { return .max }
            let article = directory.articleStart(of: stream.passage)
            if article >= start { return article }
            // The place asked for lies inside an article: it has been dealt with.
            start = directory.articleEnd(from: article)
        }
    }

    override func score(into scores: inout PassageScores) throws {
        while stream.passage < scores.article.upperBound {
            let passage = stream.passage
            let frequency =
                place == .headline ? stream.headlineFrequency : stream.textFrequency + stream.headlineFrequency
            if frequency > 0 {
                let saturation = scorer.saturation(frequency: frequency, length: directory.tokens(of: passage))
                scores.add(weight * saturation, to: passage)
            }
            try stream.advance()
        }
    }
}
