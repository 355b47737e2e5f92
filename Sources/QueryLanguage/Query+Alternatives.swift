extension Query {
    /// What finds the articles that at least one of several queries finds.
    /// - Parameter queries: one at least.
    package static func alternatives(_ queries: [Query]) -> Query {
        queries.count == 1
            ? queries[0]
            : .any(queries.flatMap { if case .any(let alternatives) = $0 { alternatives } else { [$0] } })
    }
}
