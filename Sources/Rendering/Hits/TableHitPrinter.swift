import ArticleIndex
import Articles
package import Retrieval
import TextAnalysis

/// Hits for spreadsheets and `cut`: see ``DelimitedTable``.
///
/// The columns are `rank`, `score`, `id` (the article's), `passage` (from 1), `published`, `source`, `headline`, `byline`, `url`, `path`
/// (absolute), `copies` and `text`; see ``JSONLinesPrinter``. Line breaks in the text are spaces; several excerpts have ` … ` between
/// them. Where several queries are asked, a column `query` stands before them.
package struct TableHitPrinter: HitPrinter {
    private let form: DelimitedTable
    private let query: String?
    private let hasHead: Bool

    /// - Parameters:
    ///   - query: its name, where several are asked.
    ///   - hasHead: whether the names of the columns come first.
    package init(_ form: DelimitedTable, query: String? = nil, hasHead: Bool = true) {
        self.form = form
        self.query = query
        self.hasHead = hasHead
    }

    package func text(for hits: [Hit]) -> String {
        let columns = [
            "rank", "score", "id", "passage", "published", "source", "headline", "byline", "url", "path", "copies",
            "text",
        ]
        let name = query.map { [$0] } ?? []
        return form.text(
            columns: hasHead ? (query == nil ? [] : ["query"]) + columns : nil, rows: hits.map { name + row($0) })
    }

    private func row(_ hit: Hit) -> [String] {
        let article = hit.article
        let text = HitTexts.shown(hit).map { $0.text.split(separator: "\n").joined(separator: " ") }
        return [
            "\(hit.rank)", "\(hit.score)", "\(article.id)", "\(hit.passage.ordinal + 1)",
            article.published?.description ?? "", article.source ?? "", article.headline, article.byline ?? "",
            article.url ?? "", article.path, "\((hit.group?.count ?? 1) - 1)", text.joined(separator: " … "),
        ]
    }
}
