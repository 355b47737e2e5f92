/// What a reader asks for, as a tree: the module turns query text into it, and it back into text.
///
/// The module knows the language, its dates and its errors. It refuses to know the index: it cuts no word into tokens,
/// stems nothing and ranks nothing.
///
/// A tree from ``QueryParser`` is in normal form:
/// - `all` has at least one operand to look for and two parts in total; no operand is itself an `all`, and nothing
///   excluded is an `any`;
/// - `any` has two operands or more, none of them an `any`;
/// - what is excluded stands in `all` only, so every node describes articles to be found, never "all but these".
package indirect enum Query: Sendable, Equatable {
    /// A word or phrase.
    case term(Term)
    /// Words that stand near one another.
    case proximity(Proximity)
    /// A condition on the article, which does not rank.
    case filter(Filter)
    /// Articles that match every query of the first list, and none of the second.
    case all([Query], excluding: [Query])
    /// Articles that match at least one.
    case any([Query])
}

extension Query {
    /// The words and phrases from left to right, those inside proximities too.
    /// - Parameter includingExcluded: whether those that must not be there are listed as well.
    package func terms(includingExcluded: Bool = false) -> [Term] {
        switch self {
        case .term(let term): [term]
        case .proximity(let proximity): proximity.operands.flatMap(\.self)
        case .filter: []
        case .all(let queries, let excluded):
            (includingExcluded ? queries + excluded : queries).flatMap {
                $0.terms(includingExcluded: includingExcluded)
            }
        case .any(let queries): queries.flatMap { $0.terms(includingExcluded: includingExcluded) }
        }
    }

    /// The filters from left to right.
    /// - Parameter includingExcluded: whether those that must not hold are listed as well.
    package func filters(includingExcluded: Bool = false) -> [Filter] {
        switch self {
        case .term, .proximity: []
        case .filter(let filter): [filter]
        case .all(let queries, let excluded):
            (includingExcluded ? queries + excluded : queries).flatMap {
                $0.filters(includingExcluded: includingExcluded)
            }
        case .any(let queries): queries.flatMap { $0.filters(includingExcluded: includingExcluded) }
        }
    }

    /// How many levels lie below one another; no fewer than the parentheses that ``description`` nests.
    package var depth: Int {
        switch self {
        case .term, .filter: 1
        case .proximity: 3
        case .all(let queries, let excluded): 1 + ((queries + excluded).map(\.depth).max() ?? 0)
        case .any(let queries): 1 + (queries.map(\.depth).max() ?? 0)
        }
    }

    /// The same tree with every source range empty: what two texts with the same meaning have in common.
    package var withoutRanges: Query {
        switch self {
        case .term(var term):
            term.range = 0..<0
            return .term(term)
        case .proximity(var proximity):
            proximity.range = 0..<0
            for (operand, terms) in proximity.operands.enumerated() {
                for index in terms.indices { proximity.operands[operand][index].range = 0..<0 }
            }
            return .proximity(proximity)
        case .filter(var filter):
            filter.range = 0..<0
            return .filter(filter)
        case .all(let queries, let excluded):
            return .all(queries.map(\.withoutRanges), excluding: excluded.map(\.withoutRanges))
        case .any(let queries):
            return .any(queries.map(\.withoutRanges))
        }
    }
}
