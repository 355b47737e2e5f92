package import ArticleIndex

/// What a run did.
package struct IngestReport: Sendable, Equatable {
    /// Articles that were not known before.
    package var new = 0
    /// Articles whose content is another than before.
    package var changed = 0
    /// Articles whose file, or whose place in it, is gone.
    package var removed = 0
    /// Articles whose file has another path, and the content it had.
    package var moved = 0
    /// Further places in which the text of an article was found.
    package var duplicates = 0
    /// Files that failed before, look as they did then, and were not read again.
    package var failedBefore = 0
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
        new == 0 && changed == 0 && removed == 0 && moved == 0 && duplicates == 0
    }

    /// What a run knows that looked at what had changed only: nothing of the rest of the index.
    package var ofChangesOnly: Self {
        var report = self
        (report.unchanged, report.otherFormats, report.failedBefore) = (0, 0, 0)
        return report
    }

    /// Counts articles as further places of others that were taken for new or changed ones.
    mutating func note(_ folded: FoldedArticles) {
        new -= folded.new
        changed -= folded.changed
        duplicates += folded.new + folded.changed
    }
}
