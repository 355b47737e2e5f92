import GRDBSQLite
import PostingLists

/// Pages of an FTS5 table over SQLite's own interface.
final class SQLitePageSource: PageSource {
    private let owner: Database
    private let table: String
    private var look: OpaquePointer?
    private let pool = StatementPool()

    private var database: OpaquePointer { owner.handle }

    init(database: Database, table: String) {
        owner = database
        self.table = table
    }

    deinit {
        sqlite3_finalize(look)
    }

    func makeReader() throws(PostingError) -> any PageReader {
        let statement: OpaquePointer
        if let idle = pool.idle.popLast() {
            statement = idle
        } else {
            statement = try prepare("SELECT id, block FROM \(table)_data WHERE id >= ?1")
        }
        return SQLitePageReader(statement: statement, database: database, pool: pool)
    }

    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int? {
        let statement: OpaquePointer
        if let look {
            statement = look
        } else {
            statement = try prepare(
                "SELECT pgno >> 1 FROM \(table)_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1")
            look = statement
        }
        defer { sqlite3_reset(statement) }
        sqlite3_bind_int64(statement, 1, Int64(segment.rawValue))
        sqlite3_bind_blob(statement, 2, term.baseAddress, Int32(term.count), nil)
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return Int(sqlite3_column_int64(statement, 0))
        case SQLITE_DONE: return nil
        default: throw .source(code: sqlite3_extended_errcode(database))
        }
    }

    private func prepare(_ sql: String) throws(PostingError) -> OpaquePointer {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw .source(code: sqlite3_extended_errcode(database))
        }
        return statement
    }
}

/// Statements that no reader uses at the moment.
final class StatementPool {
    var idle: [OpaquePointer] = []

    deinit {
        for statement in idle { sqlite3_finalize(statement) }
    }
}

/// One open statement, stepped when the next row is the one wanted.
private final class SQLitePageReader: PageReader {
    private let statement: OpaquePointer
    private let database: OpaquePointer
    private let pool: StatementPool
    private var current: Int64?
    /// The current row's block, when it was the row asked for.
    private var bytes: UnsafeRawBufferPointer?

    init(statement: OpaquePointer, database: OpaquePointer, pool: StatementPool) {
        self.statement = statement
        self.database = database
        self.pool = pool
    }

    deinit {
        sqlite3_reset(statement)
        pool.idle.append(statement)
    }

    func page(_ id: PageID) throws(PostingError) -> UnsafeRawBufferPointer? {
        if let current, let bytes, current == id.rawValue { return bytes }
        bytes = nil
        if current.map({ $0 + 1 }) != id.rawValue {
            sqlite3_reset(statement)
            sqlite3_bind_int64(statement, 1, id.rawValue)
        }
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            let row = sqlite3_column_int64(statement, 0)
            current = row
            guard row == id.rawValue else { return nil }
            let count = Int(sqlite3_column_bytes(statement, 1))
            bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, 1), count: count)
            return bytes
        case SQLITE_DONE:
            current = nil
            return nil
        default:
            current = nil
            throw .source(code: sqlite3_extended_errcode(database))
        }
    }
}
