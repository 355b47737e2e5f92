import ArticleIndex
import Articles
import Retrieval
import TextAnalysis

/// A citation as it is written in JSON: `source`, `headline`, `byline`, `published`, `url`, `path` and `paragraph`, which
/// `Citation.paragraph(at:in:)` counts. Unknown ones are null.
struct CitationRecord: Encodable {
    let source: Nullable<String>
    let headline: String
    let byline: Nullable<String>
    let published: Nullable<String>
    let url: Nullable<String>
    let path: String
    let paragraph: Int

    init(_ citation: Citation) {
        let article = citation.article
        source = Nullable(article.source)
        headline = CanonicalText.withoutTokenBreaks(article.headline).text
        byline = Nullable(article.byline)
        published = Nullable(article.published?.description)
        url = Nullable(article.url)
        path = article.path
        paragraph = citation.paragraph
    }
}
