import GRDB

/// The table's column `added`: milliseconds since 1970, 0 for articles that were there before it was.
enum Arrivals {
    /// Whether the index has it: not one of an older format.
    static func areKnown(in database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT 1 FROM pragma_table_info('article') WHERE name = 'added'") ?? false
    }
}
