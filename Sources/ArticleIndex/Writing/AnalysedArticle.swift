package import Articles
package import NearDuplicates

/// An article with everything ingest found in it: what the index stores.
package struct AnalysedArticle: Sendable {
    package var article: Article
    /// Which article of the file this is; empty where the file is one article.
    package var part: String
    package var file: FileFingerprint
    /// In order; they partition the article's text. Not empty.
    package var passages: [Passage]
    /// The mentions of each passage, byte offsets into the passage's text; as many as there are passages.
    package var mentions: [[Mention]]
    /// In the order of their first words; byte offsets into the article's canonical text.
    package var quotations: [Quotation]
    /// What the full-text tables hold of it, and its mentions and quotations, which are here no more; nil where nobody has looked yet.
    var terms: ArticleTerms?
    /// Of the article's text.
    package let signature: TextSignature

    package init(
        article: Article, part: String = "", file: FileFingerprint, passages: [Passage], mentions: [[Mention]],
        quotations: [Quotation] = []
    ) {
        signature = TextSignature(article.text)
        self.article = article
        self.part = part
        self.file = file
        self.passages = passages
        self.mentions = mentions
        self.quotations = quotations
    }
}
