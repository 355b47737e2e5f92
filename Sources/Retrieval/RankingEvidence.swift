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
        var ranges: [Range<UInt32>] = []
        for passage in passages {
            if ranges.last?.contains(passage) != true {
                let range = context.directory.articleStart(of: passage)..<context.directory.articleEnd(from: passage)
                ranges.append(range)
                lengths.append(range.reduce(0) { $0 + context.directory.tokens(of: $1) })
            }
            articles.append(ranges.count - 1)
        }
        counts = [Double](repeating: 0, count: ranges.count * words.count)
        for (number, word) in words.enumerated() {
            let cursor = try context.postings.postings(of: word.terms).cursor
            for (article, range) in ranges.enumerated() {
                var row = try cursor.advance(to: range.lowerBound)
                while row < range.upperBound {
                    let (text, headline) = try cursor.frequencies()
                    counts[article * wordCount + number] += Double(text) + weights.headline * Double(headline)
                    row = try cursor.advance(to: row + 1)
                }
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
