import Articles
package import Retrieval

/// Entities for spreadsheets and `cut`: see ``DelimitedTable``.
///
/// The columns are `type`, `name`, `articles`, `mentions`, `articles_in_index` and `score`, which is empty without a query; see
/// ``JSONEntityPrinter``.
package struct TableEntityPrinter: EntityListPrinter {
    private let form: DelimitedTable

    package init(_ form: DelimitedTable) {
        self.form = form
    }

    package func text(for list: EntityList) -> String {
        form.text(
            columns: ["type", "name", "articles", "mentions", "articles_in_index", "score"],
            rows: list.entities.map { entity in
                [
                    entity.type.rawValue, entity.name, "\(entity.articles)", "\(entity.mentions)",
                    "\(entity.articlesInIndex)", entity.score.map { "\($0)" } ?? "",
                ]
            })
    }
}
