/// Where an FTS5 table's pages come from, within one read transaction.
///
/// Over SQLite this is a few statements on one connection:
///
/// ```sql
/// SELECT id, block FROM f_data WHERE id >= ?                                          -- one for each open reader
/// SELECT pgno >> 1 FROM f_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1  -- leaf(containing:segment:)
/// ```
package protocol PageSource: AnyObject {
    /// Hands out a reader that nobody else uses. Every open cursor keeps one, so readers are best pooled.
    func makeReader() throws(PostingError) -> any PageReader

    /// The leaf on which a term would stand, by the table `<table>_idx`.
    ///
    /// - Parameters:
    ///   - term: the term's bytes as stored, the index prefix byte included; to be bound as a blob.
    ///   - segment: the segment to look in.
    /// - Returns: the leaf's page number (the column `pgno` without its lowest bit), or nil when no leaf begins at or
    ///   before the term.
    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int?
}
