import TestSupport
import Testing

@testable import ArticleIndex

struct EditAutomatonTests {
    private func randomWord(_ letters: [String], using random: inout SeededGenerator) -> String {
        (0..<random.below(9)).map { _ in letters[random.below(letters.count)] }.joined()
    }

    @Test(arguments: (0..<4).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `it counts the slips that the distance counts`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let letters = random.below(2) == 0 ? ["a", "b", "c"] : ["a", "é", "東", "😀"]
        for _ in 0..<2000 {
            let (word, other) = (randomWord(letters, using: &random), randomWord(letters, using: &random))
            for limit in 1...2 {
                let automaton = try #require(EditAutomaton(word, limit: limit))
                #expect(
                    automaton.slips(to: other) == EditDistance(from: word, limit: limit).distance(to: other),
                    "seed \(seed): \(word), \(other), \(limit)")
            }
        }
    }

    @Test
    func `a word may have as many letters as there are bits, but for one`() throws {
        let word = String(repeating: "abcdefghi", count: 7)
        let automaton = try #require(EditAutomaton(word, limit: 2))
        #expect(automaton.slips(to: word) == 0)
        #expect(automaton.slips(to: word + "x") == 1)
        #expect(automaton.slips(to: String(word.dropLast()) + "xy") == 2)
        #expect(automaton.slips(to: "x" + word.dropLast() + "xy") == nil)
        #expect(EditAutomaton(word + "j", limit: 2) == nil)
    }
}
