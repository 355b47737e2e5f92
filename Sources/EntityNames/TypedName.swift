package import Articles

/// A name in an alias file, as it is written there.
package struct TypedName: Sendable, Equatable {
    package var name: String
    /// What stands in brackets behind it; nil for entities of any type.
    package var type: EntityType?

    package init(_ name: String, type: EntityType? = nil) {
        self.name = name
        self.type = type
    }

    /// The keys of the entities that are meant.
    var keys: [EntityKey] {
        let folded = FoldedName.text(of: name)
        return (type.map { [$0] } ?? EntityType.allCases).map { EntityKey($0, folded: folded) }
    }
}
