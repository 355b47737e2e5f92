package import ArticleIndex

/// What was done to bring a store to hold what an index holds.
package struct ReplicationReport: Sendable, Equatable {
    /// In the index.
    package var articles = 0
    /// Articles that the store, or a part of it at least, did not have, or had in another version.
    package var sent = 0
    /// Articles that are in the index no more and went from the store.
    package var removed = 0
    /// Paths of articles that are larger than the store takes: they are not in it.
    package var tooLarge: [String] = []
    /// Those of them that were not known to be.
    package var newlyTooLarge: [String] = []
    /// Parts that missed something because they did not answer, with the reason.
    package var missing: [StoreOutage] = []
    /// Parts that answer, and missed something earlier that this may not have brought.
    package var behind: [String] = []

    package init() {}
}
