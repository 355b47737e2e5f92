import TestSupport
import Testing

@testable import PostingLists

@Suite struct GrowingListsTests {
    @Test func `lists hold what was put behind them, whatever their number and size`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        var expected: [[UInt8]] = []
        var lists = GrowingLists()
        for _ in 0..<40_000 {
            if expected.isEmpty || random.below(3) == 0 {
                expected.append([])
                lists.addList()
            }
            // Some lists are much longer than the others.
            let list = random.below(random.below(4) == 0 ? min(expected.count, 4) : expected.count)
            let count = random.below(10) == 0 ? random.below(3_000) : random.below(12)
            let added = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            expected[list] += added
            added.withUnsafeBufferPointer { lists.append($0, to: list) }
        }
        #expect(lists.count == expected.count)
        for (number, bytes) in expected.enumerated() {
            #expect(lists.withBytes(of: number) { Array($0) } == bytes, "list \(number), seed \(seed)")
        }
        #expect(lists.byteCount >= expected.reduce(0) { $0 + $1.count })
    }

    @Test func `a list that was never added to is empty`() {
        var lists = GrowingLists()
        lists.addList()
        #expect(lists.withBytes(of: 0) { $0.isEmpty } && lists.byteCount == 0)
    }
}
