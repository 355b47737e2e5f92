/// Who and what is named in the articles that a query finds.
package struct EntityList: Sendable, Equatable {
    /// The most telling first.
    package var entities: [NamedEntity]
    /// How many articles were found.
    package var articles: Int
    /// How many there are.
    package var articlesInIndex: Int

    package init(entities: [NamedEntity], articles: Int, articlesInIndex: Int) {
        self.entities = entities
        self.articles = articles
        self.articlesInIndex = articlesInIndex
    }
}
