/// The row number of a page in an FTS5 table's `<table>_data`.
///
/// Bits 0–30 hold the page number, bits 31–35 the height inside a doclist index, bit 36 tells a doclist index from a
/// leaf, and the segment's number is above. Source: the macros beginning with `FTS5_DATA_` in SQLite's `fts5_index.c`.
package struct PageID: Hashable, Sendable {
    /// The row number, as SQLite knows it.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// The averages record: rows and tokens of the whole table.
    package static let averages = PageID(rawValue: 1)

    /// The structure record: which segments there are.
    package static let structure = PageID(rawValue: 10)

    /// A leaf page of a segment.
    package static func leaf(_ page: Int, of segment: SegmentID) -> PageID {
        PageID(rawValue: Int64(segment.rawValue) << 37 | Int64(page))
    }

    /// A page of the doclist index; level 0 is the lowest.
    static func doclistIndex(_ page: Int, level: Int, of segment: SegmentID) -> PageID {
        PageID(rawValue: Int64(segment.rawValue) << 37 | 1 << 36 | Int64(level) << 31 | Int64(page))
    }
}
