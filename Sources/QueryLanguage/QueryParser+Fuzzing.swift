extension QueryParser {
    /// Runs everything that touches query text on arbitrary bytes, and traps where a promise is broken: a query gives a
    /// tree whose description parses to the same tree, or an error that lies within the text. An entry for fuzzers.
    /// - Parameter bytes: taken for UTF-8; what is not becomes U+FFFD.
    package func exercise(_ bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        check(text) { parser, text throws(QueryError) in try parser.parse(text) }
        check(text) { parser, text throws(QueryError) in try parser.parse(anyOf: text) }
    }

    private func check(_ text: String, parse: (QueryParser, String) throws(QueryError) -> Query) {
        let extent = 0...text.utf8.count
        do {
            let query = try parse(self, text)
            for range in query.terms(includingExcluded: true).map(\.range)
                + query.filters(includingExcluded: true).map(\.range)
            {
                precondition(
                    extent.contains(range.lowerBound) && extent.contains(range.upperBound), "range outside text")
                precondition(!range.isEmpty, "leaf without a place")
            }
            let description = query.description
            // What is left out in the text, such as the field in title:(a b), is written out in the description.
            guard description.utf8.count <= QueryLimits.bytes else { return }
            do {
                let again = try self.parse(description)
                precondition(again.withoutRanges == query.withoutRanges, "another tree from \(description)")
            } catch {
                preconditionFailure("\(error) in \(description)")
            }
        } catch {
            precondition(extent.contains(error.range.lowerBound) && extent.contains(error.range.upperBound))
            precondition(error.column(in: text) > 0)
            let report = error.report(for: text)
            precondition(report.split(separator: "\n", omittingEmptySubsequences: false).count == 3, report)
        }
    }
}
