import TestSupport

/// Texts of invented words, and edited copies of them.
enum InventedText {
    static func words(_ count: Int, using random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in word(using: &random) }
    }

    static func word(using random: inout SeededGenerator) -> String {
        (0...1 + random.below(2)).map { _ in
            ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"][random.below(10)]
        }.joined()
    }

    /// The words with some of them replaced.
    /// - Parameter share: of 100.
    static func replacing(_ share: Int, of words: [String], using random: inout SeededGenerator) -> [String] {
        words.map { random.below(100) < share ? word(using: &random) + "x" : $0 }
    }
}
