import TestSupport

/// Where random queries take their words from.
protocol WordSource {
    func word(using random: inout SeededGenerator) -> String
    /// Words that are asked for side by side.
    func phrase(_ count: Int, using random: inout SeededGenerator) -> [String]
    /// The beginning of a word, with so many letters that the planner keeps all words that begin so.
    func prefix(using random: inout SeededGenerator) -> String
}
