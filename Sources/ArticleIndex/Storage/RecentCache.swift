/// Values that were asked for lately, in bounded memory.
///
/// Two generations: what is asked for is in the younger one. When that is full it becomes the older one, and what stood
/// in the older one and was not asked for meanwhile is gone. So a look costs one or two hash look-ups, and no list is kept.
/// Inlinable, so that other modules have it made for their keys.
package struct RecentCache<Key: Hashable, Value> {
    @usableFromInline var young: [Key: Value] = [:]
    @usableFromInline var old: [Key: Value] = [:]
    @usableFromInline var cost = 0
    @usableFromInline let limit: Int

    /// - Parameter limit: what all values together may cost, at most.
    @inlinable
    package init(limit: Int) {
        self.limit = limit
    }

    /// - Parameter costing: the value's cost, in the unit of the limit; asked where it has to be kept anew.
    @inlinable
    package mutating func value(_ key: Key, costing: (Value) -> Int) -> Value? {
        if let value = young[key] { return value }
        guard let value = old.removeValue(forKey: key) else { return nil }
        keep(value, for: key, cost: costing(value))
        return value
    }

    @inlinable
    package mutating func keep(_ value: Value, for key: Key, cost added: Int) {
        if cost + added > limit / 2 {
            swap(&young, &old)
            young.removeAll(keepingCapacity: true)
            cost = 0
        }
        young[key] = value
        cost += added
    }
}
