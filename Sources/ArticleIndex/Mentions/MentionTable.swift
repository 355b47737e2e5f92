import Articles
import GRDB

/// The table `mention` of index formats 1 and 2, with a row for each mention.
enum MentionTable {
    /// Packs its rows into the tables that follow it, and drops it.
    static func pack(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO entity (id, type, name, article_count, mention_count, articles)
                SELECT old_entity.id, entity_type.id, old_entity.name, 0, 0, x''
                FROM old_entity JOIN entity_type ON entity_type.name = old_entity.type ORDER BY old_entity.id
                """)
        let rows = try PreparedStatement(
            """
            SELECT passage.id, passage.ordinal, start, length, entity_id, length(CAST(name AS BLOB))
            FROM mention JOIN passage ON passage.id = passage_id JOIN entity ON entity.id = entity_id
            WHERE start BETWEEN 0 AND ?1 AND length BETWEEN 0 AND ?1 AND entity.id BETWEEN 0 AND ?1
                AND ordinal BETWEEN 0 AND ?1
            ORDER BY passage_id, start
            """, in: database)
        rows.bind(Int(Int32.max), at: 1)
        let insert = try PreparedStatement(
            "INSERT INTO mention_block (first_passage, data) VALUES (?1, ?2)", in: database)
        var article: Int?
        var encoder = MentionBlockEncoder()
        var passage = 0
        var mentions: [MentionBlock.Mention] = []
        func write() throws {
            encoder.add(mentions)
            guard let article, !encoder.bytes.isEmpty else { return }
            insert.bind(article, at: 1)
            insert.bind(encoder.bytes, at: 2)
            try insert.run()
        }
        while try rows.step() {
            let (ordinal, length) = (rows.integer(at: 1), rows.integer(at: 3))
            let start = rows.integer(at: 0) - ordinal
            if start != article {
                try write()
                (article, encoder, passage, mentions) = (start, MentionBlockEncoder(), 0, [])
            }
            while passage < ordinal {
                encoder.add(mentions)
                mentions = []
                passage += 1
            }
            mentions.append(
                MentionBlock.Mention(
                    start: rows.integer(at: 2), length: length == rows.integer(at: 5) ? nil : length,
                    entity: rows.integer(at: 4)))
        }
        try write()
        rows.reset()
        try EntityTable.rebuild(database)
        try database.execute(sql: "DROP TABLE mention; DROP TABLE old_entity")
    }

    static func entities(_ database: Database) throws -> [StoredEntity] {
        try Row.fetchAll(
            database,
            sql: "SELECT id, type, name FROM entity WHERE id IN (SELECT entity_id FROM mention) ORDER BY id"
        ).compactMap { row in
            EntityType(rawValue: row[1]).map { StoredEntity(id: row[0], type: $0, name: row[2]) }
        }
    }

    static func mentions(_ database: Database, inPassage id: Int) throws -> [Mention] {
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

    /// - Parameter starts: the first passages of the articles that count; nil for all of them.
    static func counts(
        _ database: Database, inArticles starts: [Int]?, by group: (Int) -> Int?
    ) throws -> [EntityCount] {
        let rows = try PreparedStatement(
            """
            SELECT passage_id - ordinal, entity_id FROM mention JOIN passage ON passage.id = passage_id
            WHERE ?1 IS NULL OR passage_id - ordinal IN (SELECT value FROM json_each(?1)) ORDER BY passage_id
            """, in: database)
        if let starts { rows.bind(json(starts), at: 1) }
        var tally = EntityTally()
        while try rows.step() {
            guard let number = group(rows.integer(at: 1)) else { continue }
            tally.add(number, mentions: 1, in: rows.integer(at: 0))
        }
        return tally.counts
    }

    static func articles(_ database: Database, mentioningEntities ids: [Int]) throws -> [Int] {
        try Int.fetchAll(
            database,
            sql: """
                SELECT DISTINCT passage_id - ordinal AS start FROM mention JOIN passage ON passage.id = passage_id
                WHERE entity_id IN (SELECT value FROM json_each(?1)) ORDER BY start
                """, arguments: [json(ids)])
    }

    private static func json(_ numbers: [Int]) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }
}
