import GRDB

/// Views for people who ask an index in SQL, with any SQLite tool. Nothing else in the index depends on them.
///
/// In `hits` and `quotes`, the column `query` stands for the full-text table: `WHERE query MATCH 'tariffs' ORDER BY rank`.
/// A view that SQLite can put in the place of its name hands such a condition on to FTS5
/// (https://sqlite.org/optoverview.html#flattening).
enum FriendlyViews {
    /// What stands between two utterances.
    private static let mark = "char(\(SpeechSpans.utteranceMark))"

    private static let views = [
        "hits": """
        CREATE VIEW hits AS
        SELECT passage_fts.rowid AS id, article.id AS article, passage.ordinal + 1 AS passage, published, source,
            first.headline, snippet(passage_fts, 0, '[', ']', '…', 32) AS snippet, passage.text, byline, path,
            \(SiteTable.address) AS url, passage_fts.rank AS rank, passage_fts AS query
        FROM passage_fts
            JOIN passage ON passage.id = passage_fts.rowid
            JOIN article ON article.id = passage.article_id
            JOIN passage AS first ON first.id = first_passage
        """,
        "people": """
        CREATE VIEW people AS
        SELECT entity.id, entity.name, article_count AS articles, mention_count AS mentions
        FROM entity JOIN entity_type ON entity_type.id = type
        WHERE entity_type.name = 'PERSON'
        ORDER BY article_count DESC, mention_count DESC, entity.name
        """,
        "quotes": """
        CREATE VIEW quotes AS
        SELECT article.id, published, source, first.headline, snippet(passage_fts, 0, '[', ']', '…', 32) AS snippet,
            (SELECT trim(replace(speech.text, ' ' || \(mark) || ' ', char(10)), char(10)) FROM speech
                WHERE speech.article_id = article.id) AS words,
            byline, path, \(SiteTable.address) AS url, passage_fts AS query
        FROM passage_fts
            JOIN passage ON passage.id = passage_fts.rowid
            JOIN quotation ON quotation.article_id = passage.article_id AND length(spans) > 0
            JOIN article ON article.id = passage.article_id
            JOIN passage AS first ON first.id = first_passage
        """,
    ]

    /// Whether the index has them as this version makes them.
    static func agree(_ database: Database) throws -> Bool {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view' AND name IN ('hits', 'people', 'quotes')")
        return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first } == views
    }

    /// Makes them, in the place of others of the same names.
    static func make(_ database: Database) throws {
        try drop(database)
        for sql in views.values { try database.execute(sql: sql) }
    }

    /// Takes them away: SQLite refuses to change a table while a view speaks of what it does not have.
    static func drop(_ database: Database) throws {
        for name in views.keys { try database.execute(sql: "DROP VIEW IF EXISTS \(name)") }
    }
}
