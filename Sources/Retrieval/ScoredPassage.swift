/// A passage and how well it answers.
struct ScoredPassage: Equatable {
    var passage: UInt32
    var score: Double

    /// Whether this one comes before another in an answer: by score, then in the order of the index.
    func precedes(_ other: ScoredPassage) -> Bool {
        score != other.score ? score > other.score : passage < other.passage
    }
}
