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
                ? number(term, in: &numbers) : numbers.number(ofTerm: self.number(term, in: &other), in: other.terms)
            #expect(known[term, default: number] == number, "seed \(seed)")
            #expect(known[term] != nil || number == known.count, "seed \(seed)")
            known[term] = number
        }
        #expect(numbers.count == known.count)
        let sorted = numbers.terms.sorted().map { numbers.terms.withTerm($0) { Array($0) } }
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
            #expect(numbers.terms.withTerm(term.withUnsafeBytes { numbers.number(of: $0) }) { Array($0) } == term)
        }
    }

    @Test func `terms that stand side by side have the numbers that they have one by one`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        var numbers = TermNumbers()
        var others = TermNumbers()
        for _ in 0..<20 {
            var places: [TermPlace] = []
            var bytes: [UInt8] = []
            for _ in 0..<random.below(900) {
                let count = random.below(12)
                places.append(TermPlace(start: bytes.count, count: count, end: 0))
                bytes += (0..<count).map { _ in UInt8(97 + random.below(3)) }
            }
            // What stands behind the last one may be anything.
            let margin = (0..<TermPlace.margin).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            var found = [UInt32](repeating: 0, count: places.count + 1)
            (bytes + margin).withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return }
                places.withUnsafeBufferPointer { places in
                    found.withUnsafeMutableBufferPointer { found in
                        if let found = found.baseAddress { numbers.number(places, in: start, into: found) }
                    }
                }
            }
            let expected = places.map { place in
                bytes.withUnsafeBytes { bytes in
                    others.number(
                        of: UnsafeRawBufferPointer(rebasing: bytes[Int(place.start)...].prefix(Int(place.count))))
                }
            }
            #expect(found.dropLast().map(Int.init) == expected, "seed \(seed)")
        }
        #expect(numbers.count == others.count)
    }

    @Test func `what was handed over is not known any more, and is found in others`() {
        var numbers = TermNumbers()
        var others = TermNumbers()
        for term in ["paper", "a longer term", "", "paper"] { _ = number(term, in: &numbers) }
        for term in ["ink", "a longer term"] { _ = number(term, in: &others) }
        let terms = numbers.drain()
        #expect(terms.count == 3 && numbers.count == 0)
        #expect(others.find(terms) == [nil, 1, nil])
        #expect(number("ink", in: &numbers) == 0 && number("paper", in: &numbers) == 1)
        #expect(terms.withTerm(0) { Array($0) } == Array("paper".utf8))
    }
}
