/// Finds the best sequence of labels for a stretch of tokens: Viterbi's algorithm over the sequences that BILOU allows.
package struct SpanDecoder {
    /// What a label's score is never as low as.
    private static let impossible = Int32.min / 4
    private static let count = SpanLabel.count
    private static let firstContinuing = SpanLabel.firstContinuing
    private static let types = SpanLabel.types.count
    /// Labels that end a name or are outside.
    private static let closed: [Int] = [0] + (0..<types).map(SpanLabel.alone) + (0..<types).map(SpanLabel.last)

    /// The same in the order in which a tie between them is decided inside a stretch.
    private static let closedInTurn: [Int] = [0] + (0..<types).flatMap { [SpanLabel.alone($0), SpanLabel.last($0)] }

    /// The best sums of scores up to a token, for each of its labels: `SpanLabel.count` for each token.
    private var sums: [Int32] = []

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
        if sums.count < tokens * count { sums = Array(repeating: 0, count: tokens * count) }
        sums.withUnsafeMutableBufferPointer { sums in
            for label in 0..<count {
                sums[label] =
                    label < SpanLabel.firstContinuing ? scores[label] &+ transitions[label] : Self.impossible
            }
            guard let row = sums.baseAddress, let score = scores.baseAddress, let base = transitions.baseAddress else {
                return
            }
            let continuing = Continuing(transitions)
            for start in stride(from: 0, to: (tokens &- 1) &* count, by: count) {
                Self.step(
                    from: row + start, to: row + start + count, scores: score + start + count, base, continuing, spread)
            }
            Self.trace(UnsafeBufferPointer(sums), tokens, transitions, into: &labels)
        }
        labels.reverse()
    }

    /// Chooses the last token's label, goes back from there, and appends each token's label.
    private static func trace(
        _ sums: UnsafeBufferPointer<Int32>, _ tokens: Int, _ transitions: UnsafeBufferPointer<Int32>,
        into labels: inout [UInt8]
    ) {
        var label = best(of: closed, before: SpanLabel.outside, sums, (tokens &- 1) &* count, transitions)
        labels.append(UInt8(truncatingIfNeeded: label))
        for token in stride(from: tokens &- 2, through: 0, by: -1) {
            if label < firstContinuing {
                label = best(of: closedInTurn, before: label, sums, token &* count, transitions)
            } else {
                let type = SpanLabel.type(of: label)
                let open = [SpanLabel.beginning(type), SpanLabel.inside(type)]
                label = best(of: open, before: label, sums, token &* count, transitions)
            }
            labels.append(UInt8(truncatingIfNeeded: label))
        }
    }

    /// Of some labels of a token, the first that is best in front of the next token's label.
    @inline(__always)
    private static func best(
        of labels: [Int], before next: Int, _ sums: UnsafeBufferPointer<Int32>, _ row: Int,
        _ transitions: UnsafeBufferPointer<Int32>
    ) -> Int {
        var top = (label: SpanLabel.outside, sum: Int32.min)
        for label in labels {
            let sum = sums[row &+ label] &+ transitions[label &* count &+ next]
            if sum > top.sum { top = (label, sum) }
        }
        return top.label
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

    /// - Parameters:
    ///   - sums: of the token before.
    ///   - next: `SpanLabel.count` sums are written here.
    ///   - scores: of the token.
    @inline(__always)
    private static func step(
        from sums: UnsafeRawPointer, to next: UnsafeMutableRawPointer, scores: UnsafeRawPointer,
        _ transitions: UnsafeRawPointer, _ continuing: Continuing, _ spread: Int32
    ) {
        let before = sums.assumingMemoryBound(to: Int32.self)
        // Of the labels before, only those count that some transition can still bring to the top.
        var least = before[0]
        for type in 0..<types {
            least = max(least, before[SpanLabel.alone(type)], before[SpanLabel.last(type)])
        }
        least -= spread
        var top = sixteen(transitions, 0) &+ SIMD16(repeating: before[0])
        for type in 0..<types {
            for label in [SpanLabel.alone(type), SpanLabel.last(type)] where before[label] >= least {
                let sums = sixteen(transitions, label &* count) &+ SIMD16(repeating: before[label])
                top.replace(with: sums, where: sums .> top)
            }
        }
        // What is written beyond the labels that close a name or begin one is written anew.
        next.storeBytes(of: top &+ sixteen(scores, 0), as: SIMD16<Int32>.self)
        let beginning = eight(sums, SpanLabel.beginning(0) &- 3)
        let inside = eight(sums, SpanLabel.inside(0) &- 3)
        let toInside = pointwiseMax(beginning &+ continuing.beginningToInside, inside &+ continuing.insideToInside)
        let toLast = pointwiseMax(beginning &+ continuing.beginningToLast, inside &+ continuing.insideToLast)
        let insideSums = toInside &+ eight(scores, SpanLabel.inside(0) &- 3)
        let lastSums = toLast &+ eight(scores, SpanLabel.last(0) &- 3)
        let labels = next.assumingMemoryBound(to: Int32.self)
        for type in 0..<types {
            labels[SpanLabel.inside(type)] = insideSums[type &+ 3]
            labels[SpanLabel.last(type)] = lastSums[type &+ 3]
        }
    }

    @inline(__always)
    private static func sixteen(_ row: UnsafeRawPointer, _ first: Int) -> SIMD16<Int32> {
        row.loadUnaligned(fromByteOffset: first &* 4, as: SIMD16<Int32>.self)
    }

    @inline(__always)
    private static func eight(_ row: UnsafeRawPointer, _ first: Int) -> SIMD8<Int32> {
        row.loadUnaligned(fromByteOffset: first &* 4, as: SIMD8<Int32>.self)
    }

    /// The transitions to the labels that continue a name, a type in each lane from the fourth on: so that eight labels of a row,
    /// the last of which are a position's five types, are all within the row.
    private struct Continuing {
        var beginningToInside = SIMD8<Int32>()
        var beginningToLast = SIMD8<Int32>()
        var insideToInside = SIMD8<Int32>()
        var insideToLast = SIMD8<Int32>()

        init(_ transitions: UnsafeBufferPointer<Int32>) {
            for type in 0..<types {
                let (beginning, inside) = (SpanLabel.beginning(type) &* count, SpanLabel.inside(type) &* count)
                beginningToInside[type + 3] = transitions[beginning &+ SpanLabel.inside(type)]
                beginningToLast[type + 3] = transitions[beginning &+ SpanLabel.last(type)]
                insideToInside[type + 3] = transitions[inside &+ SpanLabel.inside(type)]
                insideToLast[type + 3] = transitions[inside &+ SpanLabel.last(type)]
            }
        }
    }
}
