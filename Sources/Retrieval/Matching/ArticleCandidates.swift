import ArticleIndex
import PostingLists

/// The articles that have postings in one block of a word, fewer with each other word that is looked for.
///
/// The memory is used again from block to block, and from query to query.
final class ArticleCandidates {
    /// An article and what the word has in it.
    struct Article {
        /// Its first passage.
        var start: UInt32
        /// The first passage behind it.
        var end: UInt32
        /// The word's postings in the block.
        var places: Range<Int>
        /// The most that a passage scores by the word.
        var best: Double
    }

    /// As many articles are taken at once: few enough for what they score to matter to the next ones.
    static let capacity = 16

    private let articles: UnsafeMutablePointer<Article>
    /// Of the block's postings.
    private let impacts: UnsafeMutablePointer<Double>
    private let starts: UnsafeMutablePointer<UInt32>
    private let ends: UnsafeMutablePointer<UInt32>
    /// The most that each article's passages can score.
    private let scores: UnsafeMutablePointer<Double>
    /// The numbers that the articles kept had before.
    private let numbers: UnsafeMutablePointer<Int>
    private var count = 0
    /// The next posting of the block.
    private var index = 0
    /// The last article of the block before, by its first passage: it may go on in this one.
    private var cut: UInt32?

    init() {
        articles = .allocate(capacity: Self.capacity)
        impacts = .allocate(capacity: PostingBlock.capacity)
        starts = .allocate(capacity: Self.capacity)
        ends = .allocate(capacity: Self.capacity)
        scores = .allocate(capacity: Self.capacity)
        numbers = .allocate(capacity: Self.capacity)
    }

    deinit {
        articles.deallocate()
        impacts.deallocate()
        starts.deallocate()
        ends.deallocate()
        scores.deallocate()
        numbers.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    /// Begins with another list.
    func removeAll() {
        cut = nil
        count = 0
    }

    /// Begins with another block.
    func begin(_ block: PostingBlock, _ context: EvaluationContext) {
        index = 0
        // In a loop of its own, in which nothing has to be foreseen.
        let (norms, lengths) = (context.norms, context.directory.lengths)
        for index in 0..<block.count {
            let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
            (impacts + index).initialize(to: frequency / (frequency + norms[Int(lengths[Int(block.ids[index])])]))
        }
    }

    /// The impact of a posting of the block.
    func impact(_ posting: Int) -> Double {
        precondition(posting >= 0 && posting < PostingBlock.capacity, "no such posting")
        return impacts[posting]
    }

    /// Takes the next articles of a block in which the word scores more than `wanted`. One that goes on behind the block
    /// is taken in any case, and not again with the next block.
    ///
    /// - Parameter most: the most that a passage scores by the word.
    /// - Returns: false when the block is used up.
    func read(
        _ block: PostingBlock, weight: Double, most: Double, wanted: Double, _ context: EvaluationContext
    ) -> Bool {
        guard index < block.count else { return false }
        count = 0
        let directory = context.directory
        var index = index
        while index < block.count, count < Self.capacity {
            let first = index
            let start = directory.articleStart(of: block.ids[index])
            let end = directory.articleEnd(from: block.ids[index])
            var best = 0.0
            while index < block.count, block.ids[index] < end {
                best = max(best, impacts[index])
                index &+= 1
            }
            best *= weight
            if index == block.count, block.ids[index - 1] &+ 1 < end {
                best = most
            }
            guard best > wanted, start != cut else { continue }
            if index == block.count { cut = start }
            (articles + count).initialize(
                to: Article(start: start, end: end, places: first..<index, best: best))
            count += 1
        }
        self.index = index
        return true
    }

    /// Drops the articles in which no passage can score more than `score`, by the bounds of the other words.
    func keep(scoringAbove score: Double, with parts: [IntersectionPart]) {
        guard score > 0 else { return }
        for index in 0..<count { (scores + index).initialize(to: articles[index].best) }
        for part in parts {
            let word = part.word
            for index in 0..<count {
                scores[index] += word.bound(from: articles[index].start, to: articles[index].end)
            }
        }
        var kept = 0
        for index in 0..<count where scores[index] > score {
            articles[kept] = articles[index]
            kept += 1
        }
        count = kept
    }

    /// Asks another word for its passages in the articles, and drops those in which it has none.
    ///
    /// - Parameter asked: the words that were asked before; what they know of articles that go, goes.
    func keep(_ part: IntersectionPart, asked: ArraySlice<IntersectionPart>) throws {
        for index in 0..<count {
            (starts + index).initialize(to: articles[index].start)
            (ends + index).initialize(to: articles[index].end)
        }
        try part.found.read(
            part.word.cursor, from: UnsafeBufferPointer(start: starts, count: count),
            to: UnsafeBufferPointer(start: ends, count: count))
        var kept = 0
        for index in 0..<count where !part.found.isEmpty(index) {
            articles[kept] = articles[index]
            (numbers + kept).initialize(to: index)
            kept += 1
        }
        guard kept < count else { return }
        part.found.keep(numbers, count: kept)
        for other in asked { other.found.keep(numbers, count: kept) }
        count = kept
    }

    /// Calls `body` with each article left and its number.
    func visit(_ body: (Int, Article) throws -> Void) rethrows {
        for number in 0..<count { try body(number, articles[number]) }
    }
}
