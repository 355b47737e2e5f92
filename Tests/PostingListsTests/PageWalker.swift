import PostingLists

/// Reads everything there is to read in an index that may be damaged, ignoring what comes out.
struct PageWalker {
    /// Terms looked at, at most.
    var termLimit = 60
    /// Postings ever seen.
    private(set) var postings = 0
    /// Errors met.
    private(set) var errors = 0

    mutating func walk(_ source: any PageSource, seekStep: UInt32 = 97) {
        do throws(PostingError) {
            let index = try PostingIndex(source: source, version: 4, detail: .full)
            attempt { walker throws(PostingError) in
                var terms = try index.terms()
                var seen = 0
                while seen < walker.termLimit, try terms.advance() {
                    seen += 1
                    let doclists = terms.doclists
                    let term = Array(terms.term)
                    walker.attempt { walker throws(PostingError) in
                        try walker.step(try index.cursor(for: doclists))
                    }
                    walker.attempt { walker throws(PostingError) in
                        try walker.seek(try index.cursor(for: term), step: seekStep)
                    }
                    walker.attempt { walker throws(PostingError) in
                        try walker.advance(try index.cursor(for: term), step: seekStep)
                    }
                    walker.attempt { walker throws(PostingError) in
                        try walker.collect(try index.cursor(for: term), step: seekStep)
                    }
                    walker.attempt { walker throws(PostingError) in
                        var skips: [SegmentID: SkipList] = [:]
                        for doclist in doclists {
                            skips[doclist.segment.id] = try index.skipList(of: doclist) { _, frequency, _ in
                                Float(frequency)
                            }
                        }
                        let cursor = try index.cursor(for: doclists, skips: skips)
                        while try cursor.nextBlock(above: 1) { walker.postings += cursor.block.count }
                        try walker.advance(try index.cursor(for: doclists, skips: skips), step: seekStep / 2)
                    }
                }
            }
            attempt { walker throws(PostingError) in
                var terms = try index.terms(withPrefix: "w".utf8)
                var cursors: [PostingCursor] = []
                while cursors.count < 40, try terms.advance() { cursors.append(try index.cursor(for: terms.doclists)) }
                try walker.step(index.union(of: cursors))
            }
        } catch {
            errors += 1
        }
    }

    private mutating func attempt(_ body: (inout PageWalker) throws(PostingError) -> Void) {
        do throws(PostingError) { try body(&self) } catch { errors += 1 }
    }

    private mutating func step(_ cursor: PostingCursor) throws(PostingError) {
        while try cursor.nextBlock() {
            postings += cursor.block.count
            for index in 0..<cursor.block.count {
                _ = try cursor.positions(at: index, column: index & 1)
            }
        }
    }

    private mutating func collect(_ cursor: PostingCursor, step: UInt32) throws(PostingError) {
        let lists = RowLists()
        let positions = PositionLists()
        for batch in UInt32(0)..<40 {
            let first = batch * step * 8 + 1
            let rows = (0..<8).map { first + $0 * step }
            switch batch % 3 {
            case 0: try lists.read(cursor, first..<first + step)
            case 1:
                try rows.withRows { rows throws(PostingError) in try cursor.collectPositions(in: rows, into: positions)
                }
            default:
                let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: rows.count)
                defer { counts.deallocate() }
                try rows.withRows { rows throws(PostingError) in try cursor.countOccurrences(in: rows, into: counts) }
            }
        }
    }

    private mutating func advance(_ cursor: PostingCursor, step: UInt32) throws(PostingError) {
        var row = try cursor.advance(to: 1)
        while row < .max {
            postings += 1
            _ = try cursor.frequencies()
            _ = try cursor.positions(column: postings & 1)
            let (next, overflow) = row.addingReportingOverflow(step)
            if overflow { break }
            row = try cursor.advance(to: next)
        }
    }

    private mutating func seek(_ cursor: PostingCursor, step: UInt32) throws(PostingError) {
        var target: UInt32 = 1
        while let place = try cursor.seek(to: target) {
            _ = try cursor.positions(at: place)
            let (next, overflow) = cursor.block.ids[place].addingReportingOverflow(step)
            if overflow { break }
            target = next
        }
    }
}

extension [UInt32] {
    /// `withUnsafeBufferPointer` with a typed error.
    fileprivate func withRows(
        _ body: (UnsafeBufferPointer<UInt32>) throws(PostingError) -> Void
    ) throws(PostingError) {
        let result: Result<Void, PostingError> = withUnsafeBufferPointer { rows in
            do throws(PostingError) { return .success(try body(rows)) } catch { return .failure(error) }
        }
        try result.get()
    }
}

/// The entry a fuzzer calls: makes pages of any bytes and walks them. Never fails; a crash is the finding.
///
/// The bytes are records of a kind, a page number, a big-endian 16-bit length and that many bytes. Kind 0 is the structure
/// record, 1 the averages record; of others bit 0 is the segment (1 or 2) and bit 1 tells a doclist index from a leaf.
func walkArbitraryPages(_ bytes: UnsafeRawBufferPointer) {
    let source = MemoryPageSource()
    // Two segments of 255 leaves.
    source[PageID.structure.rawValue] = [0, 0, 0, 0, 1, 2, 0, 0, 2, 1, 1, 0x81, 0x7f, 2, 1, 0x81, 0x7f]
    source[PageID.averages.rawValue] = [9, 9, 9]
    var offset = 0
    while offset + 4 <= bytes.count {
        let kind = bytes[offset]
        let page = Int(bytes[offset + 1])
        let length = min(Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3]), bytes.count - offset - 4)
        let block = Array(bytes[offset + 4..<offset + 4 + length])
        offset += 4 + length
        switch kind {
        case 0: source[PageID.structure.rawValue] = block
        case 1: source[PageID.averages.rawValue] = block
        default:
            let segment = SegmentID(rawValue: UInt16(kind & 1) + 1)
            source[PageID.leaf(page, of: segment).rawValue | (kind & 2 == 0 ? 0 : 1 << 36)] = block
            if kind & 2 == 0 { source.leaves[segment, default: []].append((block.suffix(2) + [], page)) }
        }
    }
    for segment in source.leaves.keys {
        source.leaves[segment]?.sort { $0.term.lexicographicallyPrecedes($1.term) }
    }
    var walker = PageWalker()
    walker.walk(source)
}
