import GRDBSQLite
import PostingLists

/// Pages of an FTS5 table over SQLite's own interface.
final class SQLitePageSource: PageSource {
    private let owner: Database
    private let table: String
    private var look: OpaquePointer?
    private var read: OpaquePointer?

    private var database: OpaquePointer { owner.handle }

    init(database: Database, table: String) {
        owner = database
        self.table = table
    }

    deinit {
        sqlite3_finalize(look)
        sqlite3_finalize(read)
    }

    func page(_ id: PageID) throws(PostingError) -> Page? {
        let statement: OpaquePointer
        if let read {
            statement = read
        } else {
            statement = try prepare("SELECT block FROM \(table)_data WHERE id = ?1")
            read = statement
        }
        defer { sqlite3_reset(statement) }
        sqlite3_bind_int64(statement, 1, id.rawValue)
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            let count = Int(sqlite3_column_bytes(statement, 0))
            return Page(copying: UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, 0), count: count))
        case SQLITE_DONE: return nil
        default: throw .source(code: sqlite3_extended_errcode(database))
        }
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
