import TestSupport

@testable import ArticleIndex

/// Random terms, and the blocks they are packed into.
enum PackedTerms {
    /// Distinct terms in the order of their bytes, many alike, a few very long.
    static func random(_ count: Int, using random: inout SeededGenerator) -> [TermBlockEncoder.Entry] {
        let letters = ["a", "b", "c", "d", "é", "è", "東", "京", "😀"]
        var terms: Set<[UInt8]> = []
        for _ in 0..<count {
            let length = random.below(200) == 0 ? random.below(6000) : 1 + random.below(9)
            terms.insert(Array((0..<length).map { _ in letters[random.below(letters.count)] }.joined().utf8))
        }
        return terms.sorted { $0.lexicographicallyPrecedes($1) }.map { term in
            TermBlockEncoder.Entry(term: term, frequency: FrequencyClass(passages: 1 + random.below(1_000_000)))
        }
    }

    static func pack(_ entries: [TermBlockEncoder.Entry]) -> [TermBlockEncoder.Block] {
        var encoder = TermBlockEncoder()
        return entries.compactMap { encoder.add($0) } + [encoder.finish()].compactMap { $0 }
    }
}
