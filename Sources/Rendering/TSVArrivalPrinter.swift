import ArticleIndex
import Articles
package import Retrieval

/// Articles that arrived, for spreadsheets and `cut`: see ``TSVTable``.
///
/// The columns are `arrived` (RFC 3339, UTC), `headline`, `published`, `source` and `path` (absolute).
package struct TSVArrivalPrinter: ArrivalListPrinter {
    package init() {}

    package func text(for list: ArrivalList) -> String {
        TSVTable.text(
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
