/// A passage and how well it answers.
package struct ScoredPassage: Sendable, Equatable {
    /// The passage's id.
    package var passage: UInt32
    /// Comparable within one answer only; higher is better.
    package var score: Double

    package init(passage: UInt32, score: Double) {
        self.passage = passage
        self.score = score
    }

    /// Whether this one comes before another in an answer: by score, then in the order of the index.
    func precedes(_ other: ScoredPassage) -> Bool {
        score != other.score ? score > other.score : passage < other.passage
    }
}
