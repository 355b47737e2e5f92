import ArticleIndex
import PostingLists

/// What the words of a query have in the articles that some passages stand in.
struct RankingEvidence {
    private let wordCount: Int
    /// For each passage, its article's number.
    private var articles: [Int] = []
    private var lengths: [Int] = []
    /// By article: what a word counts for that stands in its headline.
    private var headlines: [Double] = []
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
                let length = range.reduce(0) { $0 + context.directory.tokens(of: $1) }
                lengths.append(length)
                // The first passage carries it.
                let headline =
                    context.directory.tokens(of: range.lowerBound) - context.directory.textTokens(of: range.lowerBound)
                headlines.append(weights.headline(headline, above: length - headline))
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
                counts[article * wordCount + number] = Double(count) + (headlines[article] - 1) * headline
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

    /// What a word counts for that stands in the headline of a passage's article.
    func headlineWeight(_ place: Int) -> Double {
        headlines[articles[place]]
    }
}

extension RankingWeights {
    /// What a word of a headline counts for.
    ///
    /// Texts without a headline have their first words for one. Of a text of one sentence these are all, or nearly.
    /// - Parameters:
    ///   - headline: tokens in the headline.
    ///   - text: tokens in the text below it.
    fileprivate func headline(_ headline: Int, above text: Int) -> Double {
        weighsHeadlines ? self.headline * max(0, 1 - Double(headline) / Double(max(text, 1))) : self.headline
    }
}
