import ArticleIndex
import Ingestion

/// What an update did.
public struct IndexUpdate: Sendable, Equatable {
    /// A file or folder that was left out.
    public struct Problem: Sendable, Equatable {
        /// Absolute.
        public let path: String
        /// What is wrong and what to do, in one line.
        public let reason: String
        /// Whether it should have been indexed; else it was left out on purpose.
        public let isFailure: Bool
    }

    /// Articles that were not in the index.
    public let new: Int
    /// Articles whose content is another.
    public let changed: Int
    /// Articles whose file is gone.
    public let removed: Int
    /// Articles whose file has another path, and the content it had.
    public let moved: Int
    /// Further files in which the text of an article was found.
    public let duplicates: Int
    /// Articles that are as they were.
    public let unchanged: Int
    /// What was left out, in the order in which it was met.
    public let problems: [Problem]
    /// Articles in the index after the update.
    public let articles: Int
    /// Passages in the index after the update.
    public let passages: Int

    init(_ report: IngestReport) {
        new = report.new
        changed = report.changed
        removed = report.removed
        moved = report.moved
        duplicates = report.duplicates
        unchanged = report.unchanged
        problems = report.problems.map {
            Problem(path: $0.path, reason: $0.reason, isFailure: $0.severity == .failure)
        }
        articles = report.counts.articles
        passages = report.counts.passages
    }
}
