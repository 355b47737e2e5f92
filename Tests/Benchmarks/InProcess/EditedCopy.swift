import TestSupport
import TextAnalysis

/// A way in which an article's text comes back under another headline.
enum EditedCopy: String, CaseIterable {
    case sentencesDropped10 = "10 % of the sentences dropped"
    case sentencesDropped20 = "20 % of the sentences dropped"
    case sentencesDropped30 = "30 % of the sentences dropped"
    case wordsChanged2 = "2 % of the words changed"
    case wordsChanged5 = "5 % of the words changed"
    case wordsChanged10 = "10 % of the words changed"
    case lede = "first paragraph written anew"
    case agency = "60 words of an agency added"
    case reordered = "paragraphs in another order"
    case half = "the first half"
    case third = "the first third"
    case update = "first paragraph written anew, 100 words added, last fifth dropped"

    /// - Parameter other: a text to take other words from.
    func make(of text: String, other: String, using random: inout SeededGenerator) -> String {
        switch self {
        case .sentencesDropped10: Self.dropping(10, of: text, using: &random)
        case .sentencesDropped20: Self.dropping(20, of: text, using: &random)
        case .sentencesDropped30: Self.dropping(30, of: text, using: &random)
        case .wordsChanged2: Self.changing(2, of: text, other, using: &random)
        case .wordsChanged5: Self.changing(5, of: text, other, using: &random)
        case .wordsChanged10: Self.changing(10, of: text, other, using: &random)
        case .lede: Self.withLede(of: other, text)
        case .agency: text + "\n\n" + Self.boilerplate
        case .reordered: text.split(separator: "\n\n").shuffled(using: &random).joined(separator: "\n\n")
        case .half: Self.first(1, of: 2, text)
        case .third: Self.first(1, of: 3, text)
        case .update:
            Self.first(4, of: 5, Self.withLede(of: other, text)) + "\n\n"
                + Self.words(other).dropFirst(30).prefix(100).joined(separator: " ")
        }
    }

    private static let boilerplate = """
        This report was put together by the desk in the harbour town and may not be published, broadcast, rewritten or passed \
        on without leave. Our readers decide what we print: write to the desk, or ring between nine and five. All times are \
        those of the town, all sums are in its own money, and errors are put right on page two of the next day's paper.
        """

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == " " || $0 == "\n" }
    }

    private static func first(_ part: Int, of parts: Int, _ text: String) -> String {
        let words = words(text)
        return words.prefix(words.count * part / parts).joined(separator: " ")
    }

    private static func dropping(_ share: Int, of text: String, using random: inout SeededGenerator) -> String {
        let bytes = Array(text.utf8)
        return SentenceCutter().sentences(in: text).filter { _ in random.below(100) >= share }
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }

    private static func changing(
        _ share: Int, of text: String, _ other: String, using random: inout SeededGenerator
    ) -> String {
        let others = words(other)
        return words(text).map { random.below(100) < share ? others[random.below(others.count)] : $0 }
            .joined(separator: " ")
    }

    private static func withLede(of other: String, _ text: String) -> String {
        let paragraphs = text.split(separator: "\n\n")
        let lede = other.split(separator: "\n\n").first ?? ""
        return ([lede] + paragraphs.dropFirst()).joined(separator: "\n\n")
    }
}
