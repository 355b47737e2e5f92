/// Finds the best sequence of labels for a stretch of tokens: Viterbi's algorithm over the sequences that BILOU allows.
package struct SpanDecoder {
    /// What a label's score is never as low as.
    private static let impossible = Int32.min / 4
    private static let count = SpanLabel.count
    private static let firstContinuing = SpanLabel.firstContinuing
    private static let types = SpanLabel.types.count
    /// Labels that end a name or are outside.
    private static let closed: [Int] = [0] + (0..<types).map(SpanLabel.alone) + (0..<types).map(SpanLabel.last)

    private var backward: [UInt8] = []

    package init() {}

    /// - Parameters:
    ///   - scores: `SpanLabel.count` for each token.
    ///   - transitions: from `label * SpanLabel.count + next`.
    ///   - spread: by how much transitions differ at most, see ``spread(of:)``: what is so far behind need not be looked at.
    ///   - labels: the best sequence; what is in front of it and behind it is outside a name.
    package mutating func decode(
        _ scores: UnsafeBufferPointer<Int32>, _ transitions: UnsafeBufferPointer<Int32>, spread: Int32 = .max / 8,
        into labels: inout [UInt8]
    ) {
        let count = Self.count
        let tokens = scores.count / count
        labels.removeAll(keepingCapacity: true)
        guard tokens > 1 else {
            if tokens == 1 { labels.append(Self.label(ofOne: scores, transitions)) }
            return
        }
        if backward.count < tokens * count { backward = Array(repeating: 0, count: tokens * count) }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { buffer in
            var best = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
            var next = UnsafeMutableBufferPointer(rebasing: buffer[count...])
            for label in 0..<count {
                best[label] =
                    label < SpanLabel.firstContinuing ? scores[label] &+ transitions[label] : Self.impossible
            }
            backward.withUnsafeMutableBufferPointer { backward in
                for token in 1..<tokens {
                    Self.step(
                        from: best, to: next, scores: UnsafeBufferPointer(rebasing: scores[(token * count)...]),
                        transitions, spread, UnsafeMutableBufferPointer(rebasing: backward[(token * count)...]))
                    swap(&best, &next)
                }
            }
            for label in Self.closed { best[label] &+= transitions[label &* count &+ SpanLabel.outside] }
            var label = Self.closed[0]
            for candidate in Self.closed where best[candidate] > best[label] { label = candidate }
            for token in stride(from: tokens - 1, through: 0, by: -1) {
                labels.append(UInt8(label))
                if token > 0 { label = Int(backward[token * count + label]) }
            }
        }
        labels.reverse()
    }

    /// The label of a token that stands alone.
    private static func label(
        ofOne scores: UnsafeBufferPointer<Int32>, _ transitions: UnsafeBufferPointer<Int32>
    ) -> UInt8 {
        var top = (label: SpanLabel.outside, score: impossible)
        for label in 0..<SpanLabel.aloneCount {
            let score = transitions[label] &+ scores[label] &+ transitions[label &* count &+ SpanLabel.outside]
            if score > top.score { top = (label, score) }
        }
        return UInt8(truncatingIfNeeded: top.label)
    }

    /// By how much the transitions between finished names, and what is outside of them, differ at most.
    package static func spread(of transitions: UnsafeBufferPointer<Int32>) -> Int32 {
        let all = closed.flatMap { transitions[($0 * count)..<($0 * count + SpanLabel.firstContinuing)] }
        return (all.max() ?? 0) - (all.min() ?? 0)
    }

    private static func step(
        from best: UnsafeMutableBufferPointer<Int32>, to next: UnsafeMutableBufferPointer<Int32>,
        scores: UnsafeBufferPointer<Int32>, _ transitions: UnsafeBufferPointer<Int32>, _ spread: Int32,
        _ backward: UnsafeMutableBufferPointer<UInt8>
    ) {
        // Of the labels before, only those count that some transition can still bring to the top.
        var least = best[0]
        for type in 0..<types { least = max(least, best[SpanLabel.alone(type)], best[SpanLabel.last(type)]) }
        least -= spread
        var candidates: UInt32 = 0
        for type in 0..<types {
            let (alone, last) = (SpanLabel.alone(type), SpanLabel.last(type))
            if best[alone] >= least { candidates |= 1 << UInt32(2 * type) }
            if best[last] >= least { candidates |= 2 << UInt32(2 * type) }
        }
        for label in 0..<firstContinuing {
            var top = best[0] &+ transitions[label]
            var from = 0
            var rest = candidates
            while rest != 0 {
                let number = rest.trailingZeroBitCount
                rest &= rest - 1
                let before = number & 1 == 0 ? SpanLabel.alone(number / 2) : SpanLabel.last(number / 2)
                let after = best[before] &+ transitions[before &* count &+ label]
                if after > top {
                    top = after
                    from = before
                }
            }
            next[label] = top &+ scores[label]
            backward[label] = UInt8(truncatingIfNeeded: from)
        }
        for type in 0..<types {
            let beginning = SpanLabel.beginning(type)
            let inside = SpanLabel.inside(type)
            for label in [inside, SpanLabel.last(type)] {
                let afterBeginning = best[beginning] &+ transitions[beginning &* count &+ label]
                let afterInside = best[inside] &+ transitions[inside &* count &+ label]
                next[label] = max(afterBeginning, afterInside) &+ scores[label]
                backward[label] = UInt8(truncatingIfNeeded: afterBeginning >= afterInside ? beginning : inside)
            }
        }
    }
}
