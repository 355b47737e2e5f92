/// The version of what an index file holds and what it means.
///
/// A reader opens files of its own version only; an ingest that meets an older one builds a new generation beside it.
package enum FormatVersion {
    /// The version this code reads and writes, kept in the file's `user_version`.
    ///
    /// History:
    /// - 1: articles, passages, passage_fts, passage_block, vocabulary, entities and mentions.
    package static let current: Int32 = 1

    /// Marks an SQLite file as an index of ours (`application_id`): "PRMK" in ASCII.
    package static let applicationID: Int32 = 0x5052_4D4B
}
