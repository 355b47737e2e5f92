/// What a batch changed, for the tables that are derived from passages.
struct TouchedPassages: Sendable {
    /// Numbers of the passage blocks to make again.
    var blocks: Set<Int> = []
    /// By how many passages each term's count changed.
    var terms: [String: Int] = [:]

    mutating func touch(passage: Int) {
        blocks.insert(PassageBlock.position(of: passage).block)
    }

    mutating func count(_ tokens: [Token], by change: Int) {
        for term in Set(tokens.lazy.map(\.term)) { terms[term, default: 0] += change }
    }
}
