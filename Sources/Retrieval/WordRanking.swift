import ArticleIndex
import PostingLists

/// The best passages for one word: blocks that hold nothing good enough are skipped unread.
struct WordRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ word: WordClass, into top: inout TopPassages) throws {
        let ranked = try RankedWord(word, context: context)
        let weight = ranked.weight
        let (norms, lengths) = (context.norms, context.directory.lengths)
        var threshold = top.threshold
        while try ranked.nextBlock(above: threshold) {
            let block = ranked.cursor.block
            try context.check(block)
            for index in 0..<block.count {
                let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
                let passage = block.ids[index]
                let score = weight * (frequency / (frequency + norms[Int(lengths[Int(passage)])]))
                if score > threshold {
                    top.insert(ScoredPassage(passage: passage, score: score))
                    threshold = top.threshold
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
