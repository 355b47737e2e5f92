import Articles
import GRDB

/// Writes the mentions of a batch of articles: the tables `mention_block` and `entity`.
struct MentionWriter {
    private let database: Database
    private let insertBlock: PreparedStatement
    private let findBlock: PreparedStatement
    private let removeBlock: PreparedStatement
    private let insertEntity: PreparedStatement
    private let findEntity: PreparedStatement
    private let table: EntityTable
    private let entities: EntityNumbers
    private let builder: EntityBuilder?
    private var encoder = MentionBlockEncoder()
    /// What became of the entities' articles; nil where their lists are made in the end.
    private var changes: [Change]?

    private struct Change {
        var entity: Int
        /// No mentions where the article is gone.
        var item: EntityArticles.Item
    }

    /// - Parameters:
    ///   - listingArticles: whether ``finish()`` is to bring the entities' lists of articles up to date.
    ///   - builder: takes the entities of a generation that is being built.
    init(_ database: Database, listingArticles: Bool, builder: EntityBuilder? = nil) throws {
        self.builder = builder
        entities = builder?.recent ?? EntityNumbers()
        insertBlock = try PreparedStatement(
            "INSERT INTO mention_block (first_passage, data) VALUES (?1, ?2)", in: database)
        findBlock = try PreparedStatement("SELECT data FROM mention_block WHERE first_passage = ?1", in: database)
        removeBlock = try PreparedStatement("DELETE FROM mention_block WHERE first_passage = ?1", in: database)
        insertEntity = try PreparedStatement(
            """
            INSERT INTO entity (type, name, article_count, mention_count, articles) VALUES (?1, ?2, 0, 0, x'')
            """, in: database)
        // With a bare "name = ?2", SQLite would put ?2 for name in the other condition, and not see the index.
        findEntity = try PreparedStatement(
            """
            SELECT id FROM entity INDEXED BY entity_key
            WHERE \(Schema.entityNumber("name")) = \(Schema.entityNumber("?2"))
                AND +name = ?2 AND type = ?1
            """, in: database)
        table = try EntityTable(database)
        changes = listingArticles ? [] : nil
        self.database = database
    }

    /// Stores the mentions of an article.
    mutating func put(_ article: AnalysedArticle, firstPassage: Int) throws {
        encoder.reset()
        for (passage, mentions) in zip(article.passages, article.mentions) {
            encoder.add(
                try mentions.map { mention in
                    let name = NamelessMentions.isOne(mention, in: passage.text) ? "" : mention.name
                    let isNamed = mention.range.count == name.utf8.count
                    return MentionBlock.Mention(
                        start: mention.range.lowerBound, length: isNamed ? nil : mention.range.count,
                        entity: try entity(EntityNumbers.Key(type: mention.type, name: name)))
                })
        }
        try insert(encoder.bytes, firstPassage: firstPassage)
        if changes != nil { try note(encoder.bytes, firstPassage: firstPassage, isGone: false) }
    }

    /// Stores the mentions of an article of a generation that is being built.
    mutating func put(_ terms: ArticleTerms, firstPassage: Int) throws {
        encoder.reset()
        var mentions = terms.mentions.all
        try resolve(&mentions, in: terms.numbering)
        var remaining = mentions[...]
        for count in terms.mentions.counts {
            encoder.add(remaining.prefix(count))
            remaining = remaining.dropFirst(count)
        }
        try insert(encoder.bytes, firstPassage: firstPassage)
        guard let builder, !builder.isWritten else { return }
        builder.add(encoder.entities, mentions: encoder.counts, inArticle: firstPassage)
    }

    private func insert(_ block: [UInt8], firstPassage: Int) throws {
        guard !block.isEmpty else { return }
        insertBlock.bind(firstPassage, at: 1)
        insertBlock.bind(block, at: 2)
        try insertBlock.run()
    }

    /// Removes the mentions of an article.
    mutating func remove(firstPassage: Int) throws {
        if changes != nil {
            findBlock.bind(firstPassage, at: 1)
            defer { findBlock.reset() }
            guard try findBlock.step() else { return }
            try note(findBlock.bytes(at: 0), firstPassage: firstPassage, isGone: true)
        }
        removeBlock.bind(firstPassage, at: 1)
        try removeBlock.run()
    }

    private mutating func note(_ block: [UInt8], firstPassage: Int, isGone: Bool) throws {
        for (entity, mentions) in try block.withUnsafeBytes(MentionBlock.counts) {
            let item = EntityArticles.Item(start: firstPassage, mentions: isGone ? 0 : mentions)
            changes?.append(Change(entity: entity, item: item))
        }
    }

    /// Gives mentions the ids of their entities.
    /// - Parameter mentions: with the numbers of names in the numbering.
    private mutating func resolve(_ mentions: inout [MentionBlock.Mention], in numbering: TermNumbering) throws {
        if let builder, !builder.isWritten { return builder.resolve(&mentions, in: numbering) }
        let names = numbering.names
        for index in mentions.indices {
            guard let key = ArticleMentions.entity(mentions[index].entity, in: names) else {
                throw PackedNumbers.Damage()
            }
            mentions[index].entity = try entity(key)
        }
    }

    private mutating func entity(_ key: EntityNumbers.Key) throws -> Int {
        if let known = entities.number(of: key) { return known }
        findEntity.bind(key.type.code, at: 1)
        findEntity.bind(key.name, at: 2)
        defer { findEntity.reset() }
        let id = try findEntity.step() ? findEntity.integer(at: 0) : insert(key)
        entities.keep(id, for: key)
        return id
    }

    private func insert(_ key: EntityNumbers.Key) throws -> Int {
        insertEntity.bind(key.type.code, at: 1)
        insertEntity.bind(key.name, at: 2)
        try insertEntity.run()
        return Int(database.lastInsertedRowID)
    }

    /// Writes the lists of articles that have changed; entities without any article go. Of a generation that is being built,
    /// writes the entities where they have become too many to be held in memory.
    mutating func finish() throws {
        if let builder, builder.isFull {
            for id in 0..<builder.count { _ = try insert(builder.key(of: id + 1)) }
            builder.noteWritten()
        }
        guard var remaining = changes?[...] else { return }
        // A passage number is not used twice in a batch: what is said last of an article is that it is gone.
        remaining.sort { ($0.entity, $0.item.start, $1.item.mentions) < ($1.entity, $1.item.start, $0.item.mentions) }
        while let entity = remaining.first?.entity {
            let own = remaining.prefix { $0.entity == entity }
            remaining = remaining.dropFirst(own.count)
            var items: [EntityArticles.Item] = []
            for change in own {
                if items.last?.start == change.item.start { items.removeLast() }
                items.append(change.item)
            }
            try table.change(entity, by: items)
        }
        changes = []
    }
}
