import ArticleIndex
import QueryLanguage

/// Runs plans: article by article, scoring the passages of those that match.
struct Evaluator {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    /// The best passages of the articles that match, best first.
    ///
    /// Plans of the common kinds are run by loops of their own that leave out what cannot get among the best.
    func best(_ limit: Int, of plan: Plan) throws -> [ScoredPassage] {
        guard context.scorer.scoring != .fts5 else { return try bestOfAll(limit, of: plan) }
        var top = TopPassages(limit: limit)
        switch plan {
        case .words(let pattern) where pattern.words.count == 1 && pattern.place == .anywhere:
            try WordRanking(context).rank(pattern.words[0], into: &top)
        case .words(let pattern) where pattern.words.count > 1 && pattern.place == .anywhere:
            try PhraseRanking(context).rank(pattern.words, into: &top)
        case .any(let plans):
            guard let words = Self.singleWords(plans) else { return try bestOfAll(limit, of: plan) }
            try UnionRanking(context).rank(words, limit: limit, into: &top)
        case .all(let plans, let excluded) where excluded.isEmpty:
            guard let words = Self.singleWords(plans) else { return try bestOfAll(limit, of: plan) }
            try IntersectionRanking(context).rank(words, into: &top)
        case .words, .proximity, .articles, .all:
            return try bestOfAll(limit, of: plan)
        }
        return top.sorted()
    }

    private static func singleWords(_ plans: [Plan]) -> [WordClass]? {
        var words: [WordClass] = []
        for plan in plans {
            guard case .words(let pattern) = plan, pattern.words.count == 1, pattern.place == .anywhere else {
                return nil
            }
            words += pattern.words
        }
        return words
    }

    /// The same for any plan, looking at every match.
    func bestOfAll(_ limit: Int, of plan: Plan) throws -> [ScoredPassage] {
        var heap = TopPassages(limit: limit)
        let matcher = try matcher(plan)
        let scores = PassageScores()
        var article = try matcher.next(from: 0)
        while article != .max {
            let end = context.directory.articleEnd(from: article)
            scores.begin(article..<end)
            try matcher.score(into: scores)
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

    /// All articles that match, ascending, with the number of their passages that do and the best score.
    /// - Parameter directory: where articles begin, whatever the ranking takes for an article.
    func articles(_ plan: Plan, in directory: PassageDirectory) throws -> [MatchedArticle] {
        let matcher = try matcher(plan)
        let scores = PassageScores()
        var found: [MatchedArticle] = []
        var place = try matcher.next(from: 0)
        while place != .max {
            let end = context.directory.articleEnd(from: place)
            let start = directory.articleStart(of: place)
            if found.last?.start != start { found.append(MatchedArticle(start: start, passages: 0, score: 0)) }
            let last = found.count - 1
            scores.begin(place..<end)
            try matcher.score(into: scores)
            scores.forEachMatch { _, score in
                found[last].score = found[last].passages == 0 ? score : max(found[last].score, score)
                found[last].passages += 1
            }
            place = try matcher.next(from: end)
        }
        return found
    }

    /// The passages that match in some articles, the best first in each.
    /// - Parameter articles: the passages of each article, ascending.
    func passages(_ plan: Plan, of articles: [Range<UInt32>]) throws -> [[ScoredPassage]] {
        let matcher = try matcher(plan)
        let scores = PassageScores()
        return try articles.map { article in
            var found: [ScoredPassage] = []
            var place = try matcher.next(from: article.lowerBound)
            while place < article.upperBound {
                let end = context.directory.articleEnd(from: place)
                scores.begin(place..<end)
                try matcher.score(into: scores)
                scores.forEachMatch { found.append(ScoredPassage(passage: $0, score: $1)) }
                place = try matcher.next(from: end)
            }
            return found.sorted { $0.precedes($1) }
        }
    }

    func matcher(_ plan: Plan) throws -> ArticleMatcher {
        switch plan {
        case .words(let pattern):
            return try matcher(Plan.Pattern.words(pattern))
        case .proximity(let proximity):
            return try matcher(Plan.Pattern.proximity(proximity))
        case .articles(let set, _):
            return SetMatcher(set)
        case .all(let plans, let excluded):
            return AllMatcher(try plans.map(matcher), excluding: try excluded.map(matcher))
        case .any(let plans):
            return AnyMatcher(try plans.map(matcher))
        }
    }

    /// Finds the articles in which a pattern stands.
    func matcher(_ pattern: Plan.Pattern) throws -> ArticleMatcher {
        switch pattern {
        case .words(let pattern):
            return try matcher(pattern)
        case .proximity(let proximity):
            let articles = AllMatcher(
                try proximity.operands.map { alternatives in
                    AnyMatcher(
                        try alternatives.map { alternative in
                            AllMatcher(try alternative.words.map { try candidates($0, alternative.place) })
                        })
                })
            return try matcher(
                .proximity(proximity), place: proximity.operands.first?.first?.place ?? .anywhere,
                candidates: articles)
        }
    }

    private func matcher(_ pattern: WordPattern) throws -> ArticleMatcher {
        guard let first = pattern.words.first else { return SetMatcher(ArticleSet(ascending: [])) }
        if pattern.words.count == 1 {
            let weight = try weight(of: [first]) { try candidates(first, pattern.place) }
            return WordMatcher(try context.stream(first), place: pattern.place, weight: weight, context: context)
        }
        return try matcher(
            .words(pattern), place: pattern.place,
            candidates: AllMatcher(try pattern.words.map { try candidates($0, pattern.place) }))
    }

    private func matcher(
        _ pattern: Plan.Pattern, place: Term.Place, candidates: ArticleMatcher
    ) throws -> ArticleMatcher {
        let weight = try weight(of: pattern.classes) {
            PatternMatcher(
                pattern, place: place, streams: try pattern.classes.map(context.stream),
                candidates: AllMatcher(try pattern.classes.map { try self.candidates($0, place) }), weight: 0,
                context: context)
        }
        return PatternMatcher(
            pattern, place: place, streams: try pattern.classes.map(context.stream), candidates: candidates,
            weight: weight, context: context)
    }

    /// Finds articles that have a word, without scoring.
    private func candidates(_ word: WordClass, _ place: Term.Place) throws -> ArticleMatcher {
        WordMatcher(try context.stream(word), place: place, weight: 0, context: context)
    }

    /// What the impacts of a pattern are multiplied with: by the idf of its words, as Lucene has it; or by that of the
    /// whole, for which FTS5 counts the passages that have it.
    private func weight(of words: [WordClass], counting matcher: () throws -> ArticleMatcher) throws -> Double {
        let scorer = context.scorer
        switch scorer.scoring {
        case .combined, .bm25:
            return words.reduce(0) { $0 + context.weight($1) }
        case .fts5:
            return scorer.weight(idf: scorer.inverseDocumentFrequency(of: try count(matcher())))
        }
    }

    private func count(_ matcher: ArticleMatcher) throws -> Int {
        var count = 0
        var article = try matcher.next(from: 0)
        while article != .max {
            count += 1
            article = try matcher.next(from: context.directory.articleEnd(from: article))
        }
        return count
    }
}
