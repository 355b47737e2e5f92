import PostingLists
import TestSupport
import Testing

struct TermNumbersTests {
    private func number(_ term: String, in numbers: inout TermNumbers) -> Int {
        var term = term
        return term.withUTF8 { numbers.number(of: UnsafeRawBufferPointer($0)) }
    }

    @Test func `each term has one number, and terms sort by their bytes`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        var numbers = TermNumbers()
        var other = TermNumbers()
        var known: [String: Int] = [:]
        for _ in 0..<20_000 {
            let term = String(
                String.UnicodeScalarView(
                    (0..<random.below(14)).compactMap { _ in
                        Unicode.Scalar(UInt32([97, 98, 233, 26481][random.below(4)]))
                    }))
            let number =
                random.below(2) == 0
                ? number(term, in: &numbers) : numbers.number(ofTerm: self.number(term, in: &other), in: other)
            #expect(known[term, default: number] == number, "seed \(seed)")
            #expect(known[term] != nil || number == known.count, "seed \(seed)")
            known[term] = number
        }
        #expect(numbers.count == known.count)
        let sorted = numbers.sorted().map { numbers.withTerm($0) { Array($0) } }
        #expect(sorted == known.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `terms of any length are told apart`() {
        let letters = [UInt8](repeating: 97, count: 80_000)
        var lengths = Array(0...40) + [65_534, 65_535, 65_536, 70_000]
        lengths.shuffle()
        var terms: [[UInt8]] = lengths.map { Array(letters.prefix($0)) }
        for length in lengths where length > 0 {
            for place in [0, length / 2, length - 1] {
                terms.append(terms[lengths.firstIndex(of: length) ?? 0])
                terms[terms.count - 1][place] = 98
            }
        }
        var numbers = TermNumbers()
        for term in terms { _ = term.withUnsafeBytes { numbers.number(of: $0) } }
        #expect(numbers.count == Set(terms).count)
        for term in terms {
            #expect(numbers.withTerm(term.withUnsafeBytes { numbers.number(of: $0) }) { Array($0) } == term)
        }
    }
}
