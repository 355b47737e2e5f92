package import Articles

/// What the articles that a query finds have in common.
package struct Overview: Sendable, Equatable {
    /// Where articles come from.
    package struct Source: Sendable, Equatable {
        package var name: String
        /// How many of the articles that were found come from it.
        package var articles: Int

        package init(name: String, articles: Int) {
            self.name = name
            self.articles = articles
        }
    }

    package var timeline: Timeline
    /// Who and what is named, by type, the most telling first.
    package var entities: [EntityType: [NamedEntity]]
    /// The most quoted first.
    package var speakers: [QuotedSpeaker]
    /// Those of most articles first.
    package var sources: [Source]

    package init(
        timeline: Timeline, entities: [EntityType: [NamedEntity]], speakers: [QuotedSpeaker], sources: [Source]
    ) {
        self.timeline = timeline
        self.entities = entities
        self.speakers = speakers
        self.sources = sources
    }
}
