import ArticleIndex

/// The words of a query as they are looked for inside of quotations; those it asks for in headlines are left aside.
struct SpokenWords {
    private let plan: Plan

    /// - Returns: nil where no words are looked for in texts.
    init?(_ plan: Plan) {
        guard Self.asks(plan) else { return nil }
        self.plan = plan
    }

    func stand(in tokens: [Token]) -> Bool {
        Self.holds(plan, tokens)
    }

    private static func asks(_ plan: Plan) -> Bool {
        switch plan {
        case .words, .proximity: plan.patterns.contains(where: \.concernsText)
        case .articles: false
        case .all(let plans, _), .any(let plans): plans.contains(where: asks)
        }
    }

    private static func holds(_ plan: Plan, _ tokens: [Token]) -> Bool {
        switch plan {
        case .words, .proximity:
            plan.patterns.allSatisfy { !$0.concernsText || $0.stands(in: tokens) }
        case .articles: true
        case .all(let plans, _): plans.allSatisfy { holds($0, tokens) }
        case .any(let plans): plans.contains { asks($0) && holds($0, tokens) }
        }
    }
}
