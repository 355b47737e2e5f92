import ArticleIndex
import PostingLists
import QueryLanguage

/// Articles in which words stand in a certain way: side by side, or near one another, also across the end of a passage.
///
/// Candidates are the articles that have all the words; their positions decide.
final class PatternMatcher: ArticleMatcher {
    private let pattern: Plan.Pattern
    private let place: Term.Place
    /// One for each word of the pattern.
    private let streams: [TermStream]
    private let candidates: ArticleMatcher
    private let context: EvaluationContext
    override var weight: Double { factor }
    private let factor: Double
    /// The places in the article found last.
    private var found: (text: [Occurrence], headline: [Occurrence]) = ([], [])
    private var bases: [UInt32] = []

    /// - Parameters:
    ///   - candidates: finds the articles that may match; its cursors are its own.
    ///   - weight: what an impact is multiplied with.
    init(
        _ pattern: Plan.Pattern, place: Term.Place, streams: [TermStream], candidates: ArticleMatcher, weight: Double,
        context: EvaluationContext
    ) {
        self.pattern = pattern
        self.place = place
        self.streams = streams
        self.candidates = candidates
        self.context = context
        factor = weight
    }

    override func find(from start: UInt32) throws -> UInt32 {
        var start = start
        while true {
            let article = try candidates.next(from: start)
            guard article != .max else { return .max }
            let end = context.directory.articleEnd(from: article)
            try search(article..<end)
            if !found.text.isEmpty || !found.headline.isEmpty { return article }
            start = end
        }
    }

    private func search(_ article: Range<UInt32>) throws {
        bases.removeAll(keepingCapacity: true)
        var base: UInt32 = 0
        for passage in article {
            bases.append(base)
            base += UInt32(context.directory.textTokens(of: passage))
        }
        var words: [ArticlePositions] = []
        for stream in streams {
            try stream.seek(to: article.lowerBound)
            var positions = ArticlePositions()
            try positions.read(stream, in: article, bases: bases)
            words.append(positions)
        }
        found.text = place == .headline ? [] : pattern.occurrences(words.map(\.text))
        found.headline = pattern.occurrences(words.map(\.headline))
    }

    override func score(into scores: PassageScores) throws {
        for (passage, frequency) in frequencies() {
            let total = frequency.text + frequency.headline
            scores.add(factor * context.impact(frequency: total, passage: passage), to: passage)
        }
    }

    override func frequency(in passage: UInt32) throws -> (text: UInt32, headline: UInt32) {
        frequencies()[passage] ?? (0, 0)
    }

    /// An occurrence counts for the passage in which it begins.
    private func frequencies() -> [UInt32: (text: UInt32, headline: UInt32)] {
        var frequencies: [UInt32: (text: UInt32, headline: UInt32)] = [:]
        for occurrence in found.text {
            let index = bases.lastIndex { $0 <= occurrence.lowerBound } ?? 0
            frequencies[article + UInt32(index), default: (0, 0)].text += 1
        }
        if !found.headline.isEmpty {
            frequencies[article, default: (0, 0)].headline += UInt32(found.headline.count)
        }
        return frequencies
    }
}
