/// A part of a query while it is being read: a query, or everything but a query.
///
/// AND, OR and NOT stay within such pairs by De Morgan's laws, so an exclusion may be written anywhere, and only the
/// whole has to look for something.
struct SignedQuery {
    var isExcluded: Bool
    var query: Query
    /// Where it stands in the text.
    var range: Range<Int>
    /// The first exclusion among alternatives, where that is why the whole is excluded.
    var excludedAlternative: Range<Int>?

    init(_ query: Query, isExcluded: Bool = false, range: Range<Int>) {
        self.query = query
        self.isExcluded = isExcluded
        self.range = range
    }

    var negated: SignedQuery {
        var negated = self
        negated.isExcluded.toggle()
        return negated
    }

    /// - Precondition: at least one part.
    static func all(_ parts: [SignedQuery], range: Range<Int>) -> SignedQuery {
        if parts.count == 1 { return parts[0] }
        var queries: [Query] = []
        var excluded: [Query] = []
        for part in parts {
            switch (part.isExcluded, part.query) {
            case (false, .all(let inner, let innerExcluded)):
                queries += inner
                excluded += innerExcluded
            case (false, let query): queries.append(query)
            case (true, .any(let inner)): excluded += inner
            case (true, let query): excluded.append(query)
            }
        }
        if queries.isEmpty {
            return SignedQuery(.any(excluded), isExcluded: true, range: range)
        }
        return SignedQuery(.all(queries, excluding: excluded), range: range)
    }

    /// - Precondition: at least one part.
    static func any(_ parts: [SignedQuery], range: Range<Int>) -> SignedQuery {
        if parts.count == 1 { return parts[0] }
        if let exclusion = parts.first(where: \.isExcluded) {
            var result = all(parts.map(\.negated), range: range).negated
            if parts.contains(where: { !$0.isExcluded }) { result.excludedAlternative = exclusion.range }
            return result
        }
        let queries = parts.flatMap { part in
            if case .any(let inner) = part.query { inner } else { [part.query] }
        }
        return SignedQuery(.any(queries), range: range)
    }
}
