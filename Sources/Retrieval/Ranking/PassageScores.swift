import PostingLists

/// The scores of one article's passages while they are added up.
///
/// In memory of its own, that is used again from article to article: in Swift's arrays each sum is checked for other owners.
final class PassageScores {
    /// The passages of the article.
    private(set) var article: Range<UInt32> = 0..<0
    private var scores: UnsafeMutablePointer<Double>
    private var isMatch: UnsafeMutablePointer<Bool>
    /// As many as the longest article so far has passages.
    private var capacity = 64

    init() {
        scores = .allocate(capacity: capacity)
        isMatch = .allocate(capacity: capacity)
    }

    deinit {
        scores.deallocate()
        isMatch.deallocate()
    }

    /// Begins with another article.
    func begin(_ article: Range<UInt32>) {
        self.article = article
        let count = article.count
        if count > capacity { makeRoom(for: count) }
        scores.initialize(repeating: 0, count: count)
        isMatch.initialize(repeating: false, count: count)
    }

    private func makeRoom(for count: Int) {
        scores.deallocate()
        isMatch.deallocate()
        capacity = max(count, 2 * capacity)
        scores = .allocate(capacity: capacity)
        isMatch = .allocate(capacity: capacity)
    }

    @inline(__always)
    func add(_ score: Double, to passage: UInt32) {
        precondition(article.contains(passage), "no passage of this article")
        let index = Int(passage &- article.lowerBound)
        scores[index] += score
        isMatch[index] = true
    }

    /// Adds what a word scores in some passages.
    func add(_ found: RowLists.Rows, weight: Double, _ context: EvaluationContext) {
        for place in 0..<found.rows.count {
            let passage = found.rows[place]
            add(weight * context.impact(frequency: found.counts[place], passage: passage), to: passage)
        }
    }

    /// Calls `body` with each passage that something matched in.
    @inline(__always)
    func forEachMatch(_ body: (UInt32, Double) -> Void) {
        for index in 0..<article.count where isMatch[index] {
            body(article.lowerBound &+ UInt32(truncatingIfNeeded: index), scores[index])
        }
    }
}
