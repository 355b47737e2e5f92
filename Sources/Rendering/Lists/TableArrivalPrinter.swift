import ArticleIndex
import Articles
package import Retrieval

/// Articles that arrived, for spreadsheets and `cut`: see ``DelimitedTable``.
///
/// The columns are `arrived` (RFC 3339, UTC), `headline`, `published`, `source` and `path` (absolute).
package struct TableArrivalPrinter: ArrivalListPrinter {
    private let form: DelimitedTable

    package init(_ form: DelimitedTable) {
        self.form = form
    }

    package func text(for list: ArrivalList) -> String {
        form.text(
            columns: ["arrived", "headline", "published", "source", "path"],
            rows: list.articles.map { arrived in
                let article = arrived.article
                return [
                    ArrivalTime.universal(arrived.time), article.headline, article.published?.description ?? "",
                    article.source ?? "", article.path,
                ]
            })
    }
}
