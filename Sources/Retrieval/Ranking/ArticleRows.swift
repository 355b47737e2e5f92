import PostingLists

/// What a word of an intersection has in the articles that are looked into. The memory is used again from query to query.
final class ArticleRows {
    private let lists = RowLists()
    /// For each article left, the range of `lists` that has its passages.
    private let ranges: UnsafeMutablePointer<Int>

    init() {
        ranges = .allocate(capacity: ArticleCandidates.capacity)
        ranges.initialize(repeating: 0, count: ArticleCandidates.capacity)
    }

    deinit {
        ranges.deallocate()
    }

    /// Asks a word for its passages in some articles, which get the numbers from 0 on.
    func read(
        _ cursor: PostingCursor, from starts: UnsafeBufferPointer<UInt32>, to ends: UnsafeBufferPointer<UInt32>
    ) throws(PostingError) {
        try cursor.collectRows(from: starts, to: ends, into: lists)
        for range in 0..<starts.count { ranges[range] = range }
    }

    /// Whether the word is not in an article.
    func isEmpty(_ number: Int) -> Bool { lists.isEmpty(ranges[number]) }

    /// Keeps some articles, which get the numbers from 0 on.
    /// - Parameter numbers: ascending.
    func keep(_ numbers: UnsafeMutablePointer<Int>, count: Int) {
        for kept in 0..<count { ranges[kept] = ranges[numbers[kept]] }
    }

    /// The word's passages in an article.
    subscript(number: Int) -> RowLists.Rows { lists[ranges[number]] }
}
