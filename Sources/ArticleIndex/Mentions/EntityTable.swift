import GRDB

/// The table `entity`: names, and the articles that mention each.
struct EntityTable {
    private let find: PreparedStatement
    private let write: PreparedStatement
    private let delete: PreparedStatement

    init(_ database: Database) throws {
        find = try PreparedStatement(
            "SELECT articles, article_count, mention_count FROM entity WHERE id = ?1", in: database)
        write = try PreparedStatement(
            "UPDATE entity SET article_count = ?2, mention_count = ?3, articles = ?4 WHERE id = ?1", in: database)
        delete = try PreparedStatement("DELETE FROM entity WHERE id = ?1", in: database)
    }

    /// Changes an entity's list of articles, and removes the entity where nothing is left.
    /// - Parameter items: ascending, each article once; without mentions where the article is gone.
    func change(_ entity: Int, by items: [EntityArticles.Item]) throws {
        find.bind(entity, at: 1)
        defer { find.reset() }
        let isKnown = try find.step()
        if isKnown, try append(items, to: entity) { return }
        var articles = EntityArticles()
        if isKnown { articles = try find.withBytes(at: 0) { try EntityArticles($0) } }
        articles.merge(items)
        find.reset()
        if articles.items.isEmpty {
            delete.bind(entity, at: 1)
            try delete.run()
        } else {
            try write(
                entity, articles: articles.items.count, mentions: articles.items.reduce(0) { $0 + $1.mentions },
                packed: articles.packed)
        }
    }

    /// Puts articles behind all others of the row that was found, which most new ones are.
    /// - Returns: whether they are.
    private func append(_ items: [EntityArticles.Item], to entity: Int) throws -> Bool {
        var last = try find.withBytes(at: 0, EntityArticles.last)
        guard let first = items.first, first.start > last, items.allSatisfy({ $0.mentions > 0 }) else { return false }
        var packed = find.bytes(at: 0)
        for item in items {
            EntityArticles.pack(item, behind: last, to: &packed)
            last = item.start
        }
        let articles = find.integer(at: 1) + items.count
        let mentions = find.integer(at: 2) + items.reduce(0) { $0 + $1.mentions }
        find.reset()
        try write(entity, articles: articles, mentions: mentions, packed: packed)
        return true
    }

    private func write(_ entity: Int, articles: Int, mentions: Int, packed: [UInt8]) throws {
        write.bind(entity, at: 1)
        write.bind(articles, at: 2)
        write.bind(mentions, at: 3)
        write.bind(packed, at: 4)
        try write.run()
    }

    /// An entity's list as it grows.
    private struct Growing {
        var articles = 0
        var mentions = 0
        var last = 0
        var packed: [UInt8] = []
    }

    /// Entities whose lists are made at a time, so that memory stays bounded.
    private static let entitiesAtATime = 1 << 18

