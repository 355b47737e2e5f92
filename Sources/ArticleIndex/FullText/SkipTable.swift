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
        let large = Self.large(index)
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
        try insert(make(missing, index: index, pages: pages, database), into: database)
    }

    /// Makes the lists of all large segments, and changes nothing.
    static func make(_ database: Database) throws -> Made {
        let pages = try PostingPages(database)
        let index = try pages.postingIndex()
        return try make(large(index), index: index, pages: pages, database)
    }

    private static func large(_ index: PostingIndex) -> [Segment] {
        index.structure.levels.joined().filter { $0.lastPage - $0.firstPage >= leastPages }
    }

    private static func forget(_ segment: Int, in database: Database) throws {
        try database.execute(sql: "DELETE FROM posting_skip WHERE segment = ?", arguments: [segment])
        try database.execute(sql: "DELETE FROM posting_segment WHERE number = ?", arguments: [segment])
    }

    /// Rows of both tables.
    struct Made: Sendable {
        var averageLength = 0.0
        var segments: [(number: Int, identity: [UInt8])] = []
        var lists: [(segment: Int, term: [UInt8], packed: [UInt8])] = []
    }

    private static func make(
        _ segments: [Segment], index: PostingIndex, pages: PostingPages, _ database: Database
    ) throws -> Made {
        guard !segments.isEmpty else { return Made() }
        let directory = try PassageDirectory(database)
        let settings = try IndexSettings(database)
        let impact = TermImpact(
            k1: settings.k1, b: settings.b, averageLength: PassageTotals(index.averages).averageLength)
        var made = Made(averageLength: impact.averageLength)
        for segment in segments {
            made.segments.append((Int(segment.id.rawValue), try identity(of: segment, pages: pages)))
        }
        let wanted = Set(segments.map(\.id))
        var terms = try index.terms()
        while try terms.advance() {
            // What fits on one page is read in one go.
            for doclist in terms.doclists where !doclist.isComplete && wanted.contains(doclist.segment.id) {
                let skips = try index.skipList(of: doclist) { passage, frequency, second in
                    let value = impact.impact(frequency: frequency + second, length: directory.tokens(of: passage))
                    return Float(value).nextUp
                }
                made.lists.append((Int(doclist.segment.id.rawValue), Array(terms.term), skips.packed))
            }
        }
        return made
    }

    static func insert(_ made: Made, into database: Database) throws {
        let insertSegment = try PreparedStatement(
            "INSERT INTO posting_segment (number, identity, average_length) VALUES (?1, ?2, ?3)", in: database)
        for segment in made.segments {
            insertSegment.bind(segment.number, at: 1)
            insertSegment.bind(segment.identity, at: 2)
            insertSegment.bind(made.averageLength, at: 3)
            try insertSegment.run()
        }
        let insert = try PreparedStatement(
            "INSERT INTO posting_skip (segment, term, data) VALUES (?1, ?2, ?3)", in: database)
        for list in made.lists {
            insert.bind(list.segment, at: 1)
            insert.bind(String(decoding: list.term, as: UTF8.self), at: 2)
            insert.bind(list.packed, at: 3)
            try insert.run()
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
