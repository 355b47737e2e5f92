import Articles
import GRDB

/// Reads the tables `mention_block` and `entity`.
final class MentionReader {
    private let database: Database
    private let blockOfPassage: PreparedStatement
    private let entity: PreparedStatement
    private let text: PreparedStatement
    // What searches do not ask.
    private lazy var blocks = Result {
        try PreparedStatement(
            "SELECT first_passage, data FROM mention_block WHERE first_passage >= ?1 ORDER BY first_passage",
            in: database)
    }
    private lazy var articles = Result {
        try PreparedStatement("SELECT articles FROM entity WHERE id = ?1", in: database)
    }
    /// The entities without a name: see ``NamelessMentions``.
    private lazy var standIns = Result { try readStandIns() }
    private var nameless: NamelessMentions?

    init(_ database: Database) throws {
        self.database = database
        blockOfPassage = try PreparedStatement(
            "SELECT first_passage, data FROM mention_block WHERE first_passage <= ?1 ORDER BY first_passage DESC LIMIT 1",
            in: database)
        entity = try PreparedStatement("SELECT type, name FROM entity WHERE id = ?1", in: database)
        text = try PreparedStatement("SELECT text FROM passage WHERE id = ?1", in: database)
    }

    func entities(nameless wanted: Bool) throws -> [StoredEntity] {
        let rows = try PreparedStatement("SELECT id, type, name FROM entity ORDER BY id", in: database)
        var entities: [StoredEntity] = []
        var last = 0
        while try rows.step() {
            guard let type = EntityType(code: rows.integer(at: 1)) else { throw PackedNumbers.Damage() }
            last = rows.integer(at: 0)
            let name = rows.text(at: 2)
            if !name.isEmpty { entities.append(StoredEntity(id: last, type: type, name: name)) }
        }
        guard wanted else { return entities }
        guard last <= UInt32.max else { throw PackedNumbers.Damage() }
        let nameless = try self.nameless ?? readNameless(firstID: last + 1)
        self.nameless = nameless
        return entities + nameless.entities
    }

    private func readNameless(firstID: Int) throws -> NamelessMentions {
        var nameless = NamelessMentions(firstID: firstID)
        let standIns = try standIns.get()
        let blocks = try self.blocks.get()
        defer { blocks.reset() }
        blocks.bind(0, at: 1)
        while !standIns.isEmpty, try blocks.step() {
            let start = blocks.integer(at: 0)
            var block = MentionBlock(blocks.unownedBytes(at: 1))
            var passage = -1
            var text: [UInt8] = []
            while let packed = try block.next() {
                guard let (_, type) = standIns.first(where: { $0.id == packed.entity }) else { continue }
                if block.passage != passage { text = try self.text(ofPassage: start &+ block.passage) }
                passage = block.passage
                nameless.add(try mention(packed, type, named: "", in: text), inArticle: start)
            }
        }
        return nameless
    }

    private func readStandIns() throws -> [(id: Int, type: EntityType)] {
        let rows = try PreparedStatement(
            "SELECT id, type FROM entity WHERE \(Schema.entityNumber("name")) = 0 AND +name = ''", in: database)
        var standIns: [(id: Int, type: EntityType)] = []
        while try rows.step() {
            guard let type = EntityType(code: rows.integer(at: 1)) else { throw PackedNumbers.Damage() }
            standIns.append((rows.integer(at: 0), type))
        }
        return standIns
    }

    /// The mentions in a passage.
    func mentions(inPassage id: Int) throws -> [Mention] {
        defer { blockOfPassage.reset() }
        blockOfPassage.bind(id, at: 1)
        // A passage of an article that mentions nothing lies behind the end of another article's block.
        guard try blockOfPassage.step() else { return [] }
        let place = id - blockOfPassage.integer(at: 0)
        var block = MentionBlock(blockOfPassage.unownedBytes(at: 1))
        var mentions: [Mention] = []
        var text: [UInt8]?
        while let packed = try block.next(), block.passage <= place {
            guard block.passage == place else { continue }
            let (type, name) = try self.name(of: packed.entity)
            let passage = try text ?? self.text(ofPassage: id)
            text = passage
            mentions.append(try mention(packed, type, named: name, in: passage))
        }
        return mentions
    }

