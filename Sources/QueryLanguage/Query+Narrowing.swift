extension Query {
    /// The query with more conditions, all of which must hold.
    /// - Parameter query: nil for everything.
    /// - Returns: nil for everything.
    package static func narrowed(_ query: Query?, by conditions: [Filter.Condition]) -> Query? {
        let filters = conditions.map { Query.filter(Filter($0)) }
        switch query {
        case nil where filters.count < 2: return filters.first
        case nil: return .all(filters, excluding: [])
        case .all(let queries, let excluded): return .all(queries + filters, excluding: excluded)
        case let query?: return filters.isEmpty ? query : .all([query] + filters, excluding: [])
        }
    }

    /// What is looked for in texts: the query without its filters and what it excludes.
    /// - Returns: nil where nothing is left.
    package var words: Query? {
        switch self {
        case .term, .proximity: self
        case .filter: nil
        case .all(let queries, _): Self.joined(queries) { .all($0, excluding: []) }
        case .any(let queries): Self.joined(queries, Query.any)
        }
    }

    private static func joined(_ queries: [Query], _ join: ([Query]) -> Query) -> Query? {
        let parts = queries.compactMap(\.words)
        return parts.count > 1 ? join(parts) : parts.first
    }
}
