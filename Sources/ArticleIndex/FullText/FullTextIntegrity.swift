import GRDB

/// Whether FTS5 finds in a full-text table what stands in the content it was made of.
enum FullTextIntegrity {
    /// Compares row by row (`integrity-check` with rank 1: https://sqlite.org/fts5.html#the_integrity_check_command).
    static func holds(_ table: String, in database: Database) throws -> Bool {
        do {
            try database.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return false
        }
    }
}
