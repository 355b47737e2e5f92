import GRDB
import GRDBSQLite
import PostingLists

/// The pages of the full-text table, over SQLite's own interface: a page is looked at where SQLite has it.
final class PostingPages: PageSource {
    private let database: Database
    private let connection: OpaquePointer
    private var look: PreparedStatement?
    private let pool = StatementPool()

    init(_ database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
        }
        self.database = database
        self.connection = connection
    }

    /// The posting lists in these pages.
    /// - Throws: `PostingError.unsupportedFormat` where only FTS5 itself can read them.
    func postingIndex() throws -> PostingIndex {
        let version = try Int.fetchOne(database, sql: "SELECT v FROM passage_fts_config WHERE k = 'version'") ?? 0
        return try PostingIndex(source: self, version: version, detail: .full)
    }

    func makeReader() throws(PostingError) -> any PageReader {
        if let idle = pool.idle.popLast() { return StatementPageReader(idle, pool: pool) }
        return StatementPageReader(
            try prepare("SELECT id, block FROM passage_fts_data WHERE id >= ?1"), pool: pool)
    }

    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int? {
        let statement: PreparedStatement
        if let look {
            statement = look
        } else {
            statement = try prepare(
                "SELECT pgno >> 1 FROM passage_fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1")
            look = statement
        }
        defer { statement.reset() }
        statement.bind(Int(segment.rawValue), at: 1)
        statement.bind(unowned: term, at: 2)
        do {
            return try statement.step() ? statement.integer(at: 0) : nil
        } catch {
            throw .source(code: sqlite3_extended_errcode(connection))
        }
    }

    private func prepare(_ sql: String) throws(PostingError) -> PreparedStatement {
        do {
            return try PreparedStatement(sql, in: database)
        } catch {
            throw .source(code: sqlite3_extended_errcode(connection))
        }
    }
}

/// Statements that no reader uses at the moment.
private final class StatementPool {
    var idle: [PreparedStatement] = []
}

/// One open statement, stepped when the next row is the one wanted.
private final class StatementPageReader: PageReader {
    private let statement: PreparedStatement
    private let pool: StatementPool
    private var current: Int?

    init(_ statement: PreparedStatement, pool: StatementPool) {
        self.statement = statement
        self.pool = pool
    }

    deinit {
        statement.reset()
        pool.idle.append(statement)
    }

    func page(_ id: PageID) throws(PostingError) -> UnsafeRawBufferPointer? {
        let wanted = Int(id.rawValue)
        if current.map({ $0 + 1 }) != wanted {
            statement.reset()
            statement.bind(wanted, at: 1)
        }
        current = nil
        do {
            guard try statement.step() else { return nil }
        } catch {
            throw .source(code: statement.errorCode)
        }
        let row = statement.integer(at: 0)
        current = row
        return row == wanted ? statement.unownedBytes(at: 1) : nil
    }
}
