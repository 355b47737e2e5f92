import TestSupport
import Testing

@testable import ArticleIndex

/// Packed terms and mentions with random damage.
struct FuzzTests {
    @Test
    func `damaged blocks are errors or other terms, and nothing worse`() throws {
        let run = FuzzRun(inputsByDefault: 3000)
        var random = SeededGenerator(seed: run.seed)
        let blocks = PackedTerms.pack(PackedTerms.random(2000, using: &random))
        let words = ["abc", "éa東", "😀😀", String(repeating: "ab😀", count: 20), ""]
        let automata = try words.map { try #require(EditAutomaton($0, limit: 2)) }
        var damaged = 0
        let slowest = run.forEachInput(share: 1) { random in
            var bytes = blocks[random.below(blocks.count)].bytes
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            bytes.removeLast(random.below(3) == 0 ? random.below(bytes.count) : 0)
            bytes.withUnsafeBytes { bytes in
                let block = TermBlock(bytes: bytes)
                for automaton in automata { try? block.forEachTerm(near: automaton) { _, _, _ in } }
                do { try block.forEachTerm { _, _ in } } catch { damaged += 1 }
            }
        }
        #expect(damaged > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }

    @Test
    func `damaged mentions are errors or other mentions, and nothing worse`() throws {
        let run = FuzzRun(inputsByDefault: 3000)
        var damaged = 0
        let slowest = run.forEachInput(share: 1) { random in
            var bytes = MentionBlockTests.pack(MentionBlockTests.random(using: &random))
            guard !bytes.isEmpty else { return }
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            bytes.removeLast(random.below(3) == 0 ? random.below(bytes.count) : 0)
            bytes.withUnsafeBytes { bytes in
                do { _ = try MentionBlock.counts(bytes) } catch { damaged += 1 }
                do { _ = try EntityArticles(bytes) } catch { damaged += 1 }
            }
        }
        #expect(damaged > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }
}
