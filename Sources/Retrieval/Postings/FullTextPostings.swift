import ArticleIndex
import PostingLists

/// Posting lists as FTS5's own reader gives them: for any structure of the index, the slower way.
struct FullTextPostings: PostingSource {
    private let snapshot: IndexSnapshot

    init(_ snapshot: IndexSnapshot) {
        self.snapshot = snapshot
    }

    func postings(of terms: [String], boundedBy impact: ((UInt32, UInt32) -> Double)?) throws -> WordPostings {
        var merged: [UInt32: MemoryPosting] = [:]
        for term in terms {
            let occurrences = try snapshot.occurrences(of: term)
            for (index, passage) in occurrences.passages.enumerated() {
                guard let id = UInt32(exactly: passage) else { continue }
                merged[id, default: MemoryPosting(id: id)].add(
                    occurrences.textPositions[index], second: occurrences.headlinePositions[index])
            }
        }
        return WordPostings(cursor: MemoryPostingCursor(merged.values.sorted { $0.id < $1.id }))
    }
}
