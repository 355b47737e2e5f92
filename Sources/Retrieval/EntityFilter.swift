import ArticleIndex
import Articles
import EntityNames

/// Finds the entities that `person:`, `org:`, `place:` and `speaker:` ask for.
struct EntityFilter {
    private let types: Set<EntityType>
    private let words: String
    private let keys: Set<EntityKey>
    private let aliases: Aliases

    /// - Parameters:
    ///   - types: those that are wanted.
    ///   - name: a name, part of one in whole words, or another form of it that is listed or in the alias files.
    init(_ types: Set<EntityType>, named name: String, aliases: Aliases) {
        self.types = types
        self.aliases = aliases
        let words = FoldedName.text(of: name)
        self.words = words
        keys = Set(
            types.map { type in
                let plain = EntityKey(type, folded: words)
                return aliases.entity(plain)?.key ?? plain
            })
    }

    func matches(_ entity: StoredEntity) -> Bool {
        guard !aliases.isEmpty || types.contains(entity.type) else { return false }
        let folded = FoldedName.text(of: entity.name)
        guard let resolved = aliases.entity(EntityKey(entity.type, folded: folded)), types.contains(resolved.key.type)
        else { return false }
        if keys.contains(resolved.key) || FoldedName.has(words, in: folded)
            || FoldedName.has(words, in: resolved.key.name)
        {
            return true
        }
        return resolved.shown.map { FoldedName.has(words, in: FoldedName.text(of: $0)) } ?? false
    }
}
