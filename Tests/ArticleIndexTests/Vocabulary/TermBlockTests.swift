import TestSupport
import Testing

@testable import ArticleIndex

struct TermBlockTests {
    private static let seeds = (0..<4).map { _ in UInt64.random(in: 0..<UInt64.max) }

    @Test(arguments: seeds)
    func `blocks give back what was packed, each by itself`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let entries = PackedTerms.random(3000, using: &random)
        var read: [TermBlockEncoder.Entry] = []
        let blocks = PackedTerms.pack(entries)
        #expect(blocks.count > 3)
        for block in blocks {
            #expect(block.first == entries[read.count].term)
            let before = read.count
            try block.bytes.withUnsafeBytes { bytes in
                try TermBlock(bytes: bytes).forEachTerm { term, frequency in
                    read.append(TermBlockEncoder.Entry(term: Array(term), frequency: frequency))
                }
            }
            #expect(block.bytes.count <= TermBlockEncoder.fill || read.count == before + 1)
        }
        #expect(read == entries)
    }

    @Test(arguments: seeds)
    func `the terms near a word are those that the distance finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let entries = PackedTerms.random(2000, using: &random)
        let blocks = PackedTerms.pack(entries)
        for _ in 0..<30 {
            let word = String(decoding: entries[random.below(entries.count)].term.prefix(40), as: UTF8.self)
            let limit = 1 + random.below(2)
            let automaton = try #require(EditAutomaton(word, limit: limit))
            let distance = EditDistance(from: word, limit: limit)
            let expected = entries.compactMap { entry in
                let term = String(decoding: entry.term, as: UTF8.self)
                return distance.distance(to: term).map { "\(term) \($0) \(entry.frequency)" }
            }
            var found: [String] = []
            for block in blocks {
                try block.bytes.withUnsafeBytes { bytes in
                    try TermBlock(bytes: bytes).forEachTerm(near: automaton) { term, slips, frequency in
                        found.append("\(String(decoding: term, as: UTF8.self)) \(slips) \(frequency)")
                    }
                }
            }
            #expect(found == expected, "seed \(seed): \(word)")
        }
    }
}
