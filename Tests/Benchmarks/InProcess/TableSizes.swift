import GRDBSQLite

/// What the packed terms take of an index file.
struct TableSizes {
    private let figures: [Int]

    init(path: String) throws {
        var database: OpaquePointer?
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
            sqlite3_close_v2(database)
            throw EngineFailure(message: "cannot open \(path)")
        }
        defer { sqlite3_close_v2(database) }
        figures = try [
            "SELECT count(*) FROM vocabulary", "SELECT count(*) FROM term_block",
            "SELECT sum(length(data)) FROM term_block",
            "SELECT sum(pgsize) FROM dbstat WHERE name IN ('term_block', 'sqlite_autoindex_term_block_1')",
            "SELECT sum(pgsize) FROM dbstat", "SELECT sum(length(CAST(text AS BLOB))) FROM passage",
        ].map { sql in
            var statement: OpaquePointer?
            defer { sqlite3_finalize(statement) }
            guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
                sqlite3_step(statement) == SQLITE_ROW
            else { throw EngineFailure(message: String(cString: sqlite3_errmsg(database))) }
            return Int(sqlite3_column_int64(statement, 0))
        }
    }

    /// One paragraph.
    var description: String {
        let (terms, blocks, packed, pages, file, text) = (
            figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]
        )
        let share = { (whole: Int) in (Double(pages) / Double(max(whole, 1)) * 1e4).rounded() / 100 }
        return """
            \(terms) terms in \(blocks) blocks, \(packed) bytes; with their pages \(pages) bytes: \
            \(share(file)) % of the index, \(share(text)) % of the text.
            """
    }
}
