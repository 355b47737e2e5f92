import ArticleIndex
import QueryLanguage

/// Runs plans: article by article, scoring the passages of those that match.
struct Evaluator {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    /// The best passages of the articles that match, best first.
    func best(_ limit: Int, of plan: Plan) throws -> [ScoredPassage] {
        var heap = TopPassages(limit: limit)
        let matcher = try matcher(plan)
        var scores = PassageScores()
        var article = try matcher.next(from: 0)
        while article != .max {
            let end = context.directory.articleEnd(from: article)
            scores.begin(article..<end)
            try matcher.score(into: &scores)
            scores.forEachMatch { heap.insert(ScoredPassage(passage: $0, score: $1)) }
            article = try matcher.next(from: end)
        }
        return heap.sorted()
    }

    /// The first passages of the articles that match, ascending.
    func articles(_ plan: Plan) throws -> [UInt32] {
        let matcher = try matcher(plan)
        var found: [UInt32] = []
        var article = try matcher.next(from: 0)
        while article != .max {
            found.append(article)
            article = try matcher.next(from: context.directory.articleEnd(from: article))
        }
        return found
    }

    private func matcher(_ plan: Plan) throws -> ArticleMatcher {
        switch plan {
        case .words(let pattern):
            return try matcher(pattern)
        case .proximity(let pattern):
            let candidates = AllMatcher(
                try pattern.operands.map { alternatives in
                    AnyMatcher(
                        try alternatives.map { alternative in
                            AllMatcher(try alternative.words.map { try word($0, alternative.place) })
                        })
                })
            return try PatternMatcher(
                .proximity(pattern), place: pattern.operands.first?.first?.place ?? .anywhere,
                streams: pattern.operands.flatMap { $0.flatMap(\.words) }.map(context.stream),
                candidates: candidates, context: context)
        case .articles(let set):
            return SetMatcher(set)
        case .all(let plans, let excluded):
            return AllMatcher(try plans.map(matcher), excluding: try excluded.map(matcher))
        case .any(let plans):
            return AnyMatcher(try plans.map(matcher))
        }
    }

    private func matcher(_ pattern: WordPattern) throws -> ArticleMatcher {
        guard let first = pattern.words.first else { return SetMatcher(ArticleSet(ascending: [])) }
        if pattern.words.count == 1 { return try word(first, pattern.place) }
        return try PatternMatcher(
            .words(pattern), place: pattern.place, streams: pattern.words.map(context.stream),
            candidates: AllMatcher(try pattern.words.map { try word($0, pattern.place) }), context: context)
    }

    private func word(_ word: WordClass, _ place: Term.Place) throws -> ArticleMatcher {
        WordMatcher(try context.stream(word), class: word, place: place, context: context)
    }
}
