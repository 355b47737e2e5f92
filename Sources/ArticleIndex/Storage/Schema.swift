import Articles
import GRDB

/// The tables of an index file.
enum Schema {
    /// The FTS5 tokenizer every SQLite has; what it cannot do is done to the text before it is stored.
    static let tokenizer = "unicode61 remove_diacritics 2"

    /// What brings an empty file, step by step, to the current format.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: articles, passages, vocabulary, entities") { database in
            try database.execute(sql: articles + passages + vocabulary + entities)
        }
        migrator.registerMigration("2: terms in blocks", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: terms)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3: mentions packed", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: mentions)
            for type in EntityType.allCases {
                try database.execute(
                    sql: "INSERT INTO entity_type (id, name) VALUES (?, ?)", arguments: [type.code, type.rawValue])
            }
            try MentionTable.pack(database)
            try database.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("3: quotations", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: quotations)
            try database.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4: no entities for dates and sums", foreignKeyChecks: .immediate) { database in
            try NamelessMentions.pack(database)
            try database.execute(sql: "ALTER TABLE article DROP COLUMN headline; PRAGMA user_version = 4")
        }
        migrator.registerMigration("5: copies, failed files", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: copies)
            try CopyTables.rebuild(database)
            try database.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("5: times of arrival", foreignKeyChecks: .immediate) { database in
            try database.execute(
                sql: "ALTER TABLE article ADD COLUMN added INTEGER NOT NULL DEFAULT 0; PRAGMA user_version = 5")
        }
        migrator.registerMigration("6: speech found by passage_fts", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: speech + sites + "DROP TABLE vocabulary;" + vocabularyTable("vocabulary"))
            try SpeechTable.rebuild(database)
            try SiteTable.fill(database)
            try PassageTables.rebuildVocabulary(database)
            try TermTable.rebuild(database)
            try database.execute(
                sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES ('pgsz', \(FullTextBuilder.pageSize))")
            // They are packed otherwise now.
            try SkipTable.update(database)
            try database.execute(sql: "PRAGMA user_version = 6")
        }
        return migrator
    }

    private static let articles = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The folders and files that were asked for: what a run without paths looks through.
        CREATE TABLE root (
            path TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL,
            part TEXT NOT NULL DEFAULT '',
            content_hash BLOB NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            headline TEXT NOT NULL,
            byline TEXT,
            source TEXT,
            url TEXT,
            published TEXT,
            language TEXT,
            first_passage INTEGER NOT NULL,
            passage_count INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX article_published ON article (published);


        """

    // The text comes first in passage_fts, so that its positions need no column mark. Datasette and sqlite-utils know a table
    // that can be searched by `content="…"` in just this form.
    private static let passages = """
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES article (id),
            ordinal INTEGER NOT NULL,
            text TEXT NOT NULL,
            headline TEXT
        ) STRICT;
        CREATE VIRTUAL TABLE passage_fts USING fts5 (
            text,
            headline,
            content="passage",
            content_rowid = 'id',
            tokenize = '\(tokenizer)'
        );
        CREATE TABLE passage_block (
            number INTEGER PRIMARY KEY,
            data BLOB NOT NULL
        ) STRICT;

        -- For the large segments of passage_fts: where the blocks of long posting lists stand and what they hold at most.
        CREATE TABLE posting_segment (
            number INTEGER PRIMARY KEY,
            identity BLOB NOT NULL,
            average_length REAL NOT NULL
        ) STRICT;
        CREATE TABLE posting_skip (
            segment INTEGER NOT NULL,
            term TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (segment, term)
        ) STRICT;


        """

    private static let vocabulary = """
        CREATE TABLE vocabulary (
            stem TEXT NOT NULL,
            term TEXT NOT NULL,
            passages INTEGER NOT NULL,
            PRIMARY KEY (stem, term)
        ) STRICT, WITHOUT ROWID;


        """

    private static let terms = """
        -- The vocabulary's terms in the order of their bytes, packed; a block is found by its first term.
        CREATE TABLE term_block (
            first TEXT NOT NULL UNIQUE,
            data BLOB NOT NULL
        ) STRICT;
        """

    // The view takes the words out of the passages, so that no word is stored twice and any SQLite tool can read them:
    // spans are 4 bytes each, SQLite 3.40 has no other way to make numbers of bytes than their hexadecimal digits.
    private static let quotations = """
        CREATE TABLE quotation (
            article_id INTEGER PRIMARY KEY REFERENCES article (id),
            spans BLOB NOT NULL,
            data BLOB NOT NULL
        ) STRICT;
        CREATE VIEW speech (article_id, text) AS
        SELECT article.id, (
            WITH RECURSIVE
            body (bytes) AS (
                SELECT CAST(group_concat(text, '') AS BLOB) FROM (
                    SELECT text FROM passage
                    WHERE id >= first_passage AND id < first_passage + passage_count ORDER BY id)
            ),
            code (number, digits) AS (
                SELECT 0, hex(substr(spans, 1, 4))
                UNION ALL
                SELECT number + 1, hex(substr(spans, 4 * number + 5, 4)) FROM code WHERE 4 * number + 4 < length(spans)
            ),
            span (number, gap, length) AS (
                SELECT number,
                    (instr('123456789ABCDEF', substr(digits, 1, 1)) << 12)
                        + (instr('123456789ABCDEF', substr(digits, 2, 1)) << 8)
                        + (instr('123456789ABCDEF', substr(digits, 3, 1)) << 4)
                        + instr('123456789ABCDEF', substr(digits, 4, 1)),
                    (instr('123456789ABCDEF', substr(digits, 5, 1)) << 12)
                        + (instr('123456789ABCDEF', substr(digits, 6, 1)) << 8)
                        + (instr('123456789ABCDEF', substr(digits, 7, 1)) << 4)
                        + instr('123456789ABCDEF', substr(digits, 8, 1))
                FROM code
            ),
            place (number, gap, start, length) AS (
                SELECT number, gap, sum((gap & 32767) + length) OVER (ORDER BY number) - length, length FROM span
            )
            SELECT group_concat(words, '') FROM (
                SELECT iif(gap >= 32768, ' ' || char(\(SpeechSpans.utteranceMark)) || ' ', iif(gap > 0, ' ', ''))
                    || CAST(substr(bytes, 1 + start, length) AS TEXT) AS words
                FROM place, body ORDER BY number)
        )
        FROM article JOIN quotation ON article_id = article.id WHERE length(spans) > 0;
        CREATE VIRTUAL TABLE quotation_fts USING fts5 (
            text,
            content="speech",
            content_rowid = 'article_id',
            columnsize = 0,
            tokenize = '\(tokenizer)'
        );
        """

    private static let speech = """
        DROP TABLE quotation_fts;

        -- Which tokens of an article are direct speech, packed.
        CREATE TABLE speech_block (
            first_passage INTEGER PRIMARY KEY,
            data BLOB NOT NULL
        ) STRICT;
        """

    private static let sites = """
        -- What addresses begin with. The article has the rest.
        CREATE TABLE site (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL UNIQUE
        ) STRICT;
        ALTER TABLE article ADD COLUMN site_id INTEGER REFERENCES site (id);
        """

    static func vocabularyTable(_ name: String) -> String {
        """
        CREATE TABLE \(name) (
            stem TEXT NOT NULL,
            -- What follows the stem; where a term does not begin with it, a hyphen and the term.
            ending TEXT NOT NULL,
            passages INTEGER NOT NULL,
            PRIMARY KEY (stem, ending)
        ) STRICT, WITHOUT ROWID;
        """
    }

    // In `copy_group` nothing is stored twice, and no index is needed: all of it is read by the first query that has copies folded.
    private static let copies = """
        ALTER TABLE article ADD COLUMN inode INTEGER NOT NULL DEFAULT 0;
        UPDATE article SET content_hash = substr(content_hash, 9);

        -- Other places where an article's very text was found.
        CREATE TABLE article_path (
            article_id INTEGER NOT NULL REFERENCES article (id),
            path TEXT NOT NULL,
            part TEXT NOT NULL DEFAULT '',
            content_hash BLOB NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            -- Whether a headline, a day or so is said there that is not the article's.
            differs INTEGER NOT NULL,
            PRIMARY KEY (article_id, path, part)
        ) STRICT, WITHOUT ROWID;

        -- What is alike in articles that are, 16 bytes each: block n holds the articles 1000 n to 1000 n + 999.
        CREATE TABLE signature_block (
            number INTEGER PRIMARY KEY,
            data BLOB NOT NULL
        ) STRICT;

        -- Articles that are copies of one another, packed, by the least of them.
        CREATE TABLE copy_group (
            article_id INTEGER PRIMARY KEY REFERENCES article (id),
            members BLOB NOT NULL
        ) STRICT;

        -- Files of which nothing, or not all, could be indexed.
        CREATE TABLE failed_file (
            path TEXT NOT NULL PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let entities = """
        CREATE TABLE entity (
            id INTEGER PRIMARY KEY,
            type TEXT NOT NULL,
            name TEXT NOT NULL,
            UNIQUE (type, name)
        ) STRICT;
        CREATE TABLE mention (
            passage_id INTEGER NOT NULL,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            entity_id INTEGER NOT NULL REFERENCES entity (id),
            PRIMARY KEY (passage_id, start)
        ) STRICT, WITHOUT ROWID;
        """

    private static let mentions = """
        ALTER TABLE entity RENAME TO old_entity;
        CREATE TABLE entity_type (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL
        ) STRICT;
        \(entityTable("entity"))
        \(entityKey)

        -- The mentions of an article, packed.
        CREATE TABLE mention_block (
            first_passage INTEGER PRIMARY KEY,
            data BLOB NOT NULL
        ) STRICT;
        """

    static func entityTable(_ name: String) -> String {
        """
        CREATE TABLE \(name) (
            id INTEGER PRIMARY KEY,
            type INTEGER NOT NULL REFERENCES entity_type (id),
            -- Empty for all dates together, all sums, and so on: they are called what their mentions say.
            name TEXT NOT NULL,
            article_count INTEGER NOT NULL,
            mention_count INTEGER NOT NULL,
            -- The first passages of these articles, packed.
            articles BLOB NOT NULL
        ) STRICT;
        """
    }

    /// An entity is looked for by a number that is made of its name: an index of whole names takes 2.3 times as much.
    static let entityKey = "CREATE INDEX entity_key ON entity (\(entityNumber("name")));"

    /// Of two bytes: five of 100,000 names have the same.
    static func entityNumber(_ name: String) -> String {
        let parts = ["unicode(\(name))"] + [2, -2, -1].map { "unicode(substr(\(name), \($0)))" }
        return "coalesce((\(parts.reduce("length(\(name))") { "(\($0)) * 31 + \($1)" })) % 32749, 0)"
    }
}
