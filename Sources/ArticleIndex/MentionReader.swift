import Articles
import GRDB

/// Reads the tables `mention_block` and `entity`.
final class MentionReader {
    private let database: Database
    private let blockOfPassage: PreparedStatement
    private let blocks: PreparedStatement
    private let entity: PreparedStatement
    private let textLength: PreparedStatement
    private let articles: PreparedStatement

    init(_ database: Database) throws {
        self.database = database
        blockOfPassage = try PreparedStatement(
            "SELECT first_passage, data FROM mention_block WHERE first_passage <= ?1 ORDER BY first_passage DESC LIMIT 1",
            in: database)
        blocks = try PreparedStatement(
            "SELECT first_passage, data FROM mention_block WHERE first_passage >= ?1 ORDER BY first_passage",
            in: database)
        entity = try PreparedStatement("SELECT type, name FROM entity WHERE id = ?1", in: database)
        textLength = try PreparedStatement(
            "SELECT length(CAST(text AS BLOB)) FROM passage WHERE id = ?1", in: database)
        articles = try PreparedStatement("SELECT articles FROM entity WHERE id = ?1", in: database)
    }

    func entities() throws -> [StoredEntity] {
        let rows = try PreparedStatement("SELECT id, type, name FROM entity ORDER BY id", in: database)
        var entities: [StoredEntity] = []
        while try rows.step() {
            guard let type = EntityType(code: rows.integer(at: 1)) else { throw PackedNumbers.Damage() }
            entities.append(StoredEntity(id: rows.integer(at: 0), type: type, name: rows.text(at: 2)))
        }
        return entities
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
        var end: Int?
        while let packed = try block.next(), block.passage <= place {
            guard block.passage == place else { continue }
            let (type, name) = try self.name(of: packed.entity)
            let range = packed.start..<packed.start + (packed.length ?? name.utf8.count)
            end = try end ?? self.textLength(ofPassage: id)
            guard let end, range.upperBound <= end else { throw PackedNumbers.Damage() }
            mentions.append(Mention(range: range, type: type, name: name))
        }
        return mentions
    }

    private func name(of id: Int) throws -> (EntityType, String) {
        defer { entity.reset() }
        entity.bind(id, at: 1)
        guard try entity.step(), let type = EntityType(code: entity.integer(at: 0)) else {
            throw PackedNumbers.Damage()
        }
        return (type, entity.text(at: 1))
    }

    private func textLength(ofPassage id: Int) throws -> Int {
        defer { textLength.reset() }
        textLength.bind(id, at: 1)
        return try textLength.step() ? textLength.integer(at: 0) : 0
    }

    /// - Parameter group: see ``IndexSnapshot/entityCounts(by:)``.
    func counts(by group: (Int) -> Int?) throws -> [EntityCount] {
        let rows = try PreparedStatement(
            "SELECT id, article_count, mention_count FROM entity ORDER BY id", in: database)
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
            for (entity, mentions) in try blocks.withBytes(at: 1, MentionBlock.counts) {
                if let number = group(entity) { tally.add(number, mentions: mentions, in: start) }
            }
        }
        return tally.counts
    }

    func articles(mentioningEntities ids: [Int]) throws -> [Int] {
        var starts: [Int] = []
        for id in ids {
            defer { articles.reset() }
            articles.bind(id, at: 1)
            guard try articles.step() else { continue }
            starts += try articles.withBytes(at: 0) { try EntityArticles($0) }.items.lazy.map(\.start)
        }
        guard ids.count > 1 else { return starts }
        starts.sort()
        var last = 0
        starts.removeAll { start in
            defer { last = start }
            return start == last
        }
        return starts
    }
}
