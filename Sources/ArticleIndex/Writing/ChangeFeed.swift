import GRDB

/// What changed in an index since a store was given all of it.
///
/// The index keeps it itself, from the first time it is sent to a store: triggers write down each article that comes, goes or
/// moves in the transaction that does it, so nothing is forgotten wherever a process is killed. Each store has seen the changes up to a number; those that all
/// have seen are dropped.
package struct ChangeFeed {
    /// Up to where a store has seen an index.
    package struct Position: Sendable {
        /// What the store said it held then; nil where that is not known.
        package var mark: String?
        /// How many articles the index has.
        package var articles: Int
        /// Those that the store did not take, and that are as they were then: their paths, by their numbers.
        package var omitted: [Int: String]
        let follower: Int
        /// The number of the last change that the store has seen, and of the last one there is.
        let seen: Int
        let last: Int
        let acknowledged: Int
    }

    private let path: String
    private let store: String

    /// A store that is so many changes behind is compared with the index instead.
    private static let most = 1_000_000

    /// - Parameter store: see ``ArticleStore/name``.
    package init(_ index: IndexReader, for store: String) {
        path = index.path
        self.store = store
    }

    /// Where the store stands; from now on changes are written down for it.
    /// - Throws: where the index cannot be written, too.
    package func position() throws(IndexError) -> Position {
        try access { database in
            if try !Self.exists(in: database) { try database.execute(sql: Self.tables) }
            try database.execute(sql: Self.omissions)
            try database.execute(
                sql: "INSERT OR IGNORE INTO follower (store, seen) SELECT ?, \(Self.last)", arguments: [store])
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT id, mark, seen, acknowledged, \(Self.last), (SELECT count(*) FROM article)
                    FROM follower WHERE store = ?
                    """, arguments: [store])
            guard let row else { throw DatabaseError(message: "the list of followers cannot be written") }
            return Position(
                mark: row[1], articles: row[5], omitted: try Self.omitted(by: row[0], since: row[2], in: database),
                follower: row[0], seen: row[2], last: row[4], acknowledged: row[3])
        }
    }

    private static func omitted(by follower: Int, since seen: Int, in database: Database) throws -> [Int: String] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT article.id, article.path FROM omission JOIN article ON article.id = article_id
                WHERE follower = ?
                    AND NOT EXISTS (SELECT 1 FROM change WHERE change.article_id = article.id AND number > ?)
                """, arguments: [follower, seen])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// The articles that came or changed since a position, by their numbers, and the places that have none any more.
    package func changes(since position: Position) throws(IndexError) -> (articles: [Int], left: [ArticlePlace]) {
        try access { database in
            let range: StatementArguments = [position.seen, position.last]
            let articles = try Int.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT article_id FROM change JOIN article ON article.id = article_id
                    WHERE number > ? AND number <= ? ORDER BY article_id
                    """, arguments: range)
            // Whoever came to a place since then has changed as well.
            let left = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT path, part FROM change WHERE number > ? AND number <= ? AND NOT EXISTS (
                        SELECT 1 FROM change AS other JOIN article ON article.id = other.article_id
                        WHERE other.path = change.path AND other.part = change.part
                            AND article.path = change.path AND article.part = change.part)
                    """, arguments: range)
            return (articles, left.map { ArticlePlace(path: $0[0], part: $0[1]) })
        }
    }

    /// Notes that the store has been given everything up to a position.
    ///
    /// Where another process has given it something meanwhile, nobody knows what came last: it is compared the next time.
    /// - Parameters:
    ///   - mark: what it says it holds now.
    ///   - omitted: all articles that it does not take, by their numbers: they are offered again when they have changed.
    package func acknowledge(_ position: Position, mark: String?, omitted: [Int]) throws(IndexError) {
        try access { database in
            try database.execute(
                sql: """
                    UPDATE follower SET mark = iif(acknowledged = ?1, ?2, NULL), seen = iif(acknowledged = ?1, ?3, seen),
                        acknowledged = acknowledged + 1
                    WHERE id = ?4
                    """, arguments: [position.acknowledged, mark, position.last, position.follower])
            try database.execute(sql: "DELETE FROM omission WHERE follower = ?", arguments: [position.follower])
            for article in omitted {
                try database.execute(
                    sql: "INSERT INTO omission (follower, article_id) VALUES (?, ?)",
                    arguments: [position.follower, article])
            }
            try database.execute(sql: "DELETE FROM change WHERE number <= (SELECT min(seen) FROM follower)")
        }
    }

    /// Writes nothing down any more where a store has long not been given anything.
    static func trim(_ database: Database) throws {
        guard try exists(in: database) else { return }
        let waiting = try Int.fetchOne(database, sql: "SELECT \(last) - min(seen) FROM follower") ?? 0
        if waiting > most { try forget(database) }
    }

    /// Forgets all stores: each is compared with the index the next time.
    static func forget(_ database: Database) throws {
        guard try exists(in: database) else { return }
        for name in triggers.keys { try database.execute(sql: "DROP TRIGGER IF EXISTS \(name)") }
        try database.execute(sql: "DROP TABLE IF EXISTS omission; DROP TABLE change; DROP TABLE follower")
    }

    private static func exists(in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT count(*) = 2 FROM sqlite_schema WHERE name IN ('change', 'follower')") ?? false
    }

    // MARK: Tables

    private static let last = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change')"

    private static var tables: String {
        """
        -- Stores that are brought to hold what this index holds.
        CREATE TABLE follower (
            id INTEGER PRIMARY KEY,
            store TEXT NOT NULL UNIQUE,
            -- What it said it held when it had seen so many changes.
            mark TEXT,
            seen INTEGER NOT NULL,
            acknowledged INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        -- Articles that came, changed, moved or went, each with a place that it has or had.
        CREATE TABLE change (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL,
            path TEXT NOT NULL,
            part TEXT NOT NULL,
            UNIQUE (path, part, article_id)
        ) STRICT;

        """ + triggers.map { "CREATE TRIGGER \($0) \($1); END;\n" }.joined()
    }

    private static let omissions = """
        -- Articles that are too large for a store.
        CREATE TABLE IF NOT EXISTS omission (
            follower INTEGER NOT NULL,
            article_id INTEGER NOT NULL,
            PRIMARY KEY (follower, article_id)
        ) STRICT, WITHOUT ROWID
        """

    private static let triggers = [
        "change_new": "AFTER INSERT ON article BEGIN \(note("new"))",
        "change_gone": "AFTER DELETE ON article BEGIN \(note("old"))",
        "change_moved": """
        AFTER UPDATE OF path, part ON article WHEN (old.path, old.part) IS NOT (new.path, new.part)
        BEGIN \(note("old")); \(note("new"))
        """,
        "change_place_new": "AFTER INSERT ON article_path BEGIN \(noteArticle("new"))",
        "change_place_gone": "AFTER DELETE ON article_path BEGIN \(noteArticle("old"))",
        "change_place_moved": """
        AFTER UPDATE OF path, part ON article_path WHEN (old.path, old.part) IS NOT (new.path, new.part)
        BEGIN \(noteArticle("new"))
        """,
    ]

    private static func note(_ row: String) -> String {
        "INSERT OR REPLACE INTO change (article_id, path, part) VALUES (\(row).id, \(row).path, \(row).part)"
    }

    private static func noteArticle(_ row: String) -> String {
        """
        INSERT OR REPLACE INTO change (article_id, path, part)
        SELECT id, path, part FROM article WHERE id = \(row).article_id
        """
    }

    private func access<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
        do {
            let queue = try Connection.sharing(path)
            defer { try? queue.close() }
            return try queue.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw DatabaseError(message: "nothing was written") }
                return result
            }
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
