import PostingLists

/// How many passages there are, and how many tokens in all their texts and headlines.
package struct PassageTotals: Sendable, Equatable {
    package var passages: Int
    package var tokens: Int

    init(_ averages: AveragesRecord) {
        passages = Int(averages.rowCount)
        tokens = averages.tokenCounts.reduce(0) { $0 + Int($1) }
    }

    package init(passages: Int, tokens: Int) {
        self.passages = passages
        self.tokens = tokens
    }

    /// As many passages of the same average length.
    package func scaled(toPassages count: Int) -> PassageTotals {
        PassageTotals(passages: count, tokens: Int(averageLength * Double(count)))
    }

    /// Tokens in a passage.
    package var averageLength: Double {
        Double(tokens) / Double(max(passages, 1))
    }
}
