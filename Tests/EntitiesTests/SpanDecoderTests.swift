import Testing

@testable import Entities

@Suite struct SpanDecoderTests {
    @Test(arguments: 1...3) func `the best sequence is the best of all that are allowed`(length: Int) {
        var state: UInt64 = 42
        func next() -> Int32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int32(state >> 33 % 2000) % 1000
        }
        for _ in 0..<6 {
            let scores = (0..<length * SpanLabel.count).map { _ in next() }
            let transitions = (0..<SpanLabel.count * SpanLabel.count).map { _ in next() }
            let labels = Self.decoded(scores, transitions)
            #expect(labels.count == length)
            #expect(Self.isAllowed(labels))
            #expect(Self.total(labels, scores, transitions) == Self.bestTotal(length, scores, transitions))
        }
    }

    @Test(arguments: [0, 100, 2000]) func `labels that cannot come to the top need not be looked at`(spread: Int) {
        var state: UInt64 = 7
        func next(_ range: Int) -> Int32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int32(state >> 33) % Int32(range + 1)
        }
        for length in 1...12 {
            let scores = (0..<length * SpanLabel.count).map { _ in next(500) }
            let transitions = (0..<SpanLabel.count * SpanLabel.count).map { _ in next(spread) }
            let known = transitions.withUnsafeBufferPointer(SpanDecoder.spread)
            #expect(known <= spread)
            #expect(Self.decoded(scores, transitions, spread: known) == Self.decoded(scores, transitions))
        }
    }

    @Test func `no tokens have no labels`() {
        #expect(Self.decoded([], [Int32](repeating: 0, count: SpanLabel.count * SpanLabel.count)) == [])
    }

    private static func decoded(_ scores: [Int32], _ transitions: [Int32], spread: Int32? = nil) -> [Int] {
        var decoder = SpanDecoder()
        var labels: [UInt8] = []
        scores.withUnsafeBufferPointer { scores in
            transitions.withUnsafeBufferPointer {
                if let spread {
                    decoder.decode(scores, $0, spread: spread, into: &labels)
                } else {
                    decoder.decode(scores, $0, into: &labels)
                }
            }
        }
        return labels.map(Int.init)
    }

    private static func allows(_ next: Int, after label: Int) -> Bool {
        guard next >= SpanLabel.firstContinuing else { return !SpanLabel.isOpen(label) }
        return SpanLabel.isOpen(label) && SpanLabel.type(of: next) == SpanLabel.type(of: label)
    }

    private static func isAllowed(_ labels: [Int]) -> Bool {
        var before = SpanLabel.outside
        for label in labels {
            guard allows(label, after: before) else { return false }
            before = label
        }
        return !SpanLabel.isOpen(before)
    }

    private static func total(_ labels: [Int], _ scores: [Int32], _ transitions: [Int32]) -> Int {
        var total = 0
        var before = SpanLabel.outside
        for (token, label) in labels.enumerated() {
            total += Int(scores[token * SpanLabel.count + label]) + Int(transitions[before * SpanLabel.count + label])
            before = label
        }
        return total + Int(transitions[before * SpanLabel.count + SpanLabel.outside])
    }

    private static func bestTotal(_ length: Int, _ scores: [Int32], _ transitions: [Int32]) -> Int {
        var sequences: [[Int]] = [[]]
        for _ in 0..<length {
            sequences = sequences.flatMap { sequence in
                (0..<SpanLabel.count).filter { allows($0, after: sequence.last ?? SpanLabel.outside) }
                    .map { sequence + [$0] }
            }
        }
        return sequences.filter(isAllowed).map { total($0, scores, transitions) }.max() ?? .min
    }
}
