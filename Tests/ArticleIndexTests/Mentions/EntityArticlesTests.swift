import TestSupport
import Testing

@testable import ArticleIndex

struct EntityArticlesTests {
    private func items(_ numbers: [Int: Int]) -> [EntityArticles.Item] {
        numbers.sorted { $0.key < $1.key }.map { EntityArticles.Item(start: $0.key, mentions: $0.value) }
    }

    @Test(arguments: (0..<4).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `lists give back what was packed, and follow changes`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var expected: [Int: Int] = [:]
        var articles = EntityArticles()
        for _ in 0..<200 {
            var changes: [Int: Int] = [:]
            for _ in 0..<random.below(20) { changes[1 + random.below(100)] = random.below(4) }
            articles.merge(items(changes))
            expected.merge(changes) { $1 }
            expected = expected.filter { $0.value > 0 }
            #expect(articles.items == items(expected), "seed \(seed)")
            let packed = articles.packed
            #expect(try packed.withUnsafeBytes { bytes in try EntityArticles(bytes) } == articles)
            #expect(try packed.withUnsafeBytes(EntityArticles.last) == articles.items.last?.start ?? 0)
        }
    }

    @Test
    func `an article with one mention takes a byte`() {
        #expect(EntityArticles(items: items([5: 1, 9: 1, 70: 3])).packed == [10, 8, 123, 3])
    }

    @Test(arguments: [[0x80], [0], [1, 1], [3], [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]] as [[UInt8]])
    func `a list that cannot be is damage`(bytes: [UInt8]) {
        #expect(throws: PackedNumbers.Damage.self) { try bytes.withUnsafeBytes { _ = try EntityArticles($0) } }
        #expect(throws: PackedNumbers.Damage.self) { try bytes.withUnsafeBytes { _ = try EntityArticles.last(in: $0) } }
    }
}
