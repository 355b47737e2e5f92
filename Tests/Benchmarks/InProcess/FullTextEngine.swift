import GRDBSQLite

/// FTS5's own ranking through one prepared statement, in one read transaction, the file mapped into memory: as
/// `IndexReader` opens it.
final class FullTextEngine: Engine {
    private let database: OpaquePointer
    private let statement: OpaquePointer
    private let queries: [String]

    init(path: String, queries: [BenchmarkQuery], limit: Int) throws {
        self.queries = queries.map(\.fullText)
        var database: OpaquePointer?
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
            let database
        else {
            sqlite3_close_v2(database)
            throw EngineFailure(message: "cannot open \(path)")
        }
        var statement: OpaquePointer?
        guard sqlite3_exec(database, "PRAGMA mmap_size = 1099511627776; BEGIN", nil, nil, nil) == SQLITE_OK,
            sqlite3_prepare_v3(
                database,
                "SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ?1 ORDER BY rank LIMIT \(limit)", -1,
                UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK, let statement
        else {
            defer { sqlite3_close_v2(database) }
            throw EngineFailure(message: String(cString: sqlite3_errmsg(database)))
        }
        self.database = database
        self.statement = statement
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close_v2(database)
    }

    func answer(_ number: Int) throws -> Int {
        var count = 0
        var code = SQLITE_OK
        var query = queries[number]
        query.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // Without a destructor SQLite keeps the pointer, which is valid until the last step here.
                code = sqlite3_bind_text(statement, 1, characters.baseAddress, Int32(characters.count), nil)
                guard code == SQLITE_OK else { return }
                code = sqlite3_step(statement)
                while code == SQLITE_ROW {
                    _ = sqlite3_column_int64(statement, 0)
                    _ = sqlite3_column_double(statement, 1)
                    count += 1
                    code = sqlite3_step(statement)
                }
                sqlite3_reset(statement)
            }
        }
        guard code == SQLITE_DONE else { throw EngineFailure(message: String(cString: sqlite3_errmsg(database))) }
        return count
    }
}
