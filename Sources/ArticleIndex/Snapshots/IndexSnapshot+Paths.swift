import GRDB

extension IndexSnapshot {
    /// The articles that were read from a file, ascending by id: several for a file of many, none where it is not in the index.
    package func articles(atPath path: String) throws -> [Int] {
        var sql = "SELECT id FROM article WHERE path = ?1"
        if holdsCopies { sql += " UNION SELECT article_id FROM article_path WHERE path = ?1" }
        return try Int.fetchAll(database, sql: sql + " ORDER BY 1", arguments: [path])
    }

    /// The paths of all articles, each once, in order.
    package func paths() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT DISTINCT path FROM article ORDER BY path")
    }

    /// The id that is nearest to another one; nil in an empty index.
    package func article(nearest id: Int) throws -> Int? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT coalesce((SELECT max(id) FROM article WHERE id <= ?1), (SELECT min(id) FROM article))
                """, arguments: [id])
    }
}
