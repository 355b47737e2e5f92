import Articles
import PostingLists

/// The entities of a generation that is being built, each with the articles that name it, in memory: the table `entity` is
/// written of them once, in the end. Where they are too many for that, they are written at some time, and looked up there from
/// then on.
final class EntityBuilder {
    /// What the table says of an entity.
    struct Entity {
        var articles = 0
        var mentions = 0
        fileprivate var last = 0
    }

    private var names = TermNumbers()
    private var entities: [Entity] = []
    private var lists = GrowingLists()
    /// By the number of a name in ``numbering``, its entity's; -1 where nobody has asked.
    private var known: [Int] = []
    private var numbering: TermNumbering?
    private var packed: [UInt8] = []
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
    var isFull: Bool { !isWritten && names.byteCount + lists.byteCount + 56 * entities.count > memoryLimit }

    /// The id of an entity; that of a new one where it has none.
    /// - Parameter name: its number in the numbering's names.
    func id(ofName name: Int, in numbering: TermNumbering) -> Int {
        if self.numbering !== numbering {
            self.numbering = numbering
            known.removeAll(keepingCapacity: true)
        }
        while known.count <= name { known.append(-1) }
        if known[name] < 0 {
            known[name] = numbering.withNames { names.number(ofTerm: name, in: $0) }
            if known[name] == entities.count {
                entities.append(Entity())
                lists.addList()
            }
        }
        return known[name] + 1
    }

    /// An entity by its id.
    func key(of id: Int) throws(PackedNumbers.Damage) -> EntityNumbers.Key {
        guard let key = ArticleMentions.entity(id - 1, in: names) else { throw PackedNumbers.Damage() }
        return key
    }

    /// Notes that an article names an entity.
    /// - Parameter start: the article's first passage, behind those of all before.
    func add(_ id: Int, mentions: Int, inArticle start: Int) {
        packed.removeAll(keepingCapacity: true)
        EntityArticles.pack(
            EntityArticles.Item(start: start, mentions: mentions), behind: entities[id - 1].last, to: &packed)
        packed.withUnsafeBufferPointer { lists.append($0, to: id - 1) }
        entities[id - 1].articles += 1
        entities[id - 1].mentions += mentions
        entities[id - 1].last = start
    }

    func noteWritten() {
        isWritten = true
        names = TermNumbers()
        lists = GrowingLists()
        entities = []
        known = []
        numbering = nil
    }

    /// - Parameter body: gets an entity's type, its name, and the articles as the table has them.
    func withEntity<Result>(
        _ id: Int,
        _ body: (Entity, _ type: Int, _ name: UnsafeRawBufferPointer, _ articles: UnsafeRawBufferPointer) throws ->
            Result
    ) rethrows -> Result {
        try names.withTerm(id - 1) { key in
            try lists.withBytes(of: id - 1) { articles in
                try body(entities[id - 1], Int(key[0]), UnsafeRawBufferPointer(rebasing: key[1...]), articles)
            }
        }
    }
}
