/// A document: what a reader made of a file, or of one entry in it.
public struct Article: Sendable, Equatable {
    /// Where it was read from.
    public var path: String
    /// The title: stated by the article, or else its first sentence, cut at a word.
    public var headline: String
    /// The author line without a leading "By".
    public var byline: String?
    /// The publication or agency.
    public var source: String?
    public var url: String?
    public var published: PublicationDay?
    /// A BCP 47 language tag such as `en`.
    public var language: String?
    /// The canonical text: the body after cleaning, without headline and other metadata. Paragraphs are
    /// separated by one blank line (`"\n\n"`), lines inside a paragraph by `"\n"`.
    public var text: String

    public init(
        path: String,
        headline: String,
        byline: String? = nil,
        source: String? = nil,
        url: String? = nil,
        published: PublicationDay? = nil,
        language: String? = nil,
        text: String
    ) {
        self.path = path
        self.headline = headline
        self.byline = byline
        self.source = source
        self.url = url
        self.published = published
        self.language = language
        self.text = text
    }
}
