import Articles

/// The ids of entities that were written or looked up lately, in bounded memory. Good for as long as no entity goes.
final class EntityNumbers {
    struct Key: Hashable {
        var type: EntityType
        var name: String
    }

    private var recent = RecentCache<Key, Int>(limit: byteLimit)

    /// What the names, and what is kept beside each, may take, about, in bytes.
    private static let byteLimit = 32 << 20

    func number(of key: Key) -> Int? {
        recent.value(key) { _ in Self.cost(of: key) }
    }

    func keep(_ number: Int, for key: Key) {
        recent.keep(number, for: key, cost: Self.cost(of: key))
    }

    private static func cost(of key: Key) -> Int { key.name.utf8.count + 64 }
}
