import ArticleIndex
import PostingLists

/// A word of a union and where it stands in its block.
final class UnionPart {
    let word: RankedWord
    private(set) var block: PostingBlock
    private(set) var index = 0

    init(_ word: RankedWord) {
        self.word = word
        block = word.cursor.block
    }

    /// The passage the word stands on; `.max` behind the last one.
    var passage: UInt32 { index < block.count ? block.ids[index] : .max }

    /// The first passage behind the block; `.max` behind the last block.
    var blockEnd: UInt32 { block.count > 0 ? block.ids[block.count - 1] &+ 1 : .max }

    /// Moves to the next block in which a passage may score more than this by the word.
    func nextBlock(above score: Double, _ context: EvaluationContext) throws {
        index = 0
        _ = try word.nextBlock(above: score)
        block = word.cursor.block
        try context.check(block)
    }

    /// Moves to such a block where this one is used up.
    func refill(above score: Double, _ context: EvaluationContext) throws {
        if block.count > 0, index == block.count { try nextBlock(above: score, context) }
    }

    /// What as many passages of the block as asked for score at least, by this word alone; 0 where it has fewer.
    func score(reachedBy count: Int, _ context: EvaluationContext) -> Double {
        guard count > 0, block.count >= count else { return 0 }
        var top = TopPassages(limit: count)
        let (norms, lengths) = (context.norms, context.directory.lengths)
        for index in 0..<block.count {
            let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
            let norm = norms[Int(lengths[Int(block.ids[index])])]
            guard word.weight * frequency > top.scoreToCompare * (frequency + norm) else { continue }
            top.insert(
                ScoredPassage(passage: block.ids[index], score: word.weight * (frequency / (frequency + norm))))
        }
        return top.threshold
    }

    /// How many passages of the block the word has before `end`, from the one it stands on.
    func count(before end: UInt32) -> Int {
        (blockEnd <= end ? block.count : block.firstIndex(notBelow: end, from: index)) - index
    }

    /// Hands over those of the next passages that score more than `score`, or as good as that.
    /// - Parameter count: how many passages are looked at.
    func drain(
        _ count: Int, into candidates: UnionCandidates, above score: Double, _ context: EvaluationContext
    ) {
        let (block, weight) = (block, word.weight)
        let (norms, lengths) = (context.norms, context.directory.lengths)
        // The score without a division, for most passages fail.
        let wanted = score * (1 - 1e-12)
        for index in index..<index + count {
            let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
            let passage = block.ids[index]
            let norm = norms[Int(lengths[Int(passage)])]
            guard weight * frequency > wanted * (frequency + norm) else { continue }
            candidates.append(passage, score: weight * (frequency / (frequency + norm)))
        }
        index += count
    }

    /// Adds the scores of the passages before `end` to a window.
    func drain(into window: ScoreWindow, from start: UInt32, to end: UInt32, _ context: EvaluationContext) {
        let block = block
        let last = blockEnd <= end ? block.count : block.firstIndex(notBelow: end, from: index)
        let (scores, filled, weight) = (window.scores, window.filled, word.weight)
        let (norms, lengths) = (context.norms, context.directory.lengths)
        for index in index..<last {
            let passage = block.ids[index]
            let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
            let slot = Int(passage &- start)
            filled[slot &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: slot & 63)
            scores[slot] += weight * (frequency / (frequency + norms[Int(lengths[Int(passage)])]))
        }
        index = last
    }
}
