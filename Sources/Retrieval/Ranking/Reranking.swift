import ArticleIndex
import PostingLists
import QueryLanguage

/// The second stage of ranking: the passages that are best by themselves are put in order by what their articles and headlines
/// add.
///
/// The first stage leaves most postings unread, which what is added here would not allow. So the ranking is looked at in blocks
/// of some passages, each ordered by itself: where an answer ends does not change what comes before.
struct Reranking {
    private let context: EvaluationContext
    private let weights: RankingWeights
    /// The query's words, and behind them those that came from the best passages.
    private let words: [WordClass]
    private let ownCount: Int

    /// Passages of the first stage that are put in order together.
    let depth: Int
    /// Words beyond are ranked by their passages only.
    static let wordLimit = 64

    /// - Parameters:
    ///   - expands: whether words of the best passages are looked for, too.
    ///   - feedback: these words; an article may lack them.
    /// - Returns: nil where there is nothing to add to the first stage: for phrases alone, for a single word, and where only
    ///   passages count.
    init?(_ plan: Plan, _ context: EvaluationContext, expands: Bool, feedback: [WordClass] = []) {
        guard let weights = context.weights else { return nil }
        let own = plan.patterns.compactMap { pattern -> WordClass? in
            guard case .words(let words) = pattern, words.words.count == 1, words.place == .anywhere,
                let word = words.words.first, !word.terms.isEmpty
            else { return nil }
            return word
        }.prefix(Self.wordLimit)
        guard own.count > (expands ? 0 : 1) else { return nil }
        self.context = context
        self.weights = weights
        depth = expands || own.count > weights.fewWords ? weights.depth : weights.depthOfFewWords
        words = own + feedback
        ownCount = own.count
    }

    /// Whether the query is so long that it is about something, rather than asks for one thing.
    var isLong: Bool {
        ownCount > weights.fewWords && words[..<ownCount].count { $0.factor >= 1 } >= weights.feedbackLength
    }

    /// Whether an article has the query's words, but for some that weigh little together.
    /// - Parameter passage: any of the article's.
    func isCovered(by passage: UInt32) throws -> Bool {
        let own = Array(words[..<ownCount])
        let evidence = try RankingEvidence([passage], own, weights, context)
        let (all, found) = own.indices.reduce((0.0, 0.0)) { sums, word in
            let weight = context.weight(own[word])
            return (sums.0 + weight, sums.1 + (evidence.count(word, 0) > 0 ? weight : 0))
        }
        return found >= all * weights.feedbackCoverage
    }

    /// How often the query's words stand in it, those that weigh less as what they weigh.
    var wordsInQuery: Double {
        words[..<ownCount].reduce(0) { $0 + $1.factor }
    }

    /// - Parameters:
    ///   - limit: how many passages are wanted.
    ///   - first: gives so many passages of the first stage, best first.
    func best(_ limit: Int, of first: (Int) throws -> [ScoredPassage]) throws -> [ScoredPassage] {
        let (raised, isTooMany) = limit.addingReportingOverflow(depth - 1)
        let found = try first(isTooMany ? .max : raised / depth * depth)
        var ordered: [ScoredPassage] = []
        ordered.reserveCapacity(found.count)
        for start in stride(from: 0, to: found.count, by: depth) {
            let block = found[start..<min(start + depth, found.count)]
            ordered += try rescored(Array(block)).sorted { $0.precedes($1) }
        }
        return Array(ordered.prefix(limit))
    }

    /// The same passages with their whole scores, in the order of the index.
    /// - Parameter passages: with their scores of the first stage.
    func rescored(_ passages: [ScoredPassage]) throws -> [ScoredPassage] {
        let ascending = passages.sorted { $0.passage < $1.passage }
        let evidence = try RankingEvidence(ascending.map(\.passage), words, weights, context)
        return ascending.indices.map { place in
            let added = added(place, evidence)
            return ScoredPassage(
                passage: ascending[place].passage, score: ascending[place].score + added.own + added.feedback)
        }
    }

    /// What an article adds: for the query's words, and for those of the best passages.
    private func added(_ place: Int, _ evidence: RankingEvidence) -> (own: Double, feedback: Double) {
        let own = (0..<ownCount).reduce(0) { $0 + articleScore($1, place, evidence) }
        let feedback = (ownCount..<words.count).reduce(0) { $0 + articleScore($1, place, evidence) }
        return (weights.article * own, feedback)
    }

    private func articleScore(_ word: Int, _ place: Int, _ evidence: RankingEvidence) -> Double {
        let count = evidence.count(word, place)
        guard count > 0 else { return 0 }
        return context.weight(words[word]) * count / (count + context.articleNorm(length: evidence.length(place)))
    }

    /// What is added to a passage's score, part by part.
    func explain(_ passage: UInt32) throws -> [Explanation] {
        let evidence = try RankingEvidence([passage], words, weights, context)
        let added = added(0, evidence)
        return [
            Explanation(
                "the article's own BM25, which weighs \(weights.article)", value: added.own,
                parts: explain(0..<ownCount, evidence, factor: weights.article)),
            Explanation(
                "words of the best passages, in the article", value: added.feedback,
                parts: explain(ownCount..<words.count, evidence, factor: 1)),
        ].filter { $0.value != 0 }
    }

    private func explain(_ range: Range<Int>, _ evidence: RankingEvidence, factor: Double) -> [Explanation] {
        let average = (context.averageArticleLength * 10).rounded() / 10
        let headline = (evidence.headlineWeight(0) * 100).rounded() / 100
        return range.filter { evidence.count($0, 0) > 0 }.map { word in
            Explanation(
                words[word].word, value: factor * articleScore(word, 0, evidence),
                parts: [
                    Explanation(
                        "times in the article, one in the headline counting \(headline)",
                        value: evidence.count(word, 0)),
                    Explanation(
                        "length of the article in words; \(average) on average", value: Double(evidence.length(0))),
                ])
        }
    }
}