    /// Makes the table anew, with the lists of all entities from the articles' mentions. Entities without any article go.
    ///
    /// Rows that grow where they are would leave a tenth of the table empty.
    static func rebuild(_ database: Database) throws {
        let end = try (Int.fetchOne(database, sql: "SELECT max(id) FROM entity") ?? -1) + 1
        guard end <= UInt32.max else { throw PackedNumbers.Damage() }
        try database.execute(sql: Schema.entityTable("new_entity"))
        let rows = try PreparedStatement(
            "SELECT id, type, name FROM entity WHERE id >= ?1 AND id < ?2 ORDER BY id", in: database)
        let insert = try PreparedStatement(
            """
            INSERT INTO new_entity (id, type, name, article_count, mention_count, articles)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, in: database)
        for first in stride(from: 0, to: end, by: entitiesAtATime) {
            let lists = try lists(database, first..<min(end, first + entitiesAtATime))
            rows.bind(first, at: 1)
            rows.bind(first + lists.count, at: 2)
            while try rows.step() {
                let list = lists[rows.integer(at: 0) - first]
                guard list.articles > 0 else { continue }
                insert.bind(rows.integer(at: 0), at: 1)
                insert.bind(rows.integer(at: 1), at: 2)
                insert.bind(rows.text(at: 2), at: 3)
                insert.bind(list.articles, at: 4)
                insert.bind(list.mentions, at: 5)
                insert.bind(list.packed, at: 6)
                try insert.run()
            }
            rows.reset()
        }
        // Else SQLite renames no table while a view speaks of one that is gone (https://sqlite.org/pragma.html#pragma_legacy_alter_table).
        try database.execute(
            sql: """
                DROP TABLE entity; PRAGMA legacy_alter_table = ON; ALTER TABLE new_entity RENAME TO entity;
                PRAGMA legacy_alter_table = OFF; \(Schema.entityKey)
                """)
    }

    /// Fills the empty table of a generation that was built.
    static func fill(_ database: Database, with built: EntityBuilder?) throws {
        guard let built, !built.isWritten else { return try rebuild(database) }
        // An index is made faster of rows that are there.
        try database.execute(sql: "DROP INDEX entity_key")
        let insert = try PreparedStatement(
            """
            INSERT INTO entity (id, type, name, article_count, mention_count, articles)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, in: database)
        for id in 0..<built.count {
            try built.withEntity(id + 1) { entity, type, name, articles in
                insert.bind(id + 1, at: 1)
                insert.bind(type, at: 2)
                insert.bind(unownedText: name, at: 3)
                insert.bind(entity.articles, at: 4)
                insert.bind(entity.mentions, at: 5)
                insert.bind(unowned: articles, at: 6)
                try insert.run()
            }
        }
        try database.execute(sql: Schema.entityKey)
    }

    /// Whether the table says what the articles' mentions say.
    struct State {
        var agrees = true
        /// Entities that are mentioned and have no row.
        var missing = 0
    }

    static func state(_ database: Database) throws -> State {
        let end = try (Int.fetchOne(database, sql: "SELECT max(id) FROM entity") ?? -1) + 1
        guard end <= UInt32.max else { throw PackedNumbers.Damage() }
        var state = State()
        let rows = try PreparedStatement(
            "SELECT id, article_count, mention_count, articles FROM entity WHERE id >= ?1 AND id < ?2 ORDER BY id",
            in: database)
        for first in stride(from: 0, to: end, by: entitiesAtATime) {
            var lists = try lists(database, first..<min(end, first + entitiesAtATime))
            rows.bind(first, at: 1)
            rows.bind(first + lists.count, at: 2)
            while try rows.step() {
                let place = rows.integer(at: 0) - first
                let list = lists[place]
                if list.articles == 0 || list.articles != rows.integer(at: 1) || list.mentions != rows.integer(at: 2)
                    || list.packed != rows.bytes(at: 3)
                {
                    state.agrees = false
                }
                lists[place].articles = 0
            }
            rows.reset()
            state.missing += lists.count { $0.articles > 0 }
        }
        let blocks = try PreparedStatement("SELECT data FROM mention_block", in: database)
        var beyond: Set<Int> = []
        while try blocks.step() {
            for (entity, _) in try blocks.withBytes(at: 0, MentionBlock.counts) where entity >= end {
                beyond.insert(entity)
            }
        }
        state.missing += beyond.count
        return state
    }

    private static func lists(_ database: Database, _ entities: Range<Int>) throws -> [Growing] {
        let blocks = try PreparedStatement(
            "SELECT first_passage, data FROM mention_block ORDER BY first_passage", in: database)
        var lists = [Growing](repeating: Growing(), count: entities.count)
        while try blocks.step() {
            let start = blocks.integer(at: 0)
            for (entity, mentions) in try blocks.withBytes(at: 1, MentionBlock.counts)
            where entities.contains(entity) {
                let item = EntityArticles.Item(start: start, mentions: mentions)
                let place = entity - entities.lowerBound
                EntityArticles.pack(item, behind: lists[place].last, to: &lists[place].packed)
                lists[place].articles += 1
                lists[place].mentions += mentions
                lists[place].last = start
            }
        }
        return lists
    }
}
