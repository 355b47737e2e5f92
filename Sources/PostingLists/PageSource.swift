/// Where an FTS5 table's pages come from, within one read transaction.
///
/// Over SQLite this is two statements on one connection:
///
/// ```sql
/// SELECT id, block FROM f_data WHERE id >= ?                                            -- page(_:)
/// SELECT pgno >> 1 FROM f_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1  -- leaf(containing:segment:)
/// ```
package protocol PageSource: AnyObject {
    /// The page in a row of `<table>_data`, or nil when there is no such row.
    ///
    /// Cursors ask for ascending, mostly adjacent pages, and for the same ones from query to query.
    func page(_ id: PageID) throws(PostingError) -> Page?

    /// The leaf on which a term would stand, by the table `<table>_idx`.
    ///
    /// - Parameters:
    ///   - term: the term's bytes as stored, the index prefix byte included; to be bound as a blob.
    ///   - segment: the segment to look in.
    /// - Returns: the leaf's page number (the column `pgno` without its lowest bit), or nil when no leaf begins at or
    ///   before the term.
    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int?
}

extension PageSource {
    /// A leaf whose header was checked.
    func leaf(_ number: Int, of segment: Segment) throws(PostingError) -> LeafPage {
        let id = PageID.leaf(number, of: segment.id)
        guard let page = try page(id) else { throw .damaged(page: id, reason: .missing) }
        return try LeafPage(id: id, page: page)
    }
}
