import CPrefetch
import PostingLists

/// Entities in memory, each with the articles that name it. They have the ids from 1 on, in the order of their first mentions.
struct BuiltEntities: ~Copyable {
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

    /// Entities whose memory is asked for before their turn: it comes from all over.
    private static let lead = 8

    var count: Int { entities.count }

    /// Bytes of memory, about.
    var byteCount: Int { names.byteCount + lists.byteCount + 56 * entities.count }

    /// Gives mentions the ids of their entities; new ones to those that have none.
    /// - Parameter mentions: with the numbers of names in the numbering.
    mutating func resolve(_ mentions: inout [MentionBlock.Mention], in numbering: TermNumbering) {
        if self.numbering !== numbering {
            self.numbering = numbering
            list = numbering.names
            known = names.find(list).map { ($0 ?? -1) + 1 }
        }
        mentions.withUnsafeMutableBufferPointer { mentions in
            for index in mentions.indices {
                let name = mentions[index].entity
                if known[name] == 0 { known[name] = id(ofName: name) }
                mentions[index].entity = known[name]
            }
        }
    }

    private mutating func id(ofName name: Int) -> Int {
        let number = names.number(ofTerm: name, in: list)
        if number == entities.count {
            entities.append(Entity())
            lists.addList()
        }
        return number + 1
    }

    /// The type's code and the name of an entity; see ``ArticleMentions/key(of:_:in:)``.
    func key(of id: Int) -> EntityNumbers.Key? { ArticleMentions.entity(id - 1, in: names.terms) }

    /// Notes which entities an article names.
    /// - Parameters:
    ///   - named: ids, each once.
    ///   - mentions: how often it names each of them.
    ///   - start: the article's first passage, behind those of all before.
    mutating func add(_ named: [Int], mentions: [Int], inArticle start: Int) {
        for id in named {
            entities.withUnsafeBufferPointer { entities in
                if let first = entities.baseAddress { prefetch_line(first + id - 1) }
            }
            lists.prefetch(id - 1)
        }
        for (index, id) in named.enumerated() {
            if index + Self.lead < named.count { lists.prefetchEnd(of: named[index + Self.lead] - 1) }
            let item = EntityArticles.Item(start: start, mentions: mentions[index])
            packed.removeAll(keepingCapacity: true)
            EntityArticles.pack(item, behind: entities[id - 1].last, to: &packed)
            packed.withUnsafeBufferPointer { lists.append($0, to: id - 1) }
            entities[id - 1].articles += 1
            entities[id - 1].mentions += mentions[index]
            entities[id - 1].last = start
        }
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
