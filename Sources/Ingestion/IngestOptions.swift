package import ArticleIndex
package import ArticleReaders

/// What a run is asked to do.
package struct IngestOptions: Sendable {
    package var directory: IndexDirectory
    /// Files and folders as the user named them; empty for those of earlier runs.
    package var paths: [String]
    /// Whether to build a new generation beside the current one from everything, known folders included.
    package var rebuild: Bool
    /// Files and folders whose articles leave the index, and which later runs no longer look through.
    package var forgotten: [String]
    /// Whether files that failed before are read again although they look as they did.
    package var retriesFailed = false
    /// What the fields of data files are called; nil for what the index remembers.
    package var fieldMapping: FieldMapping?
    /// Whether quotations are looked for; without them the rest of the work can be measured.
    package var findsQuotations = true
    /// Told where the time goes.
    package var meter: StageMeter?

    /// Where the paths are all that changed below the folders of earlier runs.
    package var followUp: FollowUp?

    /// What is known of changes since earlier runs.
    package struct FollowUp: Sendable {
        /// Absolute paths below known folders at which no file or folder is any more.
        package var gone: [String]
        /// Until when these are all changes, in nanoseconds since 1970; nil where there may be others.
        package var stamp: Int?

        package init(gone: [String], stamp: Int?) {
            self.gone = gone
            self.stamp = stamp
        }
    }

    package init(directory: IndexDirectory, paths: [String] = [], rebuild: Bool = false, forgotten: [String] = []) {
        self.directory = directory
        self.paths = paths
        self.rebuild = rebuild
        self.forgotten = forgotten
    }
}
