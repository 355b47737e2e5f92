import ArticleIndex
import PostingLists

/// The best passages for one word: blocks that hold nothing good enough are skipped unread.
struct WordRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ word: WordClass, into top: inout TopPassages) throws {
        let ranked = try RankedWord(word, context: context, isAlone: true)
        let weight = ranked.weight
        let (norms, lengths) = (context.norms, context.directory.lengths)
        var threshold = top.threshold
        var least = top.scoreToCompare
        while try ranked.nextBlock(above: threshold) {
            let block = ranked.cursor.block
            try context.check(block)
            for index in 0..<block.count {
                let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
                let passage = block.ids[index]
                let norm = norms[Int(lengths[Int(passage)])]
                // score > threshold without a division, for most passages fail.
                guard weight * frequency > least * (frequency + norm) else { continue }
                let score = weight * (frequency / (frequency + norm))
                if score > threshold {
                    top.insert(ScoredPassage(passage: passage, score: score))
                    threshold = top.threshold
                    least = top.scoreToCompare
                }
            }
        }
    }
}

extension EvaluationContext {
    /// Makes sure that the passages of a block may be looked up without asking each time.
    @inline(__always)
    func check(_ block: PostingBlock) throws {
        guard block.count == 0 || Int(block.ids[block.count - 1]) < directory.end else {
            throw RetrievalError.unknownPassage(block.ids[block.count - 1])
        }
    }
}
