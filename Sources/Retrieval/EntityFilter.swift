import ArticleIndex
import Articles
import EntityNames

/// Finds the entities that `person:`, `org:` and `place:` ask for.
struct EntityFilter {
    private let type: EntityType
    private let words: String
    private let key: EntityKey
    private let aliases: Aliases

    /// - Parameter name: a name, part of one in whole words, or another form of it that is listed or in the alias files.
    init(_ type: EntityType, named name: String, aliases: Aliases) {
        self.type = type
        self.aliases = aliases
        words = FoldedName.text(of: name)
        let plain = EntityKey(type, folded: words)
        key = aliases.entity(plain)?.key ?? plain
    }

    func matches(_ entity: StoredEntity) -> Bool {
        guard !aliases.isEmpty || entity.type == type else { return false }
        let folded = FoldedName.text(of: entity.name)
        guard let resolved = aliases.entity(EntityKey(entity.type, folded: folded)), resolved.key.type == type else {
            return false
        }
        if resolved.key == key || FoldedName.has(words, in: folded) || FoldedName.has(words, in: resolved.key.name) {
            return true
        }
        return resolved.shown.map { FoldedName.has(words, in: FoldedName.text(of: $0)) } ?? false
    }
}
