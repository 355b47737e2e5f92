package import ArticleIndex
import Articles
import TextAnalysis

/// What ingest makes of a file, for people who ask why something was not found: one JSON object an article.
///
/// ```json
/// {"byline":null,"format_version":1,"headline":"Talks open","passages":[{"entities":[{"end":43,"name":"Ada Hale",
///  "start":35,"type":"PERSON"}],"ordinal":0,"text":"“The bridge is not safe,” said Ada Hale."}],
///  "path":"/news/1.txt","published":"2026-02-06","quotations":[{"confidence":0.98,"cue":"said",
///  "evidence":"speech verb","kind":"direct","speaker":{"name":"Ada Hale","resolution":"as written",
///  "text":"Ada Hale"},"words":["The bridge is not safe,"]}],"source":null}
/// ```
///
/// `passages` hold `ordinal`, `text` and `entities` as in search results. `quotations` hold `kind` (`direct`, `indirect`), `words`,
/// `speaker` (`name`, `text`, `resolution`; null where it is unclear), `cue`, `evidence` and `confidence`.
package struct InspectionPrinter: Sendable {
    package init() {}

    package func text(for analysed: AnalysedArticle) -> String {
        JSONLine.text(InspectionRecord(analysed))
    }
}

private struct InspectionRecord: Encodable {
    let path: String
    let headline: String
    let published: Nullable<String>
    let source: Nullable<String>
    let byline: Nullable<String>
    let passages: [PassageRecord]
    let quotations: [QuotationRecord]

    struct PassageRecord: Encodable {
        let ordinal: Int
        let text: String
        let entities: [EntityRecord]
    }

    init(_ analysed: AnalysedArticle) {
        path = analysed.article.path
        headline = CanonicalText.withoutTokenBreaks(analysed.article.headline).text
        published = Nullable(analysed.article.published?.description)
        source = Nullable(analysed.article.source)
        byline = Nullable(analysed.article.byline)
        passages = zip(analysed.passages, analysed.mentions).map { passage, mentions in
            let text = CanonicalText.withoutTokenBreaks(passage.text)
            return PassageRecord(
                ordinal: passage.ordinal, text: text.text.withoutTrailingBreaks,
                entities: mentions.map { EntityRecord($0, range: text.range($0.range)) })
        }
        quotations = analysed.quotations.map { QuotationRecord($0, in: analysed.article.text) }
    }
}
