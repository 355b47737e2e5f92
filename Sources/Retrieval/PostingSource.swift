package import PostingLists

/// Where posting lists come from.
package protocol PostingSource {
    /// The passages that have at least one of the terms; a passage's frequencies are the sums of theirs.
    func postings(of terms: [String]) throws -> WordPostings
}

/// The posting list of a word, before its first block.
package struct WordPostings {
    package let cursor: PostingCursor
    /// No passage has a greater impact; 1 where nothing is known, for no impact is greater.
    package let maximumImpact: Double

    package init(cursor: PostingCursor, maximumImpact: Double = 1) {
        self.cursor = cursor
        self.maximumImpact = maximumImpact
    }
}
