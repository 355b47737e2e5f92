package import Articles

/// An entity's row: a type and a name that articles mention.
package struct StoredEntity: Sendable, Equatable {
    package var id: Int
    package var type: EntityType
    /// The canonical name, as the articles that have it write it.
    package var name: String

    package init(id: Int, type: EntityType, name: String) {
        self.id = id
        self.type = type
        self.name = name
    }
}
