import ArticleIndex
import PostingLists

/// Posting lists read straight from FTS5's pages.
struct PagePostings: PostingSource {
    private let index: PostingIndex
    private let skips: SkipLists

    /// - Throws: `PostingError.unsupportedFormat` where only FTS5 itself can read the index.
    init(_ snapshot: IndexSnapshot) throws {
        index = try snapshot.postingPages()
        skips = try snapshot.skipLists()
    }

    func postings(of terms: [String]) throws -> WordPostings {
        var cursors: [PostingCursor] = []
        var maximum = 0.0
        for term in terms {
            let doclists = try index.doclists(of: term.utf8)
            guard !doclists.isEmpty else { continue }
            let lists = try skips.lists(of: term)
            cursors.append(try index.cursor(for: doclists, skips: lists))
            // For each passage one segment decides, so the greatest of the segments' bounds holds for the term.
            maximum += doclists.reduce(0) { greatest, doclist in
                max(greatest, lists[doclist.segment.id].map { Double($0.maximumImpact) } ?? 1)
            }
        }
        return WordPostings(cursor: index.union(of: cursors), maximumImpact: min(maximum * skips.slack, 1))
    }
}
