/// Finds one term's doclist in one segment.
enum TermLookup {
    /// The doclist of `term` (bytes as stored, prefix byte included), or nil when the segment does not have the term.
    static func find(
        _ term: UnsafeRawBufferPointer, in segment: Segment, source: any PageSource
    ) throws(PostingError) -> Doclist? {
        guard let number = try source.leaf(containing: term, segment: segment.id) else { return nil }
        // A leaf before the first one has been merged away; its terms, if still here, stand on the first.
        let page = max(number, segment.firstPage)
        guard page <= segment.lastPage else { return nil }
        let leaf = try source.leaf(page, of: segment)
        defer { withExtendedLifetime(leaf.page) {} }
        return try find(term, on: leaf, page: page, segment: segment)
    }

    /// Walks the page index, comparing only bytes that can still matter: a term that keeps more of its predecessor than
    /// matched so far sorts where the predecessor did, one that keeps less is past the wanted term.
    private static func find(
        _ term: UnsafeRawBufferPointer, on leaf: LeafPage, page: Int, segment: Segment
    ) throws(PostingError) -> Doclist? {
        guard leaf.firstTerm != 0 else { return nil }
        let bytes = leaf.bytes
        let damaged = PostingError.damaged(page: leaf.id, reason: .malformedTerm)
        var index = leaf.bodyEnd
        var place = 0
        var matched = 0
        while index < bytes.count {
            guard let step = Varint.read(bytes, &index, limit: bytes.count, maximum: leaf.bodyEnd - 1 - place), step > 0
            else { throw .damaged(page: leaf.id, reason: .offsetOutOfRange) }
            let isFirst = place == 0
            place += step
            var offset = place
            var kept = 0
            if !isFirst {
                guard let value = Varint.read(bytes, &offset, limit: leaf.bodyEnd, maximum: leaf.bodyEnd) else {
                    throw damaged
                }
                kept = value
            }
            guard let length = Varint.read(bytes, &offset, limit: leaf.bodyEnd, maximum: leaf.bodyEnd - offset),
                length <= leaf.bodyEnd - offset
            else { throw damaged }
            if kept < matched { return nil }
            if kept > matched { continue }
            var common = 0
            while common < length, matched < term.count, bytes[offset + common] == term[matched] {
                common += 1
                matched += 1
            }
            if common == length {
                guard matched == term.count else { continue }
                return try doclist(from: offset + length, after: index, place: place, leaf: leaf, page: page, segment)
            }
            if matched == term.count || bytes[offset + common] > term[matched] { return nil }
        }
        return nil
    }

    /// The doclist that begins at `start`; `index` is where the page index goes on, `place` where the term stands.
    static func doclist(
        from start: Int, after index: Int, place: Int, leaf: LeafPage, page: Int, _ segment: Segment
    ) throws(PostingError) -> Doclist {
        guard index < leaf.bytes.count else {
            return Doclist(segment: segment, page: page, start: start, end: leaf.bodyEnd, isComplete: false)
        }
        var index = index
        guard
            let step = Varint.read(
                leaf.bytes, &index, limit: leaf.bytes.count, maximum: leaf.bodyEnd - 1 - place),
            place + step > start
        else { throw .damaged(page: leaf.id, reason: .offsetOutOfRange) }
        return Doclist(segment: segment, page: page, start: start, end: place + step, isComplete: true)
    }
}
