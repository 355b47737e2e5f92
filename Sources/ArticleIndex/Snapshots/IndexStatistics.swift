package import Articles

/// What an index holds for a reader, in numbers.
package struct IndexStatistics: Sendable, Equatable {
    /// How often something is the case.
    package struct Count: Sendable, Equatable {
        /// Empty for articles that do not say.
        package var name: String
        package var articles: Int

        package init(name: String, articles: Int) {
            self.name = name
            self.articles = articles
        }
    }

    /// What has a name, of one type.
    package struct Entities: Sendable, Equatable {
        package var type: EntityType
        package var names: Int
        package var mentions: Int

        package init(type: EntityType, names: Int, mentions: Int) {
            self.type = type
            self.names = names
            self.mentions = mentions
        }
    }

    /// Those whose words are the speaker's own, and those that are told.
    package struct Quotations: Sendable, Equatable {
        package var direct = 0
        package var indirect = 0

        package init(direct: Int = 0, indirect: Int = 0) {
            self.direct = direct
            self.indirect = indirect
        }
    }

    package var format: Int
    package var counts: IndexCounts
    /// In the texts, as the tokenizer cuts them.
    package var words: Int
    /// Different words.
    package var vocabulary: Int
    /// The first and the last day on which an article was published.
    package var published: ClosedRange<PublicationDay>?
    /// BCP 47 tags, the most frequent first.
    package var languages: [Count]
    /// All publications, the most frequent first.
    package var sources: [Count]
    /// None for dates, sums and measures.
    package var entities: [Entities]
    /// nil where they were not looked for.
    package var quotations: Quotations?

    package init(
        format: Int, counts: IndexCounts, words: Int, vocabulary: Int, published: ClosedRange<PublicationDay>?,
        languages: [Count], sources: [Count], entities: [Entities], quotations: Quotations?
    ) {
        self.format = format
        self.counts = counts
        self.words = words
        self.vocabulary = vocabulary
        self.published = published
        self.languages = languages
        self.sources = sources
        self.entities = entities
        self.quotations = quotations
    }
}
