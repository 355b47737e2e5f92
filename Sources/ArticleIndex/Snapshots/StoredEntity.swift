package import Articles

/// An entity that is mentioned in the index.
package struct StoredEntity: Sendable, Equatable {
    package var id: Int
    package var type: EntityType
    /// The canonical name.
    package var name: String

    package init(id: Int, type: EntityType, name: String) {
        self.id = id
        self.type = type
        self.name = name
    }
}
