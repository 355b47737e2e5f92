package import EntityNames

/// How many articles name entities in a collection of which an index holds only some articles.
package struct EntityTotals {
    /// Articles in the collection.
    package var articles: Int
    /// For each of some entities, which may have several keys, how many articles of the collection name it.
    package var counts: ([Set<EntityKey>]) throws -> [Int]

    package init(articles: Int, counts: @escaping ([Set<EntityKey>]) throws -> [Int]) {
        self.articles = articles
        self.counts = counts
    }
}
