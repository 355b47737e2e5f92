/// How far a run has come.
package struct IngestProgress: Sendable, Equatable {
    package var files: Int
    package var totalFiles: Int
    package var bytes: Int
    package var totalBytes: Int
}
