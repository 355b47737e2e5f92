import GRDB

/// Whether FTS5 finds in `passage_fts` what stands in the passages.
enum FullTextIntegrity {
    /// Compares row by row (`integrity-check` with rank 1: https://sqlite.org/fts5.html#the_integrity_check_command).
    static func holds(_ database: Database) throws -> Bool {
        do {
            try database.execute(sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)")
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return false
        }
    }
}
