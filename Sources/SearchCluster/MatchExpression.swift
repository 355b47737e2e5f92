import Articles
import EntityNames
package import QueryLanguage
import TextAnalysis

/// A query as an engine is asked it: an expression of its match language, and the days that its attribute must lie in.
///
/// Words come from ``ClusterTokens`` only, so nothing of the user's text is an operator, or ends a string.
package struct MatchExpression: Sendable, Equatable {
    /// Empty where the days alone say what is looked for.
    package var text: String
    /// The first and last day, as numbers; nil where any will do.
    package var days: ClosedRange<Int>?
    /// Whether it finds the articles that the query finds, and no others. Where it is false it finds them, and maybe more.
    package var isExact: Bool
    /// Whether it has words that rank, or filters only.
    package var ranks: Bool

    /// How many words, filters and parts of the two an engine is asked for at once: its own stack is small.
    package static let greatestSize = 2_000

    /// What finds all articles.
    static let everything = MatchExpression(text: "", days: nil, isExact: true, ranks: false)

    init(text: String, days: ClosedRange<Int>?, isExact: Bool, ranks: Bool) {
        self.text = text
        self.days = days
        self.isExact = isExact
        self.ranks = ranks
    }

    /// - Throws: ``ClusterError/unsupported(_:)`` for what an engine cannot find, ``ClusterError/tooMany`` never.
    package init(_ query: Query, tokens: ClusterTokens) throws(ClusterError) {
        var translation = MatchTranslation(tokens: tokens)
        var days: ClosedRange<Int>?
        var rest = query
        if case .all(let queries, let excluded) = query {
            let (ranges, others) = Self.days(in: queries)
            // An engine finds nothing by what must not be there alone.
            if !ranges.isEmpty, !others.isEmpty || excluded.isEmpty {
                days = Self.common(ranges)
                rest = .all(others, excluding: excluded)
            }
        } else if case .filter(let filter) = query, case .published(let range) = filter.condition {
            days = Self.common([range])
            rest = .all([], excluding: [])
        }
        let part = try translation.part(rest)
        guard translation.size <= Self.greatestSize else {
            throw .unsupported(
                "the query is too long for a cluster: ask for fewer than \(Self.greatestSize) words at once")
        }
        guard part.text != nil || days != nil else {
            throw .unsupported("nothing in this query can be looked up on a cluster: add a word")
        }
        text = part.text ?? ""
        self.days = days
        ranks = query.words != nil
        isExact = part.isExact
    }

    private static func days(in queries: [Query]) -> (ranges: [DayRange], others: [Query]) {
        var ranges: [DayRange] = []
        var others: [Query] = []
        for query in queries {
            if case .filter(let filter) = query, case .published(let range) = filter.condition {
                ranges.append(range)
            } else {
                others.append(query)
            }
        }
        return (ranges, others)
    }

    /// What several ranges have in common; days that no article has where that is nothing.
    private static func common(_ ranges: [DayRange]) -> ClosedRange<Int> {
        let first = ranges.compactMap { $0.first?.number }.max() ?? 1
        let last = ranges.compactMap { $0.last?.number }.min() ?? 9999_12_31
        return first <= last ? first...last : -1 ... -1
    }
}
