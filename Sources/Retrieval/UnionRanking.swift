import ArticleIndex
import PostingLists

/// The best passages for any of several words, by MaxScore (Turtle and Flood, 1995) with bounds for each block.
///
/// Words are held in the order of what they can score at most. Those at the low end that cannot make a passage good enough
/// together do not bring up candidates; they are only asked about those that the others bring up.
struct UnionRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        let ranked = try words.map { try RankedWord($0, context: context) }.sorted { $0.maximum < $1.maximum }
        var parts = try ranked.map { try Part($0, context: context) }
        // The most that the words up to each place score together.
        var sums: [Double] = []
        for part in parts { sums.append((sums.last ?? 0) + part.word.maximum) }
        let (norms, lengths) = (context.norms, context.directory.lengths)
        var first = 0
        var threshold = top.threshold

        while true {
            var passage = UInt32.max
            for index in first..<parts.count { passage = min(passage, parts[index].passage) }
            guard passage != .max else { return }
            let norm = norms[Int(lengths[Int(passage)])]
            var score = 0.0
            for index in first..<parts.count where parts[index].passage == passage {
                score += parts[index].score(norm: norm)
                // With one word left to bring up candidates, its blocks that cannot matter are skipped unread.
                let isAlone = first == parts.count - 1 && first > 0
                try parts[index].advance(above: isAlone ? threshold - sums[first - 1] : 0, context: context)
            }
            if first > 0 {
                guard score + sums[first - 1] > threshold else { continue }
                var rest = 0.0
                for index in 0..<first { rest += parts[index].word.bound(from: passage, to: passage + 1) }
                for index in stride(from: first - 1, through: 0, by: -1) {
                    guard score + rest > threshold else { break }
                    rest -= parts[index].word.bound(from: passage, to: passage + 1)
                    if try parts[index].seek(to: passage, context: context) { score += parts[index].score(norm: norm) }
                }
            }
            guard score > threshold else { continue }
            top.insert(ScoredPassage(passage: passage, score: score))
            threshold = top.threshold
            while first < parts.count, sums[first] <= threshold { first += 1 }
            if first == parts.count { return }
        }
    }

    /// A word and where it stands.
    private struct Part {
        let word: RankedWord
        private var block: PostingBlock
        private var index = 0
        private(set) var passage: UInt32

        init(_ word: RankedWord, context: EvaluationContext) throws {
            self.word = word
            let isThere = try word.cursor.nextBlock()
            block = word.cursor.block
            try context.check(block)
            passage = isThere ? block.ids[0] : .max
        }

        @inline(__always)
        func score(norm: Double) -> Double {
            let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
            return word.weight * (frequency / (frequency + norm))
        }

        @inline(__always)
        mutating func advance(above score: Double, context: EvaluationContext) throws {
            index &+= 1
            if index < block.count {
                passage = block.ids[index]
            } else {
                let isThere = try word.nextBlock(above: score)
                try take(isThere ? 0 : nil, context)
            }
        }

        /// - Returns: whether the word stands in the passage.
        @inline(__always)
        mutating func seek(to target: UInt32, context: EvaluationContext) throws -> Bool {
            if passage < target {
                if block.count > 0, block.ids[block.count - 1] >= target {
                    index = block.firstIndex(notBelow: target, from: index)
                    passage = block.ids[index]
                } else {
                    try take(try word.cursor.seek(to: target), context)
                }
            }
            return passage == target
        }

        private mutating func take(_ place: Int?, _ context: EvaluationContext) throws {
            block = word.cursor.block
            try context.check(block)
            index = place ?? 0
            passage = place.map { block.ids[$0] } ?? .max
        }
    }
}
