package import ArticleIndex

/// What commands ask of quotations, wherever these are kept: ``IndexedQuotes`` answers from an SQLite index.
package protocol QuoteEngine: PartialEngine {
    /// For each of some quotes the utterances that it may come from, the likeliest first.
    /// - Parameters:
    ///   - quotes: from `QuoteLookup.cleaned`.
    ///   - limit: how many of them at most for each quote.
    func quotes(for quotes: [String], findings: Set<QuoteFinding>, limit: Int) throws -> [[QuoteResult]]
    /// Where the words of a quote stand in the first article that carries them.
    func citation(of result: QuoteResult) throws -> Citation
}

/// The quotations of one state of an SQLite index. Valid inside `IndexReader.read` only.
package struct IndexedQuotes: QuoteEngine {
    private let snapshot: IndexSnapshot

    package init(_ snapshot: IndexSnapshot) {
        self.snapshot = snapshot
    }

    package func quotes(for quotes: [String], findings: Set<QuoteFinding>, limit: Int) throws -> [[QuoteResult]] {
        let lookup = try QuoteLookup(snapshot)
        return try quotes.map { try lookup.results(for: $0, findings: findings).prefix(limit).map(\.self) }
    }

    package func citation(of result: QuoteResult) throws -> Citation {
        try Citation(result, in: snapshot)
    }

    package var shortfall: Shortfall? { nil }
}
