import GRDB

/// The version of what an index file holds and what it means.
///
/// A reader opens files of the versions it knows; an ingest brings older ones of these up to date.
package enum FormatVersion {
    /// The version this code writes, kept in the file's `user_version`.
    ///
    /// History:
    /// - 1: articles, passages, passage_fts, passage_block, vocabulary, entities and mentions.
    /// - 2: term_block.
    /// - 3: mention_block instead of mention; entities with their articles; quotation, speech and quotation_fts.
    /// - 4: dates, sums and measures have no entities of their own; an article's headline stands in its first passage only.
    /// - 5: article_path, signature_block, copy_group, failed_file; inodes; when an article arrived; contents are known by 8 bytes instead of 16.
    /// - 6: speech_block instead of quotation_fts; site; endings in vocabulary.
    package static let current: Int32 = 6

    /// The oldest version this code reads.
    package static let oldest: Int32 = 1

    /// The first version with the table `term_block`.
    static let termBlocks: Int32 = 2

    /// The first version with the table `mention_block`.
    static let mentionBlocks: Int32 = 3

    /// The first version with the tables `article_path`, `signature_block`, `copy_group` and `failed_file`.
    static let copies: Int32 = 5

    /// The first version with the tables `speech_block` and `site`, and with endings in `vocabulary`.
    static let speechBlocks: Int32 = 6

    /// Marks an SQLite file as an index of ours (`application_id`): "PRMK" in ASCII.
    package static let applicationID: Int32 = 0x5052_4D4B

    /// Whether an index has the tables that came with ``copies``.
    static func holdsCopies(_ database: Database) throws -> Bool {
        try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= copies
    }
}
