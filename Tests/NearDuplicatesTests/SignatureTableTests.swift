import TestSupport
import Testing

@testable import NearDuplicates

struct SignatureTableTests {
    @Test func `candidates are the same whether each text is looked at or neighbouring lanes are`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        var table = SignatureTable()
        var signatures: [Int: TextSignature] = [:]
        for id in 0..<400 {
            // Few values a lane, so that many agree.
            let word = { (0..<8).reduce(UInt64(0)) { sum, _ in sum << 8 | UInt64(1 + random.below(3)) } }
            signatures[id * 7] = TextSignature(low: word(), high: word())
        }
        for (id, signature) in signatures { table[id] = signature }
        for round in 0..<120 {
            // Some leave, some come, some change.
            let id = random.below(400) * 7
            table[id] = round.isMultiple(of: 3) ? .none : TextSignature(low: random.next(), high: 7)
            // One comes back, one comes twice.
            if round.isMultiple(of: 5) { table[id] = signatures[id] ?? .none }
            if round.isMultiple(of: 7) { table[(id + 7) % 2800] = table[id] }
            for id in [id, (id + 7) % 2800] { signatures[id] = table[id] == .none ? nil : table[id] }
            let asked = signatures.values.randomElement(using: &random) ?? .none
            let expected = signatures.filter { asked.isCandidate($0.value) }.keys.sorted()
            let found = table.candidates(for: asked)
            #expect(found.map(\.id).sorted() == expected, "seed \(seed), round \(round)")
            #expect(found.map(\.lanes) == found.map(\.lanes).sorted(by: >), "seed \(seed)")
            let same = signatures.filter { $0.value == asked }.keys.sorted()
            #expect(table.texts(with: asked) == same, "seed \(seed), round \(round)")
        }
    }

    @Test func `blocks hold what they are given, and no more than there is`() {
        var table = SignatureTable()
        let signature = TextSignature("The ferry left at noon.")
        table[2003] = signature
        #expect(table.blockNumbers == [2])
        #expect(table.block(2) == [.none, .none, .none, signature])
        #expect(table.block(0).isEmpty && table[5] == .none && table[2004] == .none)
        table[2003] = .none
        #expect(table.block(2).isEmpty)
        #expect(table.candidates(for: signature).isEmpty)
        var other = SignatureTable()
        other.setBlock(2, [.none, signature])
        #expect(other.candidates(for: signature) == [SignatureTable.Candidate(id: 2001, lanes: 16)])
    }
}
