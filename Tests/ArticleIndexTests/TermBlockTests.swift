import TestSupport
import Testing

@testable import ArticleIndex

struct TermBlockTests {
    private static let seeds = (0..<4).map { _ in UInt64.random(in: 0..<UInt64.max) }

    /// Distinct terms in the order of their bytes, many alike, a few very long.
    private func entries(_ count: Int, using random: inout SeededGenerator) -> [TermBlockEncoder.Entry] {
        let letters = ["a", "b", "c", "d", "é", "è", "東", "京", "😀"]
        var terms: Set<[UInt8]> = []
        for _ in 0..<count {
            let length = random.below(200) == 0 ? random.below(6000) : 1 + random.below(9)
            terms.insert(Array((0..<length).map { _ in letters[random.below(letters.count)] }.joined().utf8))
        }
        return terms.sorted { $0.lexicographicallyPrecedes($1) }.map { term in
            TermBlockEncoder.Entry(term: term, frequency: FrequencyClass(passages: 1 + random.below(1_000_000)))
        }
    }

    private func pack(_ entries: [TermBlockEncoder.Entry]) -> [TermBlockEncoder.Block] {
        var encoder = TermBlockEncoder()
        return entries.compactMap { encoder.add($0) } + [encoder.finish()].compactMap { $0 }
    }

    @Test(arguments: seeds)
    func `blocks give back what was packed, each by itself`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let entries = entries(3000, using: &random)
        var read: [TermBlockEncoder.Entry] = []
        let blocks = pack(entries)
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
        let entries = entries(2000, using: &random)
        let blocks = pack(entries)
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

    @Test
    func `damaged blocks are errors or other terms, and nothing worse`() throws {
        let run = FuzzRun(inputsByDefault: 3000)
        var random = SeededGenerator(seed: run.seed)
        let blocks = pack(entries(2000, using: &random))
        let words = ["abc", "éa東", "😀😀", String(repeating: "ab😀", count: 20), ""]
        let automata = try words.map { try #require(EditAutomaton($0, limit: 2)) }
        var damaged = 0
        let slowest = run.forEachInput(share: 1) { random in
            var bytes = blocks[random.below(blocks.count)].bytes
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            bytes.removeLast(random.below(3) == 0 ? random.below(bytes.count) : 0)
            bytes.withUnsafeBytes { bytes in
                let block = TermBlock(bytes: bytes)
                do {
                    for automaton in automata { try block.forEachTerm(near: automaton) { _, _, _ in } }
                    try block.forEachTerm { _, _ in }
                } catch {
                    damaged += 1
                }
            }
        }
        #expect(damaged > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }
}
