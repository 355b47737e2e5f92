import Articles
package import Retrieval

/// Entities for spreadsheets and `cut`: see ``TSVTable``.
///
/// The columns are `type`, `name`, `articles`, `mentions`, `articles_in_index` and `score`, which is empty without a query; see
/// ``JSONEntityPrinter``.
package struct TSVEntityPrinter: EntityListPrinter {
    package init() {}

    package func text(for list: EntityList) -> String {
        TSVTable.text(
            columns: ["type", "name", "articles", "mentions", "articles_in_index", "score"],
            rows: list.entities.map { entity in
                [
                    entity.type.rawValue, entity.name, "\(entity.articles)", "\(entity.mentions)",
                    "\(entity.articlesInIndex)", entity.score.map { "\($0)" } ?? "",
                ]
            })
    }
}
