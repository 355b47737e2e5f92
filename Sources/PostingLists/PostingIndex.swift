/// The terms and postings of one FTS5 table, read straight from its pages.
///
/// This module decodes what FTS5 writes: records, leaf pages, doclists, position lists. It knows nothing of SQL: pages
/// come from a `PageSource`. It knows nothing of text: terms are bytes, rows are numbers. It writes segments of
/// its own (``SegmentWriter``), and changes none.
///
/// An index is good for one read transaction of its source. It and its cursors belong to one thread at a time.
package final class PostingIndex {
    package let structure: StructureRecord
    package let averages: AveragesRecord

    private let source: any PageSource
    private let segments: [Segment]

    /// The byte before each term of the main index; prefix indexes have others.
    private static let mainIndex = UInt8(ascii: "0")
    private static let supportedVersion = 4
    /// Children of one union; more are united in groups, for the cost of a step grows with their number.
    private static let unionWidth = 32

    /// Reads the table's records.
    ///
    /// - Parameters:
    ///   - version: the row `version` of `<table>_config`.
    ///   - detail: the option the table was created with.
    /// - Throws: `PostingError.unsupportedFormat` when only FTS5 itself can read the table.
    package init(source: any PageSource, version: Int, detail: TableDetail) throws(PostingError) {
        guard version == Self.supportedVersion else { throw .unsupportedFormat(.version(version)) }
        guard detail == .full else { throw .unsupportedFormat(.detail) }
        self.source = source
        guard let structure = try source.page(.structure) else {
            throw .damaged(page: .structure, reason: .missing)
        }
        self.structure = try StructureRecord(structure.bytes)
        guard let averages = try source.page(.averages) else {
            throw .damaged(page: .averages, reason: .missing)
        }
        self.averages = try AveragesRecord(averages.bytes)
        withExtendedLifetime((structure, averages)) {}
        guard self.averages.tokenCounts.count <= 2 else {
            throw .unsupportedFormat(.columns(self.averages.tokenCounts.count))
        }
        segments = self.structure.newestFirst
    }

    /// Where a term's doclists begin, newest segment first; empty when the index does not have the term.
    ///
    /// - Parameter term: the token as the table's tokenizer makes it, in UTF-8.
    package func doclists(of term: some Sequence<UInt8>) throws(PostingError) -> [Doclist] {
        let key = [Self.mainIndex] + term
        return try key.withPostingBytes { bytes throws(PostingError) in
            var doclists: [Doclist] = []
            for segment in segments {
                if let doclist = try TermLookup.find(bytes, in: segment, source: source) {
                    doclists.append(doclist)
                }
            }
            return doclists
        }
    }

    /// The postings of one term.
    ///
    /// - Parameters:
    ///   - doclists: the term's doclists, newest segment first, as `doclists(of:)` and `TermCursor` give them.
    ///   - skips: skip lists of this term, for the segments that have one.
    package func cursor(
        for doclists: [Doclist], skips: [SegmentID: SkipList] = [:]
    ) throws(PostingError) -> PostingCursor {
        if let doclist = doclists.first, doclists.count == 1 {
            return try SegmentPostingCursor(
                doclist, skips: skips[doclist.segment.id], keepsDeleted: false, source: source)
        }
        var cursors: [SegmentPostingCursor] = []
        for doclist in doclists {
            cursors.append(
                try SegmentPostingCursor(
                    doclist, skips: skips[doclist.segment.id], keepsDeleted: true, source: source))
        }
        return SegmentMergeCursor(cursors)
    }

    /// The postings of one term, without skip lists.
    package func cursor(for term: some Sequence<UInt8>) throws(PostingError) -> PostingCursor {
        try cursor(for: try doclists(of: term))
    }

    /// The rows that have any of several terms: a stem's forms, a prefix's terms. Frequencies are sums, positions are merged.
    ///
    /// - Parameter cursors: cursors before their first block, which from now on belong to the union.
    package func union(of cursors: [PostingCursor]) -> PostingCursor {
        if let first = cursors.first, cursors.count == 1 { return first }
        var level = cursors
        while level.count > Self.unionWidth {
            level = stride(from: 0, to: level.count, by: Self.unionWidth).map { start in
                UnionPostingCursor(Array(level[start..<min(start + Self.unionWidth, level.count)]))
            }
        }
        return UnionPostingCursor(level)
    }

    /// The terms that begin with `prefix`, or all of them, in byte order.
    package func terms(withPrefix prefix: some Sequence<UInt8> = []) throws(PostingError) -> TermCursor {
        try TermCursor(prefix: [Self.mainIndex] + prefix, segments: segments, source: source)
    }

    /// The skip list of one doclist; see `SkipList`.
    package func skipList(
        of doclist: Doclist, impact: (_ id: UInt32, _ frequency: UInt32, _ secondFrequency: UInt32) -> Float
    ) throws(PostingError) -> SkipList {
        try SkipList(of: doclist, source: source, impact: impact)
    }
}
