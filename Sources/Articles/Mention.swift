/// A span that names an entity.
public struct Mention: Sendable, Equatable {
    /// UTF-8 byte offsets into the text it was found in: the article's canonical text, or the passage's once it
    /// is attached to a passage.
    public var range: Range<Int>
    public var type: EntityType
    /// The entity's canonical name: "Abbas Araghchi" for a later "Araghchi" in the same article.
    public var name: String

    public init(range: Range<Int>, type: EntityType, name: String) {
        self.range = range
        self.type = type
        self.name = name
    }
}
