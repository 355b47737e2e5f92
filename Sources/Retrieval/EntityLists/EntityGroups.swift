import ArticleIndex
import Articles
import EntityNames

/// The entities of an index, those of one name across articles as one.
struct EntityGroups {
    private(set) var keys: [EntityKey] = []
    /// What the alias files call the group; nil where they say nothing of it.
    private(set) var shown: [String?] = []
    /// The groups by entity id; -1 for none.
    private var groups: [Int32]

    /// - Parameter types: those that are wanted.
    init(_ entities: [StoredEntity], types: Set<EntityType>, aliases: Aliases) {
        // Ids are given one after the other: one far beyond is damage, and would cost memory.
        let end = min((entities.last?.id ?? 0) + 1, entities.count * 8 + 1024)
        groups = Array(repeating: -1, count: end)
        var numbers: [EntityKey: Int32] = [:]
        for entity in entities where 0..<end ~= entity.id {
            guard !aliases.isEmpty || types.contains(entity.type) else { continue }
            guard let resolved = aliases.entity(entity.type, named: entity.name), types.contains(resolved.key.type)
            else { continue }
            let number = numbers[resolved.key] ?? Int32(keys.count)
            if number == keys.count {
                numbers[resolved.key] = number
                keys.append(resolved.key)
                shown.append(resolved.shown)
            }
            groups[entity.id] = number
        }
    }

    /// The number of an entity's group, from 0 on; nil where it is in none.
    func number(_ entity: Int) -> Int? {
        guard groups.indices ~= entity, groups[entity] >= 0 else { return nil }
        return Int(groups[entity])
    }
}
