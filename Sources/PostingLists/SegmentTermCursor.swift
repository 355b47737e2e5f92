/// Steps through the terms of one segment in byte order, from the first that is not below a given one.
struct SegmentTermCursor {
    let segment: Segment
    /// The current term as stored, prefix byte included; meaningless once `doclist` is nil.
    private(set) var term: [UInt8] = []
    /// Where the current term's doclist begins; nil behind the last term.
    private(set) var doclist: Doclist?

    private let source: any PageSource
    private var leaf: LeafPage?
    private var page: Int
    private var index = 0
    private var place = 0

    /// Stands on the first term that is not below `lowest`.
    init(
        segment: Segment, from lowest: UnsafeRawBufferPointer, source: any PageSource
    ) throws(PostingError) {
        self.segment = segment
        self.source = source
        let number = try source.leaf(containing: lowest, segment: segment.id) ?? segment.firstPage
        page = max(number, segment.firstPage) - 1
        repeat {
            try advance()
        } while doclist != nil && term.lexicographicallyPrecedes(lowest)
    }

    /// Moves to the next term.
    mutating func advance() throws(PostingError) {
        while true {
            if let leaf, index < leaf.bytes.count {
                try readTerm(on: leaf)
                return
            }
            guard page < segment.lastPage else {
                doclist = nil
                return
            }
            page += 1
            let next = try source.leaf(page, of: segment)
            leaf = next
            index = next.bodyEnd
            place = 0
        }
    }

    private mutating func readTerm(on leaf: LeafPage) throws(PostingError) {
        let bytes = leaf.bytes
        guard let step = Varint.read(bytes, &index, limit: bytes.count, maximum: leaf.bodyEnd - 1 - place), step > 0
        else { throw .damaged(page: leaf.id, reason: .offsetOutOfRange) }
        let isFirst = place == 0
        place += step
        var offset = place
        var kept = 0
        if !isFirst {
            guard let value = Varint.read(bytes, &offset, limit: leaf.bodyEnd, maximum: term.count) else {
                throw .damaged(page: leaf.id, reason: .malformedTerm)
            }
            kept = value
        }
        guard let length = Varint.read(bytes, &offset, limit: leaf.bodyEnd, maximum: leaf.bodyEnd),
            length <= leaf.bodyEnd - offset
        else { throw .damaged(page: leaf.id, reason: .malformedTerm) }
        let suffix = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
        let tail = isFirst ? term[...] : term[kept...]
        guard tail.lexicographicallyPrecedes(suffix) else {
            throw .damaged(page: leaf.id, reason: .malformedTerm)
        }
        term.removeSubrange(kept...)
        term.append(contentsOf: suffix)
        doclist = try TermLookup.doclist(
            from: offset + length, after: index, place: place, leaf: leaf, page: page, segment)
    }
}
