import PostingLists

/// The scores of one article's passages while they are added up.
struct PassageScores {
    /// The passages of the article.
    private(set) var article: Range<UInt32> = 0..<0
    /// As many as the longest article so far has passages.
    private var scores: [Double] = []
    private var isMatch: [Bool] = []

    /// Begins with another article.
    mutating func begin(_ article: Range<UInt32>) {
        self.article = article
        let count = article.count
        while scores.count < count {
            scores.append(0)
            isMatch.append(false)
        }
        for index in 0..<count {
            scores[index] = 0
            isMatch[index] = false
        }
    }

    mutating func add(_ score: Double, to passage: UInt32) {
        let index = Int(passage - article.lowerBound)
        scores[index] += score
        isMatch[index] = true
    }

    /// Adds what a word scores in some passages.
    mutating func add(_ found: RowLists.Rows, weight: Double, _ context: EvaluationContext) {
        for place in 0..<found.rows.count {
            let passage = found.rows[place]
            add(weight * context.impact(frequency: found.counts[place], passage: passage), to: passage)
        }
    }

    /// Calls `body` with each passage that something matched in.
    func forEachMatch(_ body: (UInt32, Double) -> Void) {
        for index in 0..<article.count where isMatch[index] {
            body(article.lowerBound + UInt32(index), scores[index])
        }
    }
}
