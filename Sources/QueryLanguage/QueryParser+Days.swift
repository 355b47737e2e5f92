extension QueryParser {
    /// Reads the value of `date:`, `after:` or `before:` by itself.
    /// - Throws: the error that a query with this field would give, with its place in the value.
    package func days(_ field: Field, _ value: String) throws(QueryError) -> Filter.Condition {
        do {
            return .published(try DateExpression(today: today).days(field, value))
        } catch {
            throw QueryError(.date(error), at: 0..<value.utf8.count)
        }
    }
}
