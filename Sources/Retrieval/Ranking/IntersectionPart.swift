import PostingLists

/// A word of an intersection, and its passages in the articles that are looked into.
final class IntersectionPart {
    let word: RankedWord
    let lists = RowLists()
    /// For each article left, the range of `lists` that has its passages.
    private let ranges: UnsafeMutablePointer<Int>

    init(_ word: RankedWord) {
        self.word = word
        ranges = .allocate(capacity: ArticleCandidates.capacity)
        ranges.initialize(repeating: 0, count: ArticleCandidates.capacity)
    }

    deinit {
        ranges.deallocate()
    }

    /// Begins with a range for each article, in order.
    func numberRanges(_ count: Int) {
        for range in 0..<count { ranges[range] = range }
    }

    /// Keeps some articles, which get the numbers from 0 on.
    /// - Parameter numbers: ascending.
    func keep(_ numbers: UnsafeMutablePointer<Int>, count: Int) {
        for kept in 0..<count { ranges[kept] = ranges[numbers[kept]] }
    }

    /// Adds what the word scores in an article.
    func add(_ number: Int, to scores: inout PassageScores, _ context: EvaluationContext) {
        scores.add(lists[ranges[number]], weight: word.weight, context)
    }
}
