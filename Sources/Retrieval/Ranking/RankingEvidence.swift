import ArticleIndex
import PostingLists

/// What the words of a query have in the articles that some passages stand in.
struct RankingEvidence {
    private let wordCount: Int
    /// For each passage, its article's number.
    private var articles: [Int] = []
    private var lengths: [Int] = []
    /// By article, then by word: occurrences in text and headline, the latter weighed.
    private var counts: [Double]

    /// - Parameter passages: ascending.
    init(
        _ passages: [UInt32], _ words: [WordClass], _ weights: RankingWeights, _ context: EvaluationContext
    ) throws {
        wordCount = words.count
        var (starts, ends): ([UInt32], [UInt32]) = ([], [])
        for passage in passages {
            if starts.isEmpty || passage >= ends[ends.count - 1] {
                let range = context.directory.articleStart(of: passage)..<context.directory.articleEnd(from: passage)
                starts.append(range.lowerBound)
                ends.append(range.upperBound)
                lengths.append(range.reduce(0) { $0 + context.directory.tokens(of: $1) })
            }
            articles.append(starts.count - 1)
        }
        counts = [Double](repeating: 0, count: starts.count * words.count)
        let lists = RowLists()
        for (number, word) in words.enumerated() {
            let cursor = try context.postings.postings(of: word.terms).cursor
            try starts.withUnsafeBufferPointer { starts in
                try ends.withUnsafeBufferPointer { try cursor.collectRows(from: starts, to: $0, into: lists) }
            }
            for article in starts.indices {
                let count = lists[article].counts.reduce(0, &+)
                guard count > 0 else { continue }
                let headline = Double(lists.secondCount(in: article))
                counts[article * wordCount + number] = Double(count) + (weights.headline - 1) * headline
            }
        }
    }

    /// How often a word stands in the article of a passage, by the passage's place.
    func count(_ word: Int, _ place: Int) -> Double {
        counts[articles[place] * wordCount + word]
    }

    /// Tokens in the article of a passage, its headline included.
    func length(_ place: Int) -> Int {
        lengths[articles[place]]
    }
}
