package import PostingLists

/// Where posting lists come from.
package protocol PostingSource {
    /// The passages that have at least one of the terms; a passage's frequencies are the sums of theirs.
    ///
    /// - Parameter impact: asks for bounds, also where a short list has to be read whole for them: the impact of a
    ///   posting by its passage and the term's frequency there.
    func postings(of terms: [String], boundedBy impact: ((UInt32, UInt32) -> Double)?) throws -> WordPostings
}

extension PostingSource {
    /// The same without more bounds than are stored.
    func postings(of terms: [String]) throws -> WordPostings {
        try postings(of: terms, boundedBy: nil)
    }
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
