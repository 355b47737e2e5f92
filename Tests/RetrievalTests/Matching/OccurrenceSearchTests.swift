import Testing

@testable import Retrieval

struct OccurrenceSearchTests {
    @Test
    func `adjacent words stand side by side in order`() {
        #expect(OccurrenceSearch.adjacent([[1, 5, 9], [2, 7, 10]]) == [1..<3, 9..<11])
        #expect(OccurrenceSearch.adjacent([[1, 2, 3], [2, 3, 4], [3, 4, 9]]) == [1..<4, 2..<5])
        #expect(OccurrenceSearch.adjacent([[1, 2, 3], []]).isEmpty)
    }

    @Test(arguments: [(1, false), (2, false), (3, true), (4, true)])
    func `the distance counts from the last word of one to the first of the next`(distance: Int, expected: Bool) {
        // Three words apart: positions 1 and 4.
        let places = OccurrenceSearch.near([[1..<2], [4..<5]], isOrdered: true, distance: distance)
        #expect(places.isEmpty == !expected)
    }

    @Test
    func `order matters only where it is asked for`() {
        let operands: [[Occurrence]] = [[5..<6], [3..<4]]
        #expect(OccurrenceSearch.near(operands, isOrdered: true, distance: 5).isEmpty)
        #expect(OccurrenceSearch.near(operands, isOrdered: false, distance: 5) == [[3..<4, 5..<6]])
    }

    @Test
    func `one place cannot serve two operands`() {
        #expect(OccurrenceSearch.near([[3..<4], [3..<4]], isOrdered: false, distance: 5).isEmpty)
        #expect(OccurrenceSearch.near([[3..<4, 4..<5], [3..<4, 4..<5]], isOrdered: false, distance: 1).count == 2)
    }

    @Test
    func `a choice that leads nowhere is taken back`() {
        // The nearer second place has no third behind it.
        let operands: [[Occurrence]] = [[0..<1], [1..<2, 3..<4], [5..<6]]
        #expect(OccurrenceSearch.near(operands, isOrdered: true, distance: 3) == [[0..<1, 3..<4, 5..<6]])
    }

    @Test
    func `a pathological query ends`() {
        let everywhere: [Occurrence] = (0..<2000).map { $0..<$0 + 1 }
        let operands = Array(repeating: everywhere, count: 12) + [[1_000_000..<1_000_001]]
        #expect(OccurrenceSearch.near(operands, isOrdered: false, distance: 1000).isEmpty)
    }
}
