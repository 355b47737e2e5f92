/// How often an entity, or a group of entities, is mentioned.
package struct EntityCount: Sendable, Equatable {
    /// The entity's id, or the number of the group.
    package var entity: Int
    /// How many articles mention it.
    package var articles: Int
    /// How often they do, all together.
    package var mentions: Int

    package init(entity: Int, articles: Int, mentions: Int) {
        self.entity = entity
        self.articles = articles
        self.mentions = mentions
    }
}
