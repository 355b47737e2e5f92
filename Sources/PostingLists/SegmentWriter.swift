/// Writes one segment of an FTS5 table: terms with their doclists, cut into leaves the way FTS5 itself cuts them.
///
/// Leaves, doclist indexes and the rows that find a term's leaf are byte for byte those that FTS5 writes when it empties its
/// own buffer in one go; see ``LeafPage`` and ``DoclistIndex`` for what stands on them.
package struct SegmentWriter: ~Copyable {
    private let id: SegmentID
    private let pageSize: Int
    private let sink: any SegmentSink

    private var leaf: [UInt8] = [0, 0, 0, 0]
    /// The places of the leaf's terms.
    private var places: [UInt8] = []
    private var lastPlace = 0
    private var page = 1
    /// The term written last on this leaf or on one before, with its prefix byte.
    private var term: [UInt8] = []
    private var hasTerm = false
    private var hasRow = false

    /// What leads to the last leaf on which a term begins.
    private var separator: [UInt8] = []
    private var separatedPage = 1
    private var doclistIndex: DoclistIndexWriter

    /// The byte before each term of the main index.
    private static let mainIndex = UInt8(ascii: "0")

    /// - Parameter pageSize: bytes a leaf has at most, if no single term or number needs more: FTS5's option `pgsz`.
    package init(_ id: SegmentID, pageSize: Int, sink: any SegmentSink) {
        self.id = id
        self.pageSize = pageSize
        self.sink = sink
        doclistIndex = DoclistIndexWriter(pageSize: pageSize)
    }

    /// Writes a term behind all others.
    ///
    /// - Parameters:
    ///   - bytes: the token in UTF-8; greater than the one before. At most 32,768 bytes.
    ///   - doclist: for each row the difference of its number to the one before, twice the number of bytes of the position
    ///     list, and the position list.
    package mutating func append(_ bytes: UnsafeRawBufferPointer, doclist: UnsafeRawBufferPointer) throws {
        try begin(bytes)
        if leaf.count + places.count + doclist.count + 1 <= pageSize {
            leaf.append(contentsOf: doclist)
            return
        }
        var offset = 0
        var row: UInt64 = 0
        while offset < doclist.count {
            if hasRow {
                // What fits goes in one piece.
                let end = Self.wholeRows(of: doclist, from: offset, pageSize - leaf.count - places.count, &row)
                leaf.append(contentsOf: UnsafeRawBufferPointer(rebasing: doclist[offset..<end]))
                offset = end
                guard offset < doclist.count else { return }
            }
            let start = offset
            guard let step = Varint.read(doclist, &offset, limit: doclist.count) else { return }
            row &+= step
            if hasRow {
                leaf.append(contentsOf: doclist[start..<offset])
            } else {
                put(leaf.count, at: 0)
                Varint.append(row, to: &leaf)
                hasRow = true
                doclistIndex.append(row: Int(row), leaf: page)
            }
            let positions = offset
            guard let size = Varint.read(doclist, &offset, limit: doclist.count) else { return }
            let end = min(offset + Int(size >> 1), doclist.count)
            try append(UnsafeRawBufferPointer(rebasing: doclist[positions..<end]))
            offset = end
        }
    }

    /// Where the rows that fit into some space end.
    /// - Parameter row: goes on to the last of them.
    private static func wholeRows(
        of doclist: UnsafeRawBufferPointer, from start: Int, _ space: Int, _ row: inout UInt64
    ) -> Int {
        var end = start
        while end < doclist.count {
            var next = end
            guard let step = Varint.read(doclist, &next, limit: doclist.count),
                let size = Varint.read(doclist, &next, limit: doclist.count)
            else { break }
            next = min(next + Int(size >> 1), doclist.count)
            guard next - start <= space else { break }
            row &+= step
            end = next
        }
        return end
    }

    /// Appends numbers, each of which stays whole.
    private mutating func append(_ numbers: UnsafeRawBufferPointer) throws {
        guard leaf.count + places.count + numbers.count > pageSize else {
            leaf.append(contentsOf: numbers)
            return
        }
        var rest = numbers
        while true {
            let space = pageSize - leaf.count - places.count
            let part = rest.count <= space ? rest.count : Self.wholeNumbers(of: rest, space)
            leaf.append(contentsOf: rest[..<part])
            rest = UnsafeRawBufferPointer(rebasing: rest[part...])
            if leaf.count + places.count >= pageSize { try writeLeaf() }
            if rest.isEmpty { return }
        }
    }

    /// Bytes of the numbers that fit into some space: of one at least.
    private static func wholeNumbers(of bytes: UnsafeRawBufferPointer, _ space: Int) -> Int {
        var end = 0
        var next = 0
        while Varint.read(bytes, &next, limit: bytes.count) != nil, end == 0 || next <= space { end = next }
        return end
    }

    private mutating func begin(_ bytes: UnsafeRawBufferPointer) throws {
        if leaf.count + places.count + bytes.count + 1 + 2 >= pageSize, leaf.count > 4 { try writeLeaf() }
        Varint.append(UInt64(leaf.count - lastPlace), to: &places)
        lastPlace = leaf.count
        let next = [Self.mainIndex] + bytes
        var kept = 0
        let shortest = min(term.count, next.count)
        while kept < shortest, term[kept] == next[kept] { kept += 1 }
        if hasTerm {
            Varint.append(UInt64(kept), to: &leaf)
        } else {
            if page != 1 {
                try separate(next, before: term.isEmpty ? next.count : kept + 1)
            }
            kept = 0
        }
        Varint.append(UInt64(next.count - kept), to: &leaf)
        leaf.append(contentsOf: next[kept...])
        term = next
        hasTerm = true
        // The page header speaks of row numbers that stand before any term.
        hasRow = true
        doclistIndex.begin(page: page)
    }

    private mutating func put(_ number: Int, at offset: Int) {
        leaf[offset] = UInt8(truncatingIfNeeded: number >> 8)
        leaf[offset + 1] = UInt8(truncatingIfNeeded: number)
    }

    private mutating func writeLeaf() throws {
        put(leaf.count, at: 2)
        if hasTerm {
            leaf += places
        } else {
            doclistIndex.passLeaf(hasRow: hasRow)
        }
        try leaf.withUnsafeBytes { try sink.write(page: $0, id: .leaf(page, of: id)) }
        leaf.removeAll(keepingCapacity: true)
        leaf += [0, 0, 0, 0]
        places.removeAll(keepingCapacity: true)
        lastPlace = 0
        page += 1
        hasTerm = false
        hasRow = false
    }

    /// Leads to the leaf that begins with `term` by no more of it than tells it from the terms before.
    private mutating func separate(_ term: [UInt8], before length: Int) throws {
        try writeSeparator()
        separator = Array(term.prefix(length))
        separatedPage = page
    }

    private mutating func writeSeparator() throws {
        let pages = doclistIndex.finish()
        for page in pages {
            try page.bytes.withUnsafeBytes {
                try sink.write(page: $0, id: .doclistIndex(page.page, level: page.level, of: id))
            }
        }
        try separator.withUnsafeBytes {
            try sink.write(term: $0, page: separatedPage << 1 | (pages.isEmpty ? 0 : 1), segment: id)
        }
    }

    /// Writes what is left.
    /// - Returns: the segment; nil where there was no term.
    package consuming func finish() throws -> Segment? {
        if leaf.count > 4 { try writeLeaf() }
        guard page > 1 else { return nil }
        try writeSeparator()
        return Segment(id: id, firstPage: 1, lastPage: page - 1)
    }
}
