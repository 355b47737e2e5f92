import Articles
import GRDB

/// Mentions of dates, sums and measures. They are called what they say, so that all of a type have one row in `entity`, and
/// no name is stored; what each of them is, and how often, is known when they have been read.
struct NamelessMentions {
    /// Ascending by id.
    private(set) var entities: [StoredEntity] = []
    /// How often an article, by its first passage, mentions an entity, by its id.
    private(set) var counts: [Int: [Int: Int]] = [:]
    private var ids: [EntityType: [String: Int]] = [:]
    private let firstID: Int

    /// - Parameter firstID: what the entities' ids begin with.
    init(firstID: Int) {
        self.firstID = firstID
    }

    mutating func add(_ mention: Mention, inArticle start: Int) {
        let next = firstID + entities.count
        let id = ids[mention.type]?[mention.name] ?? next
        if id == next {
            ids[mention.type, default: [:]][mention.name] = id
            entities.append(StoredEntity(id: id, type: mention.type, name: mention.name))
        }
        counts[start, default: [:]][id, default: 0] += 1
    }

    /// Whether a mention is such a one.
    static func isOne(_ mention: Mention, in text: String) -> Bool {
        guard mention.type.isNameless else { return false }
        var (text, name) = (text, mention.name)
        return text.withUTF8 { text in name.withUTF8 { isOne(mention.type, mention.range, name: $0, in: text) } }
    }

    /// The same for a mention's parts, in bytes of UTF-8.
    static func isOne(
        _ type: EntityType, _ range: Range<Int>, name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard type.isNameless, range.count == name.count, range.upperBound <= text.count else { return false }
        return UnsafeBufferPointer(rebasing: text[range]).holdsSame(as: name)
    }

    /// Takes away the entities that format 3 has for what is called what it says.
    static func pack(_ database: Database) throws {
        let standIn = try PreparedStatement(
            "INSERT INTO entity (type, name, article_count, mention_count, articles) VALUES (?1, '', 0, 0, x'') RETURNING id",
            in: database)
        let own = try PreparedStatement(
            "SELECT id, length(CAST(name AS BLOB)) FROM entity WHERE type = ?1 AND name <> ''", in: database)
        var replaced: [Int: MentionBlock.Mention] = [:]
        for type in EntityType.allCases where type.isNameless {
            standIn.bind(type.code, at: 1)
            guard try standIn.step() else { continue }
            let id = standIn.integer(at: 0)
            try standIn.run()
            own.bind(type.code, at: 1)
            while try own.step() {
                replaced[own.integer(at: 0)] = MentionBlock.Mention(start: 0, length: own.integer(at: 1), entity: id)
            }
            own.reset()
        }
        let blocks = try PreparedStatement(
            "SELECT first_passage, data FROM mention_block WHERE first_passage > ?1 ORDER BY first_passage LIMIT 1",
            in: database)
        let update = try PreparedStatement(
            "UPDATE mention_block SET data = ?2 WHERE first_passage = ?1", in: database)
        blocks.bind(-1, at: 1)
        while try blocks.step() {
            let start = blocks.integer(at: 0)
            let packed = try blocks.withBytes(at: 1) { try packing($0, replaced) }
            blocks.reset()
            update.bind(start, at: 1)
            update.bind(packed, at: 2)
            try update.run()
            blocks.bind(start, at: 1)
        }
        blocks.reset()
        try EntityTable.rebuild(database)
    }

    /// The block with other entities for mentions as long as their names.
    private static func packing(
        _ bytes: UnsafeRawBufferPointer, _ replaced: [Int: MentionBlock.Mention]
    ) throws(PackedNumbers.Damage) -> [UInt8] {
        var block = MentionBlock(bytes)
        var encoder = MentionBlockEncoder()
        var passage = 0
        var mentions: [MentionBlock.Mention] = []
        while var mention = try block.next() {
            while passage < block.passage {
                encoder.add(mentions)
                mentions = []
                passage += 1
            }
            if mention.length == nil, let other = replaced[mention.entity] {
                (mention.length, mention.entity) = (other.length, other.entity)
            }
            mentions.append(mention)
        }
        encoder.add(mentions)
        return encoder.bytes
    }
}
