package import Articles
import GRDB

/// Who and what is named where. Articles are given by their first passages.
extension IndexSnapshot {
    /// Every entity that is mentioned, ascending by id.
    /// - Parameter nameless: whether dates, sums and measures are wanted too. Their mentions are read in all articles
    ///   then, and count wherever mentions do. Without them, some may come in an index of format 3.
    package func entities(nameless: Bool = false) throws -> [StoredEntity] {
        guard isPacked else { return try MentionTable.entities(database) }
        return try reading { try $0.entities(nameless: nameless) }
    }

    /// The mentions in a passage in order, byte offsets into its text.
    package func mentions(inPassage id: Int) throws -> [Mention] {
        guard isPacked else { return try MentionTable.mentions(database, inPassage: id) }
        return try reading { try $0.mentions(inPassage: id) }
    }

    /// How often entities are mentioned in the whole index, ascending.
    /// - Parameter group: the number under which an entity is counted, with all others of that number as if they were one; nil
    ///   leaves it out. Numbers begin at 0 and have no great gaps: there is a counter for each.
    package func entityCounts(by group: (_ entity: Int) -> Int?) throws -> [EntityCount] {
        guard isPacked else { return try MentionTable.counts(database, inArticles: nil, by: group) }
        return try reading { try $0.counts(by: group) }
    }

    /// How often entities are mentioned in some articles, ascending.
    /// - Parameters:
    ///   - starts: ascending, each once.
    ///   - group: as in ``entityCounts(by:)``.
    package func entityCounts(inArticles starts: [Int], by group: (_ entity: Int) -> Int?) throws -> [EntityCount] {
        guard isPacked else { return try MentionTable.counts(database, inArticles: starts, by: group) }
        return try reading { try $0.counts(inArticles: starts, by: group) }
    }

    /// The articles that mention one of these entities, ascending, each once.
    package func articles(mentioningEntities ids: [Int]) throws -> [Int] {
        guard isPacked else { return try MentionTable.articles(database, mentioningEntities: ids) }
        return try reading { try $0.articles(mentioningEntities: ids) }
    }

    /// Whether mentions are packed, article by article, instead of having a row each.
    private var isPacked: Bool { format >= FormatVersion.mentionBlocks }

    private func reading<Value>(_ body: (MentionReader) throws -> Value) throws -> Value {
        do {
            return try body(mentionReader.get())
        } catch let damage as PackedNumbers.Damage {
            throw IndexError(damage, path: path)
        }
    }
}
