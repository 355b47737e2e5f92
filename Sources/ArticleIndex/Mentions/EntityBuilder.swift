import PostingLists

/// The entities of a generation that is being built, each with the articles that name it, in memory: the table `entity` is
/// written of them once, in the end. Where they are too many for that, they are written at some time, and looked up there from
/// then on.
final class EntityBuilder {
    private var entities = BuiltEntities()
    private let memoryLimit: Int
    /// Whether the entities are in the table, without their articles, and not here any more.
    private(set) var isWritten = false
    /// What was looked up since.
    let recent = EntityNumbers()

    /// - Parameter memoryLimit: bytes from which on ``isFull``.
    init(memoryLimit: Int) {
        self.memoryLimit = memoryLimit
    }

    /// Entities have the ids 1 to this one, in the order of their first mentions.
    var count: Int { entities.count }

    /// Whether they take more memory than they may.
    var isFull: Bool { !isWritten && entities.byteCount > memoryLimit }

    /// Gives mentions the ids of their entities; new ones to those that have none.
    /// - Parameter mentions: with the numbers of names in the numbering.
    func resolve(_ mentions: inout [MentionBlock.Mention], in numbering: TermNumbering) {
        entities.resolve(&mentions, in: numbering)
    }

    /// An entity by its id.
    func key(of id: Int) throws(PackedNumbers.Damage) -> EntityNumbers.Key {
        guard let key = entities.key(of: id) else { throw PackedNumbers.Damage() }
        return key
    }

    /// Notes which entities an article names.
    /// - Parameters:
    ///   - named: ids, each once.
    ///   - mentions: how often it names each of them.
    ///   - start: the article's first passage, behind those of all before.
    func add(_ named: [Int], mentions: [Int], inArticle start: Int) {
        entities.add(named, mentions: mentions, inArticle: start)
    }

    func noteWritten() {
        isWritten = true
        entities = BuiltEntities()
    }

    /// - Parameter body: gets an entity's type, its name, and the articles as the table has them.
    func withEntity<Result>(
        _ id: Int,
        _ body: (
            BuiltEntities.Entity, _ type: Int, _ name: UnsafeRawBufferPointer, _ articles: UnsafeRawBufferPointer
        ) throws -> Result
    ) rethrows -> Result {
        try entities.withEntity(id, body)
    }
}
