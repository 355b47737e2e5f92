import GRDB
import PostingLists

/// The skip lists of long posting lists: tables `posting_segment` and `posting_skip`.
///
/// A skip list belongs to one segment, whose pages never change. FTS5 gives a merged segment's number to another one,
/// so what is stored for a number counts only while the segment is recognised.
enum SkipTable {
    /// Leaf pages from which on a segment gets skip lists.
    private static let leastPages = 64

    /// Drops what belongs to segments that are gone, and makes the lists of large segments that have none.
    static func update(_ database: Database) throws {
        let pages = try PostingPages(database)
        let index: PostingIndex
        do {
            index = try pages.postingIndex()
        } catch PostingError.unsupportedFormat {
            // Only FTS5 reads this index: nobody would use the lists, and they might be of other segments.
            try database.execute(sql: "DELETE FROM posting_skip; DELETE FROM posting_segment")
            return
        }
        let large = index.structure.levels.joined().filter { $0.lastPage - $0.firstPage >= leastPages }
        var known: [Int: [UInt8]] = [:]
        let rows = try PreparedStatement("SELECT number, identity FROM posting_segment", in: database)
        while try rows.step() { known[rows.integer(at: 0)] = rows.bytes(at: 1) }
        rows.reset()

        var missing: [Segment] = []
        for segment in large {
            let number = Int(segment.id.rawValue)
            if try known.removeValue(forKey: number) != identity(of: segment, pages: pages) {
                try forget(number, in: database)
                missing.append(segment)
            }
        }
        for number in known.keys { try forget(number, in: database) }
        guard !missing.isEmpty else { return }
        try write(missing, index: index, pages: pages, to: database)
    }

    private static func forget(_ segment: Int, in database: Database) throws {
        try database.execute(sql: "DELETE FROM posting_skip WHERE segment = ?", arguments: [segment])
        try database.execute(sql: "DELETE FROM posting_segment WHERE number = ?", arguments: [segment])
    }

    private static func write(
        _ segments: [Segment], index: PostingIndex, pages: PostingPages, to database: Database
    ) throws {
        let directory = try PassageDirectory(database)
        let settings = try IndexSettings(database)
        let impact = TermImpact(
            k1: settings.k1, b: settings.b, averageLength: PassageTotals(index.averages).averageLength)
        let insertSegment = try PreparedStatement(
            "INSERT INTO posting_segment (number, identity, average_length) VALUES (?1, ?2, ?3)", in: database)
        for segment in segments {
            insertSegment.bind(Int(segment.id.rawValue), at: 1)
            insertSegment.bind(try identity(of: segment, pages: pages), at: 2)
            insertSegment.bind(impact.averageLength, at: 3)
            try insertSegment.run()
        }
        let insert = try PreparedStatement(
            "INSERT INTO posting_skip (segment, term, data) VALUES (?1, ?2, ?3)", in: database)
        let wanted = Set(segments.map(\.id))
        var terms = try index.terms()
        while try terms.advance() {
            // What fits on one page is read in one go.
            for doclist in terms.doclists where !doclist.isComplete && wanted.contains(doclist.segment.id) {
                let skips = try index.skipList(of: doclist) { passage, frequency, second in
                    let value = impact.impact(frequency: frequency + second, length: directory.tokens(of: passage))
                    return Float(value).nextUp
                }
                insert.bind(Int(doclist.segment.id.rawValue), at: 1)
                insert.bind(String(decoding: terms.term, as: UTF8.self), at: 2)
                insert.bind(skips.packed, at: 3)
                try insert.run()
            }
        }
    }

    /// By what a segment's skip lists are recognised: its pages' numbers, a hash of its last page, the size of blocks, and
    /// the lists' layout.
    static func identity(of segment: Segment, pages: PostingPages) throws -> [UInt8] {
        let page = try pages.page(.leaf(segment.lastPage, of: segment.id))
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        if let page {
            for byte in page.bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        let layout = UInt64(SkipList.layout) << 32 | UInt64(PostingBlock.capacity)
        return [UInt64(segment.firstPage), UInt64(segment.lastPage), hash, layout].flatMap { value in
            withUnsafeBytes(of: value.littleEndian) { Array($0) }
        }
    }
}
