import PostingLists

/// A word's postings as the pruning loops use them: block by block, with bounds on what they can score.
final class RankedWord {
    let word: WordClass
    let cursor: PostingCursor
    /// What an impact is multiplied with to make a score.
    let weight: Double
    /// No passage scores more by this word.
    let maximum: Double
    /// What a cursor's bound is multiplied with: the weight, and what the bound may be out of date by.
    private let boundWeight: Double
    private var known = ImpactBound(lastID: 0, maximumImpact: 0)
    private var isKnown = false

    /// - Parameter isAlone: whether no other word is ranked with it, so that bounds of short lists are of no use.
    init(_ word: WordClass, context: EvaluationContext, isAlone: Bool = false) throws {
        self.word = word
        let postings = isAlone ? try context.postings.postings(of: word.terms) : try context.boundedPostings(of: word)
        cursor = postings.cursor
        weight = context.weight(word)
        maximum = weight * postings.maximumImpact
        boundWeight = weight * context.slack
    }

    /// Moves to the next block in which a passage may score more than `score` by this word.
    func nextBlock(above score: Double) throws(PostingError) -> Bool {
        guard score > 0 else { return try cursor.nextBlock() }
        // Rounded down, so that no block is left out for the lack of a Float's precision.
        return try cursor.nextBlock(above: Float(score / boundWeight).nextDown)
    }

    /// The most that a passage can score by this word. Ask for ascending passages.
    @inline(__always)
    func bound(at passage: UInt32) -> Double {
        if !isKnown || known.lastID < passage {
            known = cursor.bound(at: passage)
            isKnown = true
        }
        return min(Double(known.maximumImpact) * boundWeight, maximum)
    }

    /// The most that a passage in the range can score by this word. Ask for ascending ranges.
    func bound(from start: UInt32, to end: UInt32) -> Double {
        if !isKnown || known.lastID < start {
            known = cursor.bound(at: start)
            isKnown = true
        }
        var greatest = known.maximumImpact
        while known.lastID < end - 1 {
            known = cursor.bound(at: known.lastID + 1)
            greatest = max(greatest, known.maximumImpact)
        }
        return min(Double(greatest) * boundWeight, maximum)
    }
}
