package import PostingLists

/// Where posting lists come from.
package protocol PostingSource {
    /// A cursor over the passages that have at least one of the terms; a passage's frequencies are the sums of theirs.
    func cursor(of terms: [String]) throws -> PostingCursor
}
