package import Articles
import GRDB

extension IndexSnapshot {
    /// The entities, ascending by id: all that are mentioned, and some that were.
    package func entities() throws -> [StoredEntity] {
        let types = Dictionary(uniqueKeysWithValues: EntityType.allCases.map { ($0.rawValue, $0) })
        let rows = try PreparedStatement("SELECT id, type, name FROM entity ORDER BY id", in: database)
        var entities: [StoredEntity] = []
        while try rows.step() {
            guard let type = types[rows.text(at: 1)] else { continue }
            entities.append(StoredEntity(id: rows.integer(at: 0), type: type, name: rows.text(at: 2)))
        }
        return entities
    }

    /// The mentions in a passage: byte offsets into its text, ascending.
    package func mentions(inPassage id: Int) throws -> [Mention] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT start, length, type, name FROM mention JOIN entity ON entity.id = entity_id
                WHERE passage_id = ? ORDER BY start
                """, arguments: [id]
        ).compactMap { row in
            guard let type = EntityType(rawValue: row[2]) else { return nil }
            let (start, length): (Int, Int) = (row[0], row[1])
            return Mention(range: start..<start + length, type: type, name: row[3])
        }
    }

    /// How often entities are mentioned in the whole index, ascending.
    /// - Parameter group: the number under which an entity is counted, with all others of that number as if they were one; nil
    ///   leaves it out. Numbers begin at 0 and have no great gaps: there is a counter for each.
    package func entityCounts(by group: (_ entity: Int) -> Int?) throws -> [EntityCount] {
        try entityCounts(in: articleStarts(), ofAll: true, by: group)
    }

    /// How often entities are mentioned in some articles, ascending.
    /// - Parameters:
    ///   - starts: the articles' first passages, ascending.
    ///   - group: as in ``entityCounts(by:)``.
    package func entityCounts(
        inArticles starts: [Int], by group: (_ entity: Int) -> Int?
    ) throws -> [EntityCount] {
        try entityCounts(in: starts, ofAll: false, by: group)
    }

    /// The first passages of the articles that mention any of these entities, ascending.
    package func articles(mentioningEntities ids: [Int]) throws -> [Int] {
        guard !ids.isEmpty else { return [] }
        let wanted = Set(ids)
        let starts = try articleStarts()
        let rows = try PreparedStatement("SELECT passage_id, entity_id FROM mention", in: database)
        var found: [Int] = []
        var article = 0
        while try rows.step() {
            guard wanted.contains(rows.integer(at: 1)) else { continue }
            let passage = rows.integer(at: 0)
            while article + 1 < starts.count, starts[article + 1] <= passage { article += 1 }
            if article < starts.count, found.last != starts[article] { found.append(starts[article]) }
        }
        return found
    }

    /// The first passages of all articles, ascending.
    private func articleStarts() throws -> [Int] {
        let rows = try PreparedStatement("SELECT first_passage FROM article ORDER BY first_passage", in: database)
        var starts: [Int] = []
        while try rows.step() { starts.append(rows.integer(at: 0)) }
        return starts
    }

    private func entityCounts(
        in starts: [Int], ofAll: Bool, by group: (Int) -> Int?
    ) throws -> [EntityCount] {
        var counts: [EntityCount] = []
        var lastArticles: [Int] = []
        func count(_ entity: Int, in article: Int) {
            guard let number = group(entity) else { return }
            while counts.count <= number {
                counts.append(EntityCount(entity: counts.count, articles: 0, mentions: 0))
                lastArticles.append(-1)
            }
            counts[number].mentions += 1
            if lastArticles[number] != article { counts[number].articles += 1 }
            lastArticles[number] = article
        }
        if ofAll {
            let rows = try PreparedStatement(
                "SELECT passage_id, entity_id FROM mention ORDER BY passage_id", in: database)
            var article = 0
            while try rows.step() {
                let passage = rows.integer(at: 0)
                while article + 1 < starts.count, starts[article + 1] <= passage { article += 1 }
                count(rows.integer(at: 1), in: article)
            }
        } else {
            let rows = try PreparedStatement(
                """
                SELECT entity_id FROM mention WHERE passage_id >= ?1 AND passage_id < ?1 +
                    (SELECT passage_count FROM article WHERE first_passage = ?1)
                """, in: database)
            for start in starts {
                rows.bind(start, at: 1)
                while try rows.step() { count(rows.integer(at: 0), in: start) }
                rows.reset()
            }
        }
        return counts.filter { $0.mentions > 0 }
    }
}
