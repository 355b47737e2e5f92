/// How far a run has come.
package struct IngestProgress: Sendable, Equatable {
    /// What a run is at.
    package enum Stage: String, Sendable {
        /// Files are read, analysed and written.
        case reading
        /// All files are written; what follows from them is made.
        case merging
        /// A new index is held against itself, and against the one it is to replace.
        case checking
        /// Articles are brought to a cluster: `files` and `bytes` are articles.
        case sending
    }

    package var stage = Stage.reading
    package var files: Int
    package var totalFiles: Int
    package var bytes: Int
    package var totalBytes: Int

    package init(stage: Stage = .reading, files: Int, totalFiles: Int, bytes: Int, totalBytes: Int) {
        self.stage = stage
        self.files = files
        self.totalFiles = totalFiles
        self.bytes = bytes
        self.totalBytes = totalBytes
    }

    /// Of articles that are brought to a cluster.
    package static func sending(_ articles: Int, of total: Int) -> IngestProgress {
        IngestProgress(stage: .sending, files: articles, totalFiles: total, bytes: articles, totalBytes: total)
    }

    /// All files done, and what comes then.
    static func finished(_ totals: IngestProgress, _ stage: Stage) -> IngestProgress {
        IngestProgress(
            stage: stage, files: totals.totalFiles, totalFiles: totals.totalFiles, bytes: totals.totalBytes,
            totalBytes: totals.totalBytes)
    }
}
