import ArticleIndex
import Articles
package import Retrieval

/// Quotations for spreadsheets and `cut`: see ``DelimitedTable``.
///
/// The columns are `words`, `kind`, `speaker` (empty where it is unclear), `resolution`, `confidence`, `cue`, `published`,
/// `source`, `headline`, `byline`, `url`, `path`, `paragraph` and `copies`; see ``JSONQuotationPrinter``. All that a citation
/// needs is among them.
package struct TableQuotationPrinter: QuotationListPrinter {
    private let form: DelimitedTable

    package init(_ form: DelimitedTable) {
        self.form = form
    }

    package func text(for list: QuotationList) -> String {
        form.text(
            columns: [
                "words", "kind", "speaker", "resolution", "confidence", "cue", "published", "source", "headline",
                "byline", "url", "path", "paragraph", "copies",
            ], rows: list.quotations.map(row))
    }

    private func row(_ listed: ListedQuotation) -> [String] {
        let quotation = listed.quotation.quotation
        let article = listed.citation.article
        return [
            listed.words.replacing("\n", with: " "), quotation.kind.rawValue, quotation.speaker?.name ?? "",
            quotation.speaker?.resolution.rawValue ?? "", "\(quotation.confidence)", listed.cue ?? "",
            article.published?.description ?? "", article.source ?? "", article.headline, article.byline ?? "",
            article.url ?? "", article.path, "\(listed.citation.paragraph)", "\(listed.copies)",
        ]
    }
}
