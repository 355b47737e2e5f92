import GRDB
import PostingLists

/// Fills an empty FTS5 table by writing its segments instead of its rows.
///
/// FTS5 takes each row through a virtual machine and each token through a callback, on one core. The pages it would write
/// are the same; see ``SegmentWriter``. Until ``finish()`` has been called, FTS5 must not be asked anything of the table
/// on this connection: it would remember that there is nothing in it.
final class FullTextBuilder: SegmentSink {
    private let database: Database
    private let table: String
    private let columns: Int
    private let memoryLimit: Int
    private let meter: StageMeter?
    private let insertPage: PreparedStatement
    private let insertTerm: PreparedStatement
    private let insertSize: PreparedStatement?

    private var buffer = IndexingBuffer()
    private var run = TokenRun()
    private var size: [UInt8] = []
    private var numbering: TermNumbering?
    private(set) var segments: [Segment] = []
    /// Only where ``finish()`` was called, and all postings were in memory then.
    private(set) var vocabulary: BuiltVocabulary?
    private var rows = 0
    private var tokens = (first: 0, second: 0)

    /// Bytes a leaf has, but for the end of a number (FTS5's option `pgsz`): four, with their rows' heads, fill a page of the file. Of FTS5's own
    /// 4,050, 136 bytes of each such page stay empty.
    static let pageSize = 4076

    /// - Parameters:
    ///   - columns: 1 or 2.
    ///   - storesSizes: whether the table keeps the number of tokens of each row (FTS5's option `columnsize`).
    ///   - memoryLimit: bytes of postings in memory from which on they are written as a segment.
    init(
        _ table: String, columns: Int, storesSizes: Bool, memoryLimit: Int, meter: StageMeter?, in database: Database
    ) throws {
        self.meter = meter
        self.database = database
        self.memoryLimit = memoryLimit
        self.table = table
        self.columns = columns
        insertPage = try PreparedStatement("INSERT INTO \(table)_data (id, block) VALUES (?1, ?2)", in: database)
        insertTerm = try PreparedStatement(
            "INSERT INTO \(table)_idx (segid, term, pgno) VALUES (?1, ?2, ?3)", in: database)
        insertSize =
            storesSizes
            ? try PreparedStatement("INSERT INTO \(table)_docsize (id, sz) VALUES (?1, ?2)", in: database) : nil
    }

    /// Adds rows behind all others.
    ///
    /// - Parameters:
    ///   - first: the number of the first of them.
    ///   - counts: how many terms each has in its first and in its second column.
    ///   - terms: the numbers of their terms: of each row those of the first column and then those of the second.
    func add(
        rows first: Int, counts: [(first: UInt32, second: UInt32)], terms: [UInt32], numbering: TermNumbering
    ) throws {
        if numbering !== self.numbering { try endRun() }
        self.numbering = numbering
        run.terms += terms
        for (row, counts) in zip(first..., counts) {
            run.rows.append(TokenRun.Row(id: UInt32(row), counts: counts))
            guard let insertSize else { continue }
            insertSize.bind(row, at: 1)
            size.removeAll(keepingCapacity: true)
            Varint.append(UInt64(counts.first), to: &size)
            if columns > 1 { Varint.append(UInt64(counts.second), to: &size) }
            insertSize.bind(size, at: 2)
            try insertSize.run()
        }
    }

    /// Ends what was added so far, which then needs the articles' own memory no more.
    func endRun() throws {
        guard let numbering, !run.rows.isEmpty else { return }
        meter.measure(.postings) { buffer.add(run, terms: numbering.terms) }
        run.rows.removeAll(keepingCapacity: true)
        run.terms.removeAll(keepingCapacity: true)
        self.numbering = nil
        if buffer.byteCount > memoryLimit { try meter.measure(.segments) { try writeSegment() } }
    }

    /// Writes what is left, and the records by which FTS5 finds it.
    func finish() throws {
        try endRun()
        if segments.isEmpty {
            vocabulary = BuiltVocabulary(
                buffer.termCounts().map { BuiltVocabulary.Count(term: $0.term, passages: $0.rows) })
        }
        try writeSegment()
        guard let structure = try record(.structure), structure.count >= 4 else {
            throw PostingError.damaged(page: .structure, reason: .missing)
        }
        try replace(.structure, StructureRecord.encode(cookie: structure.prefix(4), segments: segments))
        let counts = [rows, tokens.first, tokens.second].prefix(1 + columns)
        try replace(.averages, Varints.encode(Array(counts)))
    }

    private func writeSegment() throws {
        guard buffer.rowCount > 0 else { return }
        rows += buffer.rowCount
        tokens.first += buffer.tokenCounts.first
        tokens.second += buffer.tokenCounts.second
        var writer = SegmentWriter(
            SegmentID(rawValue: UInt16(segments.count + 1)), pageSize: Self.pageSize, sink: self)
        try buffer.drain { term, doclist in try writer.append(term, doclist: doclist) }
        if let segment = try writer.finish() { segments.append(segment) }
    }

    func write(page: UnsafeRawBufferPointer, id: PageID) throws {
        insertPage.bind(Int(id.rawValue), at: 1)
        insertPage.bind(unowned: page, at: 2)
        try insertPage.run()
    }

    func write(term: UnsafeRawBufferPointer, page: Int, segment: SegmentID) throws {
        insertTerm.bind(Int(segment.rawValue), at: 1)
        insertTerm.bind(Array(term), at: 2)
        insertTerm.bind(page, at: 3)
        try insertTerm.run()
    }

    private func record(_ id: PageID) throws -> [UInt8]? {
        let statement = try PreparedStatement("SELECT block FROM \(table)_data WHERE id = ?1", in: database)
        statement.bind(Int(id.rawValue), at: 1)
        return try statement.step() ? statement.bytes(at: 0) : nil
    }

    private func replace(_ id: PageID, _ bytes: [UInt8]) throws {
        let statement = try PreparedStatement(
            "INSERT OR REPLACE INTO \(table)_data (id, block) VALUES (?1, ?2)", in: database)
        statement.bind(Int(id.rawValue), at: 1)
        statement.bind(bytes, at: 2)
        try statement.run()
    }
}
