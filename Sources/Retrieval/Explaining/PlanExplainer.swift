import QueryLanguage

/// Says what a plan looks for.
enum PlanExplainer {
    static func explain(_ plan: Plan) -> Explanation {
        switch plan {
        case .words(let pattern):
            return explain(pattern)
        case .proximity(let proximity):
            let order = proximity.isOrdered ? "in this order" : "in any order"
            return Explanation(
                "at most \(proximity.distance) words apart, \(order)",
                parts: proximity.operands.map { alternatives in
                    let parts = alternatives.map(explain)
                    return parts.count == 1 ? parts[0] : Explanation("any of", parts: parts)
                })
        case .articles(let set, let filter):
            return Explanation("\(filter): a filter that \(count(set.starts.count, "article passes", "articles pass"))")
        case .all(let plans, let excluded):
            return Explanation(
                "all of, in one article",
                parts: plans.map(explain) + excluded.map { Explanation("and none of", parts: [explain($0)]) })
        case .any(let plans):
            return Explanation("any of", parts: plans.map(explain))
        }
    }

    private static func explain(_ pattern: WordPattern) -> Explanation {
        let place = pattern.place == .headline ? " in the headline" : ""
        guard pattern.words.count != 1 else { return explain(pattern.words[0], place: place) }
        if pattern.words.isEmpty { return Explanation("nothing that could be found") }
        return Explanation("side by side\(place)", parts: pattern.words.map { explain($0, place: "") })
    }

    private static func explain(_ word: WordClass, place: String) -> Explanation {
        guard !word.terms.isEmpty else { return Explanation("\(word.word)\(place): the index has no such word") }
        let shown = 8
        let more = word.terms.count > shown ? " and \(word.terms.count - shown) more" : ""
        let terms = word.terms.prefix(shown).joined(separator: ", ") + more
        return Explanation(
            "\(word.word)\(place): \(terms), in up to \(count(word.passages, "passage", "passages"))")
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
