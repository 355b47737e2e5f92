import QueryLanguage

/// The steps by which a query that finds nothing is loosened: first the words that the index does not have are replaced by
/// likely ones, then one of the words will do.
///
/// Phrases stay phrases; exclusions and filters stay what they are.
struct RelaxationLadder {
    /// The index's word for one that it does not have; nil where there is none, or the index has the word.
    let suggestion: (Term) throws -> RelaxedQuery.Replacement?

    /// Each step loosens the one before.
    func steps(from query: Query) throws -> [RelaxedQuery] {
        var steps: [RelaxedQuery] = []
        var replacements: [RelaxedQuery.Replacement] = []
        let spelled = try respell(query, &replacements)
        if !replacements.isEmpty { steps.append(RelaxedQuery(query: spelled, change: .spelling(replacements))) }
        if let loosened = Self.withAnyWord(spelled) {
            steps.append(RelaxedQuery(query: loosened, change: .anyWord))
        }
        return steps
    }

    private func respell(_ query: Query, _ replacements: inout [RelaxedQuery.Replacement]) throws -> Query {
        switch query {
        case .term(let term):
            return .term(try respell(term, &replacements))
        case .proximity(var proximity):
            proximity.operands = try proximity.operands.map { try $0.map { try respell($0, &replacements) } }
            return .proximity(proximity)
        case .filter:
            return query
        case .all(let queries, let excluded):
            return .all(try queries.map { try respell($0, &replacements) }, excluding: excluded)
        case .any(let queries):
            return .any(try queries.map { try respell($0, &replacements) })
        }
    }

    private func respell(_ term: Term, _ replacements: inout [RelaxedQuery.Replacement]) throws -> Term {
        guard term.form == .stemmed, let replacement = try suggestion(term) else { return term }
        replacements.append(replacement)
        var term = term
        term.text = replacement.other
        return term
    }

    /// - Returns: nil where all is alternative already, or there is nothing to choose from.
    private static func withAnyWord(_ query: Query) -> Query? {
        guard case .all(let queries, let excluded) = query else { return nil }
        let kept = queries.filter(\.isFilter)
        let words = queries.filter { !$0.isFilter }
        guard words.count > 1 else { return nil }
        let any = Query.any(words.flatMap(\.alternatives))
        return kept.isEmpty && excluded.isEmpty ? any : .all([any] + kept, excluding: excluded)
    }
}

extension Query {
    fileprivate var isFilter: Bool {
        if case .filter = self { true } else { false }
    }

    fileprivate var alternatives: [Query] {
        if case .any(let queries) = self { queries } else { [self] }
    }
}
