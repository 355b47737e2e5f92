/// Steps through the index's terms that begin with given bytes, in byte order, each term once over all segments.
///
/// A term may have lost all its rows to deletions that no merge has carried out yet; only its postings tell.
package struct TermCursor {
    /// The current term's bytes without the index's own prefix byte.
    package var term: ArraySlice<UInt8> { current.dropFirst() }
    /// The current term's doclists, newest segment first; what `PostingIndex.cursor(for:)` wants.
    package private(set) var doclists: [Doclist] = []

    private let prefix: [UInt8]
    private var cursors: [SegmentTermCursor] = []
    private var current: [UInt8] = []

    init(prefix: [UInt8], segments: [Segment], source: any PageSource) throws(PostingError) {
        self.prefix = prefix
        for segment in segments {
            let cursor = try prefix.withPostingBytes { bytes throws(PostingError) in
                try SegmentTermCursor(segment: segment, from: bytes, source: source)
            }
            cursors.append(cursor)
        }
    }

    /// Moves to the next term, at first to the first one; false when there is none.
    package mutating func advance() throws(PostingError) -> Bool {
        var least: Int?
        for index in cursors.indices where cursors[index].doclist != nil {
            guard cursors[index].term.starts(with: prefix) else { continue }
            if let chosen = least, !cursors[index].term.lexicographicallyPrecedes(cursors[chosen].term) { continue }
            least = index
        }
        doclists.removeAll(keepingCapacity: true)
        guard let least else { return false }
        current = cursors[least].term
        for index in cursors.indices {
            guard let doclist = cursors[index].doclist, cursors[index].term == current else { continue }
            doclists.append(doclist)
            try cursors[index].advance()
        }
        return true
    }
}

extension [UInt8] {
    /// `withUnsafeBytes` with a typed error.
    func withPostingBytes<T>(
        _ body: (UnsafeRawBufferPointer) throws(PostingError) -> T
    ) throws(PostingError) -> T {
        let result: Result<T, PostingError> = withUnsafeBytes { bytes in
            do throws(PostingError) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}
