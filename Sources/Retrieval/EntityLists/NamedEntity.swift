package import Articles

/// Who or what is named in the articles that a query finds.
package struct NamedEntity: Sendable, Equatable {
    /// 1 for the most telling.
    package var rank: Int
    package var type: EntityType
    /// As the alias files have it, or else as these articles write it most often.
    package var name: String
    /// The names these articles give it, the most frequent one first.
    package var names: [String]
    /// How many of the articles found mention it.
    package var articles: Int
    /// How often they do.
    package var mentions: Int
    /// How many articles of the whole index mention it.
    package var articlesInIndex: Int
    /// How much more often the articles found mention it than others do: see ``LogLikelihoodRatio``; nil without a query.
    package var score: Double?

    package init(
        rank: Int, type: EntityType, name: String, names: [String], articles: Int, mentions: Int, articlesInIndex: Int,
        score: Double? = nil
    ) {
        self.rank = rank
        self.type = type
        self.name = name
        self.names = names
        self.articles = articles
        self.mentions = mentions
        self.articlesInIndex = articlesInIndex
        self.score = score
    }
}
