/// Where a term's doclist begins in one segment.
package struct Doclist: Hashable, Sendable {
    package let segment: Segment
    /// Number of the leaf that holds the term.
    package let page: Int
    /// Where the first row number stands on that leaf; equal to `end` when it is on the next one.
    package let start: Int
    /// Where the doclist, or the part of it on that leaf, ends.
    package let end: Int
    /// Whether the doclist ends on the term's own leaf.
    package let isComplete: Bool
}
