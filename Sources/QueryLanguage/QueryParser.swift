package import Articles

/// Turns query text into a ``Query``.
///
///     try QueryParser(today: today).parse("title:oil (tariffs OR sanctions) -gas date:2026-02")
///
/// Time and memory are linear in the text; see ``QueryLimits`` for how large it may be.
package struct QueryParser: Sendable {
    /// The day that `today`, `last-week` and `7d` are counted from.
    package let today: PublicationDay

    package init(today: PublicationDay) {
        self.today = today
    }

    /// Reads a query in the language that `QueryLanguage.md` describes.
    /// - Throws: the first error from the left, with its place.
    package func parse(_ text: String) throws(QueryError) -> Query {
        guard text.utf8.count <= QueryLimits.bytes else { throw QueryError(.tooLong, at: 0..<0) }
        var descent = try RecursiveDescent(text, today: today)
        return try descent.query()
    }
}
