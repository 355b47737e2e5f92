import Articles
package import Retrieval
import TerminalOutput
import TextAnalysis

/// Entities for spreadsheets and `cut`: a line of column names, then a line each, with tabs between the columns.
///
/// The columns are `type`, `name`, `articles`, `mentions`, `articles_in_index` and `score`, which is empty without a query; see
/// ``JSONEntityPrinter``. Tabs, line feeds and control characters in a name are escaped, as in `\t`.
package struct TSVEntityPrinter: EntityListPrinter {
    package init() {}

    package func text(for list: EntityList) -> String {
        let rows = list.entities.map { entity in
            [
                entity.type.rawValue, TerminalText.escaped(CanonicalText.withoutTokenBreaks(entity.name).text),
                "\(entity.articles)", "\(entity.mentions)", "\(entity.articlesInIndex)",
                entity.score.map { "\($0)" } ?? "",
            ]
        }
        let columns = ["type", "name", "articles", "mentions", "articles_in_index", "score"]
        return ([columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}
