/// What a shard of a cluster holds of each article: the names of its fields, which are searched, and of its attributes, which come
/// back with an answer.
///
/// `SearchCluster` keeps articles on a search engine that speaks SphinxQL, and asks it for those that a query may find. A document
/// is an article. What is indexed are the tokens that the SQLite index has too, and their stems, spelled in letters that no
/// engine's character table changes: so the same articles are found by construction, and ranked as their best passages are: see
/// ``WordLevels``. The module refuses to know flags and printing.
package enum ClusterSchema {
    /// Goes up with every change after which old shards do not answer any more; it is part of the record's name.
    package static let version = 2

    /// A full-text field.
    package enum Field: String, Sendable, CaseIterable {
        case headline, body
        /// Names of entities that are mentioned.
        case persons, organisations, places
        /// Names of those who are quoted.
        case speakers
        /// What is quoted, utterance by utterance.
        case speech
        case speechStem = "speech_stem"
        /// Every three characters in a row: so part of a value is a phrase.
        case source, byline, path
        /// The day, its month, year and so on, the language, and a token for each entity.
        case facts
    }

    /// The fields of ``WordLevels``, the lowest level first.
    package static let levels = (0..<WordLevels.count).map {
        "level_\(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))))"
    }
    /// Each word once more for each further passage that has it: so an engine counts passages.
    package static let further = "further"

    package static let fields = Field.allCases.map(\.rawValue) + levels + [further]
    /// The day as a number, 20260207; 0 where it is unknown.
    package static let day = "published"
    /// How many passages the article has.
    package static let passages = "passages"
    /// How many tokens its passages have, headline included.
    package static let tokens = "tokens"
    package static let bigints = [day, passages, tokens]
    /// The article with all that ingest found in it: see ``ClusterRecord``.
    package static let record = "record\(version)"
    /// The article's paths, each ended by a line feed.
    package static let paths = "paths"
    package static let strings = [record, paths]

    /// The greatest string attribute, in bytes.
    package static let greatestString = 4 << 20
}
