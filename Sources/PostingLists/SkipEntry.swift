/// Where one block of a doclist stands and what it holds at most.
///
/// Entries depend on nothing but the segment's immutable pages (and the impact function), so they may be stored
/// beside the index for as long as the segment lives.
package struct SkipEntry: Hashable, Sendable {
    /// The block's last row number, deleted rows included.
    package let lastID: UInt32
    /// Number of the leaf on which the block's first entry begins.
    package let page: UInt32
    /// Where on that leaf the entry begins.
    package let offset: UInt32
    /// The highest impact of a posting in the block, by the caller's measure.
    package let maximumImpact: Float

    package init(lastID: UInt32, page: UInt32, offset: UInt32, maximumImpact: Float) {
        self.lastID = lastID
        self.page = page
        self.offset = offset
        self.maximumImpact = maximumImpact
    }
}
