/// The `detail` option of an FTS5 table: what it keeps of each occurrence.
package enum TableDetail: String, Sendable {
    /// Row, column and position; the default, and the only one this module reads.
    case full
    case column
    case none
}
