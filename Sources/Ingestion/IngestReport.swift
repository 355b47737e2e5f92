package import ArticleIndex

/// What a run did.
package struct IngestReport: Sendable, Equatable {
    /// Articles that were not known before.
    package var new = 0
    /// Articles whose content is another than before.
    package var changed = 0
    /// Articles whose file, or whose place in it, is gone.
    package var removed = 0
    /// Articles that are as they were.
    package var unchanged = 0
    /// Files of formats without a reader, found in folders.
    package var otherFormats = 0
    package var problems: [FileProblem] = []
    /// What the index holds after the run.
    package var counts = IndexCounts(articles: 0, passages: 0)

    package init() {}

    package var failures: Int {
        problems.count { $0.severity == .failure }
    }

    /// Whether the index is as it was before the run.
    package var changedNothing: Bool {
        new == 0 && changed == 0 && removed == 0
    }
}
