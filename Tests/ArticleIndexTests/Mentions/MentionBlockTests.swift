import TestSupport
import Testing

@testable import ArticleIndex

struct MentionBlockTests {
    /// Random mentions of an article's passages.
    static func random(using random: inout SeededGenerator) -> [[MentionBlock.Mention]] {
        (0..<random.below(6)).map { _ in
            var start = 0
            return (0..<random.below(8)).map { _ in
                start += random.below(200)
                return MentionBlock.Mention(
                    start: start, length: random.below(3) == 0 ? random.below(300) : nil,
                    entity: random.below(2) == 0 ? random.below(5) : random.below(1 << 30))
            }
        }
    }

    static func pack(_ passages: [[MentionBlock.Mention]]) -> [UInt8] {
        var encoder = MentionBlockEncoder()
        for passage in passages { encoder.add(passage) }
        return encoder.bytes
    }

    @Test(arguments: (0..<4).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `a block gives back what was packed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let passages = Self.random(using: &random)
            var read = passages.map { _ in [MentionBlock.Mention]() }
            var entities: [Int: Int] = [:]
            let bytes = Self.pack(passages)
            try bytes.withUnsafeBytes { bytes in
                var block = MentionBlock(bytes)
                while let mention = try block.next() { read[block.passage].append(mention) }
                for (entity, mentions) in try MentionBlock.counts(bytes) {
                    #expect(entities.updateValue(mentions, forKey: entity) == nil, "seed \(seed)")
                }
            }
            #expect(read == passages, "seed \(seed)")
            #expect(entities == Dictionary(grouping: passages.joined(), by: \.entity).mapValues(\.count))
        }
    }

    @Test
    func `an article that names many gives back what was packed`() throws {
        let passages = (0..<4).map { passage in
            (0..<100).map { MentionBlock.Mention(start: 9 * $0, length: nil, entity: 7 * ($0 + 20 * passage)) }
        }
        var encoder = MentionBlockEncoder()
        for passage in passages { encoder.add(passage) }
        let counts = Dictionary(grouping: passages.joined(), by: \.entity).mapValues(\.count)
        #expect(Dictionary(uniqueKeysWithValues: zip(encoder.entities, encoder.counts)) == counts)
        try encoder.bytes.withUnsafeBytes { bytes in
            var block = MentionBlock(bytes)
            var read = passages.map { _ in [MentionBlock.Mention]() }
            while let mention = try block.next() { read[block.passage].append(mention) }
            #expect(read == passages)
        }
    }

    @Test
    func `a mention takes three bytes, and nothing is packed of an article without any`() {
        let first = MentionBlock.Mention(start: 10, length: nil, entity: 20)
        let second = MentionBlock.Mention(start: 90, length: nil, entity: 20)
        #expect(Self.pack([[first], [], [first, second], []]) == [1, 10, 20 << 2 | 1, 0, 2, 10, 0, 80, 0])
        #expect(Self.pack([[], []]).isEmpty)
    }

    @Test(
        arguments: [
            [1], [1, 10], [1, 10, 0], [1, 10, 3], [2, 10, 1, 5], [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 1], [0x80],
            [1, 10, 1, 1, 10, 4],
        ] as [[UInt8]])
    func `what ends too early or names an entity that was not there is damage`(bytes: [UInt8]) {
        #expect(throws: PackedNumbers.Damage.self) { try bytes.withUnsafeBytes { _ = try MentionBlock.counts($0) } }
    }
}
