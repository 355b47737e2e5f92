import TestSupport
import Testing

@testable import Retrieval

struct QuoteWindowTests {
    private func best(_ occurrences: [(Int32, Int32)], weights: [Double], places: [[Int]]) -> (Range<Int>, Double)? {
        QuoteWindow.best(
            of: occurrences.map { QuoteWindow.Occurrence(position: $0, word: $1) }, weights: weights, places: places,
            length: places.count)
    }

    @Test
    func `words that stand together count, those far away do not`() throws {
        let (range, _) = try #require(
            best([(3, 0), (50, 0), (51, 1), (53, 2)], weights: [1, 2, 3], places: [[0], [1], [2]]))
        #expect(range == 50..<54)
    }

    @Test
    func `the order of the quote is worth more than any other`() throws {
        let weights = [Double](repeating: 1, count: 20)
        let places = (0..<20).map { [$0] }
        let same = try #require(best((0..<20).map { ($0, $0) }, weights: weights, places: places))
        let reversed = try #require(best((0..<20).map { (19 - $0, $0) }, weights: weights, places: places))
        #expect(same.1 > reversed.1)
    }

    @Test
    func `nothing is the best of nothing`() {
        #expect(best([], weights: [1], places: [[0]]) == nil)
    }

    @Test
    func `the passages with most votes are kept`() {
        var random = SeededGenerator(seed: 7)
        let values = (0..<1000).map { _ in Float(random.below(500)) }
        var best = BestPassages(limit: 10)
        for (passage, value) in values.enumerated() where value > best.threshold { best.add(UInt32(passage), value) }
        let expected = values.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(10)
        #expect(best.passages.map { values[Int($0)] } == expected.map(\.element))
    }
}
