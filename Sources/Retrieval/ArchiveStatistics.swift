package import Articles

/// What an archive on a search cluster holds, in numbers that the engine counts.
package struct ArchiveStatistics: Sendable, Equatable {
    package var articles: Int
    package var passages: Int
    /// In the texts and headlines, as the tokenizer cuts them.
    package var words: Int
    /// The first and the last day on which an article was published.
    package var published: ClosedRange<PublicationDay>?
    /// Articles of which no day is known.
    package var undated: Int
    package var shards: Int
    package var nodes: Int
    /// On how many nodes each shard is.
    package var replicas: Int

    package init(
        articles: Int, passages: Int, words: Int, published: ClosedRange<PublicationDay>?, undated: Int, shards: Int,
        nodes: Int, replicas: Int
    ) {
        self.articles = articles
        self.passages = passages
        self.words = words
        self.published = published
        self.undated = undated
        self.shards = shards
        self.nodes = nodes
        self.replicas = replicas
    }
}
