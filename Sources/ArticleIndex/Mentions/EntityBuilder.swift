import Articles
import CPrefetch
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
    private var numbering: TermNumbering?
    /// The names of ``numbering``, and by their numbers the ids of their entities; 0 where there is none yet.
    private var list = TermList()
    private var known: [Int] = []
    private var packed: [UInt8] = []
    private let memoryLimit: Int
    /// Whether the entities are in the table, without their articles, and not here any more.
    private(set) var isWritten = false
    /// What was looked up since.
    let recent = EntityNumbers()

    /// Entities whose memory is asked for before their turn: it comes from all over.
    private static let lead = 8

    /// - Parameter memoryLimit: bytes from which on ``isFull``.
    init(memoryLimit: Int) {
        self.memoryLimit = memoryLimit
    }

    /// Entities have the ids 1 to this one, in the order of their first mentions.
    var count: Int { entities.count }

    /// Whether they take more memory than they may.
    var isFull: Bool { !isWritten && names.byteCount + lists.byteCount + 56 * entities.count > memoryLimit }

    /// Gives mentions the ids of their entities; new ones to those that have none.
    /// - Parameter mentions: with the numbers of names in the numbering.
    func resolve(_ mentions: inout [MentionBlock.Mention], in numbering: TermNumbering) {
        if self.numbering !== numbering {
            self.numbering = numbering
            list = numbering.names
            known = names.find(list).map { ($0 ?? -1) + 1 }
        }
        known.withUnsafeMutableBufferPointer { known in
            for index in mentions.indices {
                let name = mentions[index].entity
                if known[name] == 0 { known[name] = id(ofName: name) }
                mentions[index].entity = known[name]
            }
        }
    }

    private func id(ofName name: Int) -> Int {
        let number = names.number(ofTerm: name, in: list)
        if number == entities.count {
            entities.append(Entity())
            lists.addList()
        }
        return number + 1
    }

    /// An entity by its id.
    func key(of id: Int) throws(PackedNumbers.Damage) -> EntityNumbers.Key {
        guard let key = ArticleMentions.entity(id - 1, in: names.terms) else { throw PackedNumbers.Damage() }
        return key
    }

    /// Notes which entities an article names.
    /// - Parameters:
    ///   - named: ids, each once.
    ///   - mentions: how often it names each of them.
    ///   - start: the article's first passage, behind those of all before.
    func add(_ named: [Int], mentions: [Int], inArticle start: Int) {
        entities.withUnsafeMutableBufferPointer { entities in
            guard let first = entities.baseAddress else { return }
            for id in named {
                prefetch_line(first + id - 1)
                lists.prefetch(id - 1)
            }
            for (index, id) in named.enumerated() {
                if index + Self.lead < named.count { lists.prefetchEnd(of: named[index + Self.lead] - 1) }
                packed.removeAll(keepingCapacity: true)
                EntityArticles.pack(
                    EntityArticles.Item(start: start, mentions: mentions[index]), behind: entities[id - 1].last,
                    to: &packed)
                packed.withUnsafeBufferPointer { lists.append($0, to: id - 1) }
                entities[id - 1].articles += 1
                entities[id - 1].mentions += mentions[index]
                entities[id - 1].last = start
            }
        }
    }

    func noteWritten() {
        isWritten = true
        names = TermNumbers()
        lists = GrowingLists()
        entities = []
        known = []
        list = TermList()
        numbering = nil
    }

    /// - Parameter body: gets an entity's type, its name, and the articles as the table has them.
    func withEntity<Result>(
        _ id: Int,
        _ body: (Entity, _ type: Int, _ name: UnsafeRawBufferPointer, _ articles: UnsafeRawBufferPointer) throws ->
            Result
    ) rethrows -> Result {
        try names.terms.withTerm(id - 1) { key in
            try lists.withBytes(of: id - 1) { articles in
                try body(entities[id - 1], Int(key[0]), UnsafeRawBufferPointer(rebasing: key[1...]), articles)
            }
        }
    }
}
