package import Articles

/// An article's row: everything but its text.
package struct StoredArticle: Sendable, Equatable {
    package var id: Int
    package var path: String
    package var headline: String
    package var byline: String?
    package var source: String?
    package var url: String?
    package var published: PublicationDay?
    package var language: String?
    package var firstPassage: Int
    package var passageCount: Int
    /// Further paths at which the article's very text was found.
    package var otherPaths: [String]

    package init(
        id: Int, path: String, headline: String, byline: String? = nil, source: String? = nil, url: String? = nil,
        published: PublicationDay? = nil, language: String? = nil, firstPassage: Int, passageCount: Int,
        otherPaths: [String] = []
    ) {
        self.id = id
        self.path = path
        self.headline = headline
        self.byline = byline
        self.source = source
        self.url = url
        self.published = published
        self.language = language
        self.firstPassage = firstPassage
        self.passageCount = passageCount
        self.otherPaths = otherPaths
    }
}
