import TestSupport

/// The words that a random index is made of, whatever stands in it.
struct RandomWords: WordSource {
    func word(using random: inout SeededGenerator) -> String {
        RandomIndex.word(using: &random)
    }

    func phrase(_ count: Int, using random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in word(using: &random) }
    }

    func prefix(using random: inout SeededGenerator) -> String {
        String(word(using: &random).prefix(Int.random(in: 1...2, using: &random)))
    }
}
