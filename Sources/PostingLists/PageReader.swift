/// Reads one page at a time from an FTS5 table's `<table>_data`.
package protocol PageReader: AnyObject {
    /// The bytes of a row's `block`, or nil when there is no such row.
    ///
    /// The bytes stay valid until the next call on this reader or until the reader is released, whichever is first; other readers do
    /// not touch them. Cursors ask for ascending, mostly adjacent pages, so a reader that keeps its statement open and
    /// steps it when the next row is wanted saves a search from the root for every page.
    func page(_ id: PageID) throws(PostingError) -> UnsafeRawBufferPointer?
}
