import GRDB
import NearDuplicates

/// Finds out which articles are copies of one another, and keeps that up to date as they come and go.
///
/// Not safe to go on with after an error, or after a transaction was rolled back.
final class CopyFinder {
    private var signatures: SignatureTable
    private(set) var groups = CopyGroups()
    /// Where the groups are to be read from; nil where they were. Most new articles are copies of nothing.
    private var unread: Database?
    private var touchedBlocks: Set<Int>
    /// Articles that have to be held against the others.
    private var pending: Set<Int> = []
    private var shingles: [Int: ShingleSet] = [:]
    /// Whether no article had more candidates than are looked at.
    private(set) var isComplete = true

    /// As many candidates are compared with an article, and found to be no copies, before the rest is left: bounds the time
    /// that texts made to look alike can take.
    private static let failureLimit = 64
    /// So many articles' shingles are kept, a few kilobytes each.
    private static let shingleLimit = 256

    /// Begins with what the index has.
    init(_ database: Database) throws {
        signatures = try CopyTables.signatures(database)
        touchedBlocks = []
        unread = database
    }

    /// Begins with articles of which no groups are known.
    init(signatures: SignatureTable) {
        self.signatures = signatures
        touchedBlocks = Set(signatures.blockNumbers)
        for number in signatures.blockNumbers {
            for (slot, signature) in signatures.block(number).enumerated() where signature != .none {
                pending.insert(number * SignatureTable.blockSize + slot)
            }
        }
    }

    /// The first article that has this very text.
    func article(withText text: String, _ signature: TextSignature, in texts: StoredTexts) throws -> Int? {
        for id in signatures.texts(with: signature).prefix(Self.failureLimit) {
            if try texts.text(ofArticle: id) == text { return id }
        }
        return nil
    }

    func add(_ id: Int, _ signature: TextSignature) {
        guard id >= 0 else { return }
        set(id, signature)
        pending.insert(id)
    }

    /// What hung together through this article is looked at again by ``link(_:)``.
    func remove(_ id: Int) throws {
        guard id >= 0 else { return }
        try readGroups()
        set(id, .none)
        pending.formUnion(groups.dissolve(id))
        pending.remove(id)
    }

    private func readGroups() throws {
        guard let database = unread else { return }
        for (name, members) in try CopyTables.groups(database) {
            for member in members.dropFirst() { groups.join(name, member.article) }
        }
        groups.changed = []
        unread = nil
    }

    private func set(_ id: Int, _ signature: TextSignature) {
        signatures[id] = signature
        touchedBlocks.insert(id / SignatureTable.blockSize)
        shingles[id] = nil
    }

    /// Puts the articles that came into groups, once their texts are stored.
    func link(_ texts: StoredTexts) throws {
        for id in pending.sorted() { try link(id, texts) }
        pending = []
    }

    private func link(_ id: Int, _ texts: StoredTexts) throws {
        var failures = 0
        for candidate in signatures.candidates(for: signatures[id]) where candidate.id != id {
            try readGroups()
            if let name = groups.name(of: id), name == groups.name(of: candidate.id) { continue }
            if try shingles(of: id, texts).isCopy(of: shingles(of: candidate.id, texts)) {
                groups.join(id, candidate.id)
            } else {
                failures += 1
                guard failures < Self.failureLimit else {
                    isComplete = false
                    return
                }
            }
        }
    }

    private func shingles(of id: Int, _ texts: StoredTexts) throws -> ShingleSet {
        if let known = shingles[id] { return known }
        if shingles.count >= Self.shingleLimit { shingles = [:] }
        let made = ShingleSet(try texts.text(ofArticle: id))
        shingles[id] = made
        return made
    }

    /// Writes what changed.
    func write(_ database: Database) throws {
        try CopyTables.write(signatures, blocks: touchedBlocks, in: database)
        try CopyTables.write(groups, in: database)
        touchedBlocks = []
        groups.changed = []
    }
}
