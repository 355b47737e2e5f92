import TestSupport

/// The words of one passage: half of the time any of them, so mostly common ones, else one of its rarest.
struct PassageWords: WordSource {
    private let tokens: [String]
    private let rare: [String]
    private let long: [String]
    /// With fewer letters a prefix may stand for more words than the planner keeps.
    private static let prefixLength = 4

    /// nil where the passage has no word that is long enough for a prefix.
    ///
    /// - Parameters:
    ///   - tokens: in order.
    ///   - frequencies: in how many passages of the index each word stands.
    init?(_ tokens: [String], frequencies: [String: Int]) {
        self.tokens = tokens
        long = tokens.filter { $0.count >= Self.prefixLength }
        guard !long.isEmpty else { return nil }
        let distinct = Set(tokens).map { (frequencies[$0] ?? 0, $0) }.sorted { $0 < $1 }.map(\.1)
        rare = Array(distinct.prefix(max(1, distinct.count / 8)))
    }

    func word(using random: inout SeededGenerator) -> String {
        let choice = Bool.random(using: &random) ? rare : tokens
        return choice[random.below(choice.count)]
    }

    func phrase(_ count: Int, using random: inout SeededGenerator) -> [String] {
        let count = min(count, tokens.count)
        let start = random.below(tokens.count - count + 1)
        return Array(tokens[start..<start + count])
    }

    func prefix(using random: inout SeededGenerator) -> String {
        String(long[random.below(long.count)].prefix(Int.random(in: Self.prefixLength...6, using: &random)))
    }
}
