import Articles
package import Retrieval
import TextAnalysis

/// Entities for programs: one JSON object a line, the most telling first.
///
/// ```json
/// {"articles":2,"articles_in_index":5,"entity":{"name":"Muscat","type":"PLACE"},"format_version":1,"mentions":7,
///  "names":["Muscat","MUSCAT"],"rank":1,"score":6.5,"type":"entity"}
/// ```
///
/// - `type` is `entity`; other types may join later, so skip what you do not know. Where no article matched the query as it
///   was asked, `relaxed` lines come first, as in ``JSONLinesPrinter``.
/// - `rank` counts from 1. `score` says how much more often the articles found mention the entity than others do (the
///   log-likelihood ratio G², negative where they mention it less); null without a query.
/// - `entity`: its `type` (PERSON, ORGANISATION, PLACE, NATIONALITY, DATE, MONEY, PERCENT, QUANTITY, MISC) and `name`;
///   `names`: what the articles found call it, the most frequent name first.
/// - `articles` of those found mention it, `mentions` times all together; `articles_in_index` of the whole index do.
///
/// Keys stand in alphabetical order; the line break above is for this page only.
package struct JSONEntityPrinter: EntityListPrinter {
    package init() {}

    package func text(for list: EntityList) -> String {
        list.entities.map { JSONLine.text(Record($0)) }.joined()
    }

    private struct Record: Encodable {
        let type = "entity"
        let rank: Int
        let score: Nullable<Double>
        let entity: Entity
        let names: [String]
        let articles: Int
        let mentions: Int
        let articlesInIndex: Int

        struct Entity: Encodable {
            let type: String
            let name: String
        }

        private enum CodingKeys: String, CodingKey {
            case type, rank, score, entity, names, articles, mentions
            case articlesInIndex = "articles_in_index"
        }

        init(_ entity: NamedEntity) {
            rank = entity.rank
            score = Nullable(entity.score)
            self.entity = Entity(
                type: entity.type.rawValue, name: CanonicalText.withoutTokenBreaks(entity.name).text)
            names = entity.names.map { CanonicalText.withoutTokenBreaks($0).text }
            articles = entity.articles
            mentions = entity.mentions
            articlesInIndex = entity.articlesInIndex
        }
    }
}
