/// One segment of the index: an immutable, sorted run of terms with their doclists, cut into leaf pages.
package struct Segment: Hashable, Sendable {
    package let id: SegmentID
    /// Number of the first leaf; above 1 while an incremental merge is eating the segment from its front.
    package let firstPage: Int
    /// Number of the last leaf.
    package let lastPage: Int
}
