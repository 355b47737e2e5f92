import ArticleIndex
import QueryLanguage

/// Takes the score of one passage apart.
struct ScoreExplainer {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    /// - Parameter reranking: what adds to the passage's own score.
    func explain(_ passage: UInt32, _ plan: Plan, _ reranking: Reranking?) throws -> Explanation {
        var parts = try patterns(of: plan, in: context.directory.articleStart(of: passage))
            .compactMap { try explain($0, in: passage) }
        parts += try reranking?.explain(passage) ?? []
        return Explanation("score", value: parts.reduce(0) { $0 + ($1.value ?? 0) }, parts: parts)
    }

    /// The patterns that rank in an article: of alternatives, those of the ones that match it.
    private func patterns(of plan: Plan, in article: UInt32) throws -> [Plan.Pattern] {
        switch plan {
        case .any(let plans):
            try plans.filter { try Evaluator(context).matcher($0).next(from: article) == article }
                .flatMap { try patterns(of: $0, in: article) }
        case .all(let plans, _):
            try plans.flatMap { try patterns(of: $0, in: article) }
        case .words, .proximity, .articles:
            plan.patterns
        }
    }

    /// - Returns: nil where the pattern is not in the passage.
    private func explain(_ pattern: Plan.Pattern, in passage: UInt32) throws -> Explanation? {
        let matcher = try Evaluator(context).matcher(pattern)
        let start = context.directory.articleStart(of: passage)
        guard try matcher.next(from: start) == start else { return nil }
        let frequency = try matcher.frequency(in: passage)
        let total = frequency.text + frequency.headline
        guard total > 0 else { return nil }
        let scorer = context.scorer
        let impact = context.impact(frequency: total, passage: passage)
        let length = context.directory.tokens(of: passage)
        let average = (scorer.impact.averageLength * 10).rounded() / 10
        let factor = pattern.classes.count == 1 ? pattern.classes[0].factor : 1
        let inQuery = factor == 1 ? [] : [Explanation("weight in the query", value: factor)]
        return Explanation(
            pattern.classes.map(\.word).joined(separator: " "), value: matcher.weight * impact,
            parts: inQuery + [
                Explanation(
                    "idf: of \(scorer.passages) passages, \(pattern.classes.map { "\($0.passages)" }.joined(separator: ", ")) have it",
                    value: matcher.weight / (scorer.impact.k1 + 1) / factor),
                Explanation("k1 + 1", value: scorer.impact.k1 + 1),
                Explanation(
                    "f / (f + k1 · (1 − b + b · length / average)) with k1 \(scorer.impact.k1), b \(scorer.impact.b)",
                    value: impact,
                    parts: [
                        Explanation("times in the text", value: Double(frequency.text)),
                        Explanation("times in the headline", value: Double(frequency.headline)),
                        Explanation("length in words; \(average) on average", value: Double(length)),
                    ]),
            ])
    }
}
