import ArticleIndex
public import Articles
import TextAnalysis

/// An article of an index: all but its text, which ``PressmarkIndex/article(_:)`` reads.
public struct ArticleReference: Sendable, Equatable, Identifiable {
    /// Its number in the index, for as long as its file stays; a rebuild numbers anew.
    public let id: Int
    /// The absolute path of its file.
    public let path: String
    /// Further files with the very same text: absolute paths, in order.
    public let otherPaths: [String]
    /// The title, or else the first sentence, cut at a word.
    public let headline: String
    /// The author line without a leading "By".
    public let byline: String?
    /// The publication or agency.
    public let source: String?
    /// Where it was published on the web.
    public let url: String?
    /// The day it was published.
    public let published: PublicationDay?

    init(_ article: StoredArticle) {
        id = article.id
        path = article.path
        otherPaths = article.otherPaths
        headline = CanonicalText.withoutTokenBreaks(article.headline).text
        byline = article.byline
        source = article.source
        url = article.url
        published = article.published
    }
}
