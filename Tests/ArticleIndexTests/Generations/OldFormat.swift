import Articles
import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

/// Indexes as earlier versions left them.
enum OldFormat {
    /// Puts the tables of format 5 in the place of those that came after it.
    static func takeBackToFullText(_ index: TemporaryIndex) throws {
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    DROP VIEW hits; DROP VIEW people; DROP VIEW quotes;
                    DROP TABLE speech_block;
                    CREATE VIRTUAL TABLE quotation_fts USING fts5 (
                        text, content="speech", content_rowid = 'article_id', columnsize = 0, tokenize = '\(Schema.tokenizer)'
                    );
                    INSERT INTO quotation_fts (quotation_fts) VALUES ('rebuild');
                    UPDATE article SET url = \(SiteTable.address);
                    ALTER TABLE article DROP COLUMN site_id;
                    DROP TABLE site;
                    CREATE TABLE terms (
                        stem TEXT NOT NULL, term TEXT NOT NULL, passages INTEGER NOT NULL, PRIMARY KEY (stem, term)
                    ) STRICT, WITHOUT ROWID;
                    INSERT INTO terms SELECT stem, \(VocabularyEnding.term), passages FROM vocabulary;
                    DROP TABLE vocabulary;
                    ALTER TABLE terms RENAME TO vocabulary;
                    DELETE FROM grdb_migrations WHERE identifier >= '6';
                    PRAGMA user_version = 5;
                    """)
        }
    }

    /// Puts the tables of format 2 in the place of those that came after it.
    /// - Parameter mentions: of the articles' passages, by path.
    static func takeBack(_ index: TemporaryIndex, mentions: [String: [[Mention]]] = [:]) throws {
        let ids = try index.ids()
        try takeBackToFullText(index)
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        try queue.write { database in
            try database.execute(
                sql: """
                    ALTER TABLE article DROP COLUMN added;
                    ALTER TABLE article ADD COLUMN headline TEXT NOT NULL DEFAULT '';
                    UPDATE article SET headline = (SELECT headline FROM passage WHERE passage.id = first_passage);
                    ALTER TABLE article DROP COLUMN inode;
                    DROP TABLE article_path; DROP TABLE signature_block; DROP TABLE copy_group; DROP TABLE failed_file;
                    DROP TABLE quotation_fts; DROP VIEW speech; DROP TABLE quotation;
                    DELETE FROM meta WHERE key = 'quotations';
                    DROP TABLE entity; DROP TABLE entity_type; DROP TABLE mention_block;
                    CREATE TABLE entity (
                        id INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (type, name)
                    ) STRICT;
                    CREATE TABLE mention (
                        passage_id INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
                        entity_id INTEGER NOT NULL REFERENCES entity (id), PRIMARY KEY (passage_id, start)
                    ) STRICT, WITHOUT ROWID;
                    INSERT INTO entity (type, name) VALUES ('PERSON', 'Nobody Mentioned');
                    DELETE FROM grdb_migrations WHERE identifier >= '3';
                    PRAGMA user_version = 2;
                    """)
            for (path, passages) in mentions {
                let first = try #require(
                    try Int.fetchOne(
                        database, sql: "SELECT first_passage FROM article WHERE id = ?", arguments: [ids[path]]))
                for (offset, mentions) in passages.enumerated() {
                    for mention in mentions { try insert(mention, passage: first + offset, in: database) }
                }
            }
        }
    }

    /// The same for format 3, without quotations.
    static func takeBackToPacked(_ index: TemporaryIndex, mentions: [String: [[Mention]]]) throws {
        try takeBack(index, mentions: mentions)
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        try Schema.migrator.migrate(queue, upTo: "3: quotations")
    }

    private static func insert(_ mention: Mention, passage: Int, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO entity (type, name) VALUES (?, ?)",
            arguments: [mention.type.rawValue, mention.name])
        try database.execute(
            sql: "INSERT INTO mention SELECT ?, ?, ?, id FROM entity WHERE type = ? AND name = ?",
            arguments: [
                passage, mention.range.lowerBound, mention.range.count, mention.type.rawValue, mention.name,
            ])
    }
}
