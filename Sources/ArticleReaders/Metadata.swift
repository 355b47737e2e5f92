package import Articles

/// What is known of an article beside its text. Each source of metadata makes one; they are then laid over each other.
package struct Metadata: Sendable, Equatable {
    package var headline: String?
    package var byline: String?
    package var source: String?
    package var url: String?
    package var published: PublicationDay?
    package var language: String?

    package init(
        headline: String? = nil,
        byline: String? = nil,
        source: String? = nil,
        url: String? = nil,
        published: PublicationDay? = nil,
        language: String? = nil
    ) {
        self.headline = headline
        self.byline = byline
        self.source = source
        self.url = url
        self.published = published
        self.language = language
    }

    /// Takes from another what this one does not say.
    package mutating func fillGaps(from other: Metadata) {
        headline = headline ?? other.headline
        byline = byline ?? other.byline
        source = source ?? other.source
        url = url ?? other.url
        published = published ?? other.published
        language = language ?? other.language
    }
}
