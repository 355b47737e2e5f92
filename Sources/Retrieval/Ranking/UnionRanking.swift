import ArticleIndex
import PostingLists

/// The best passages for any of several words: MaxScore (Turtle and Flood, 1995) over windows of passages.
///
/// Words are held in the order of what they can score at most. Those at the low end that cannot make a passage good enough
/// together do not bring up candidates; they are only asked about those that the others bring up. The others' scores are
/// added up in a window of passages that reaches no further than the block each of them stands in. Where one of them has
/// some passages before all others, these need no window.
struct UnionRanking {
    private let context: EvaluationContext

    /// Passages of a single word that are worth leaving the window for.
    private static let leastAlone = 4

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], limit: Int, into top: inout TopPassages) throws {
        let parts = try words.map { UnionPart(try RankedWord($0, context: context)) }
            .sorted { $0.word.maximum < $1.word.maximum }
        // The most that the words up to each place score together.
        var sums: [Double] = []
        for part in parts { sums.append((sums.last ?? 0) + part.word.maximum) }
        let most = sums.last ?? 0
        for part in parts { try part.nextBlock(above: 0, context) }
        // As many passages as are wanted score at least this much, by one of the words alone.
        let reached = parts.reduce(0) { max($0, $1.score(reachedBy: limit, context)) }.nextDown
        let (window, candidates) = (context.scoreWindow, context.unionCandidates)
        // An error may have left something there.
        window.takeEach { _, _ in }
        candidates.removeAll()
        var first = 0
        var threshold = reached

        while true {
            while first < parts.count, sums[first] <= threshold { first += 1 }
            guard first < parts.count else { return }
            if first == parts.count - 1 {
                return try rankAlone(parts, sums: sums, candidates, atLeast: reached, into: &top)
            }
            // The passage the foremost word stands on, and the next one that another stands on.
            var (start, next, foremost) = (UInt32.max, UInt32.max, first)
            for place in first..<parts.count {
                let passage = parts[place].passage
                if passage < start {
                    (start, next, foremost) = (passage, start, place)
                } else {
                    next = min(next, passage)
                }
            }
            guard start < .max else { return }
            let sum = first > 0 ? sums[first - 1] : 0
            let alone = parts[foremost].count(before: next)
            if alone >= Self.leastAlone {
                parts[foremost].drain(alone, into: candidates, above: threshold - sum, context)
                try complete(candidates, parts[..<first], sums: sums, threshold: threshold)
                candidates.insert(into: &top)
                threshold = max(top.threshold, reached)
                try parts[foremost].refill(above: threshold - (most - parts[foremost].word.maximum), context)
                continue
            }
            var end = start < .max - ScoreWindow.size ? start + ScoreWindow.size : .max
            for place in first..<parts.count { end = min(end, parts[place].blockEnd) }
            for place in first..<parts.count { parts[place].drain(into: window, from: start, to: end, context) }
            window.takeEach { slot, score in
                guard score + sum > threshold else { return }
                candidates.append(start &+ UInt32(truncatingIfNeeded: slot), score: score)
            }
            try complete(candidates, parts[..<first], sums: sums, threshold: threshold)
            candidates.insert(into: &top)
            threshold = max(top.threshold, reached)
            for place in first..<parts.count {
                try parts[place].refill(above: threshold - (most - parts[place].word.maximum), context)
            }
        }
    }

    /// Goes on with one word left to bring up candidates: its blocks that cannot matter are skipped unread.
    ///
    /// - Parameters:
    ///   - parts: that word behind the others.
    ///   - sums: the most that the words up to each place score together.
    private func rankAlone(
        _ parts: [UnionPart], sums: [Double], _ candidates: UnionCandidates, atLeast reached: Double,
        into top: inout TopPassages
    ) throws {
        let part = parts[parts.count - 1]
        let others = parts[..<(parts.count - 1)]
        let sum = others.isEmpty ? 0 : sums[others.count - 1]
        while part.passage < .max {
            let threshold = max(top.threshold, reached)
            part.drain(part.count(before: .max), into: candidates, above: threshold - sum, context)
            try complete(candidates, others, sums: sums, threshold: threshold)
            candidates.insert(into: &top)
            try part.nextBlock(above: max(top.threshold, reached) - sum, context)
        }
    }

    /// Adds what words score that did not bring up the candidates, and drops those that are not good enough.
    private func complete(
        _ candidates: UnionCandidates, _ parts: ArraySlice<UnionPart>, sums: [Double], threshold: Double
    ) throws {
        for place in parts.indices.reversed() {
            guard candidates.count > 0 else { return }
            try candidates.add(
                parts[place].word, rest: place > 0 ? sums[place - 1] : 0, threshold: threshold, context)
        }
    }
}
