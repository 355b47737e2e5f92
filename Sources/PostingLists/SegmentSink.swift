/// Where the rows of a segment go that is being written.
package protocol SegmentSink: AnyObject {
    /// A row of `<table>_data`.
    func write(page: UnsafeRawBufferPointer, id: PageID) throws
    /// A row of `<table>_idx`: a term no greater than the first one that begins on a leaf, greater than all before.
    ///
    /// - Parameters:
    ///   - page: the leaf's number, doubled, and 1 more where the last term of the leaf has a doclist index.
    func write(term: UnsafeRawBufferPointer, page: Int, segment: SegmentID) throws
}