    private func mention(
        _ packed: MentionBlock.Mention, _ type: EntityType, named name: String, in text: [UInt8]
    ) throws -> Mention {
        let range = packed.start..<packed.start + (packed.length ?? name.utf8.count)
        guard range.upperBound <= text.count else { throw PackedNumbers.Damage() }
        return Mention(
            range: range, type: type, name: name.isEmpty ? String(decoding: text[range], as: UTF8.self) : name)
    }

    private func name(of id: Int) throws -> (EntityType, String) {
        defer { entity.reset() }
        entity.bind(id, at: 1)
        guard try entity.step(), let type = EntityType(code: entity.integer(at: 0)) else {
            throw PackedNumbers.Damage()
        }
        return (type, entity.text(at: 1))
    }

    private func text(ofPassage id: Int) throws -> [UInt8] {
        defer { text.reset() }
        text.bind(id, at: 1)
        return try text.step() ? text.bytes(at: 0) : []
    }

    /// - Parameter group: see ``IndexSnapshot/entityCounts(by:)``.
    func counts(by group: (Int) -> Int?) throws -> [EntityCount] {
        guard nameless == nil else {
            let starts = try Int.fetchAll(database, sql: "SELECT first_passage FROM mention_block ORDER BY 1")
            return try counts(inArticles: starts, by: group)
        }
        let rows = try PreparedStatement(
            "SELECT id, article_count, mention_count FROM entity WHERE name <> '' ORDER BY id", in: database)
        var counts: [EntityCount] = []
        var members: [Int: [Int]] = [:]
        var first: [Int] = []
        while try rows.step() {
            let id = rows.integer(at: 0)
            guard let number = group(id) else { continue }
            while counts.count <= number {
                counts.append(EntityCount(entity: counts.count, articles: 0, mentions: 0))
                first.append(id)
            }
            if counts[number].mentions == 0 {
                first[number] = id
                counts[number].articles = rows.integer(at: 1)
            } else {
                members[number, default: [first[number]]].append(id)
            }
            counts[number].mentions += rows.integer(at: 2)
        }
        // An article that names several of a group is one article.
        for (number, ids) in members { counts[number].articles = try articles(mentioningEntities: ids).count }
        return counts.filter { $0.mentions > 0 }
    }

    func counts(inArticles starts: [Int], by group: (Int) -> Int?) throws -> [EntityCount] {
        var tally = EntityTally()
        let standIns = try standIns.get()
        let blocks = try self.blocks.get()
        defer { blocks.reset() }
        var current: Int?
        for start in starts {
            // What comes soon is stepped to, what is far away is looked for.
            var steps = 0
            while let behind = current, behind < start, steps < 4 {
                current = try blocks.step() ? blocks.integer(at: 0) : .max
                steps += 1
            }
            if current.map({ $0 < start }) ?? true {
                blocks.reset()
                blocks.bind(start, at: 1)
                current = try blocks.step() ? blocks.integer(at: 0) : .max
            }
            guard current == start else { continue }
            for (entity, mentions) in try blocks.withBytes(at: 1, MentionBlock.counts)
            where !standIns.contains(where: { $0.id == entity }) {
                if let number = group(entity) { tally.add(number, mentions: mentions, in: start) }
            }
            for (entity, mentions) in nameless?.counts[start] ?? [:] {
                if let number = group(entity) { tally.add(number, mentions: mentions, in: start) }
            }
        }
        return tally.counts
    }

    func articles(mentioningEntities ids: [Int]) throws -> [Int] {
        var starts: [Int] = []
        let articles = try self.articles.get()
        for id in ids {
            defer { articles.reset() }
            articles.bind(id, at: 1)
            guard try articles.step() else { continue }
            starts += try articles.withBytes(at: 0) { try EntityArticles($0) }.items.lazy.map(\.start)
        }
        if let nameless {
            let wanted = Set(ids)
            starts += nameless.counts.filter { !wanted.isDisjoint(with: $0.value.keys) }.keys
        }
        guard nameless != nil || ids.count > 1 else { return starts }
        starts.sort()
        var last = 0
        starts.removeAll { start in
            defer { last = start }
            return start == last
        }
        return starts
    }
}
