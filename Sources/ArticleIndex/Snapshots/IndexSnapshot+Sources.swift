extension IndexSnapshot {
    /// Where articles come from, as far as that is known, by the articles' first passages.
    package func sources() throws -> [Int: String] {
        let rows = try PreparedStatement(
            "SELECT first_passage, source FROM article WHERE source IS NOT NULL", in: database)
        var sources: [Int: String] = [:]
        while try rows.step() { sources[rows.integer(at: 0)] = rows.text(at: 1) }
        return sources
    }
}
