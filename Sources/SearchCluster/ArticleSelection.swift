import QueryLanguage
import Retrieval
import SphinxQL

/// A question for articles, as SphinxQL.
struct ArticleSelection {
    var archive: String
    var expression: MatchExpression
    var order = HitRequest.Order.score
    var columns: [String]
    var limit: Int
    /// How long each shard may take, in milliseconds; what it has not found then is missing, and said so.
    var milliseconds: Int

    var ranking = Ranking.words

    /// How an engine ranks what it finds: https://sphinxsearch.com/docs/sphinx2.2/weighting.html
    enum Ranking {
        /// By the words' levels, times their idf. Where all articles have a word, which makes its idf 0, by the levels alone.
        case levels
        /// By how many of the words stand side by side, and how rare they are; in headlines they count for more.
        case words

        var options: String {
            switch self {
            case .levels:
                "ranker=expr('sum((tf_idf*1000+hit_count*0.001)*user_weight)'), idf='plain,tfidf_unnormalized', local_df=1, field_weights=(\(Self.levelWeights))"
            case .words: "ranker=proximity_bm25, field_weights=(\(Self.wordWeights))"
            }
        }

        private static let levelWeights = weights(
            Dictionary(uniqueKeysWithValues: ClusterSchema.levels.enumerated().map { ($1, WordLevels.worth($0)) }))
        private static let wordWeights = weights([
            ClusterSchema.Field.headline.rawValue: 3, ClusterSchema.Field.body.rawValue: 1,
        ])

        private static func weights(_ weights: [String: Int]) -> String {
            ClusterSchema.fields.map { "\($0)=\(weights[$0] ?? 0)" }.joined(separator: ", ")
        }
    }

    var sql: String {
        var conditions: [String] = []
        if !expression.text.isEmpty { conditions.append("MATCH(\(SphinxValue.quoted(expression.text)))") }
        if let days = expression.days {
            conditions.append("\(ClusterSchema.day) BETWEEN \(days.lowerBound) AND \(days.upperBound)")
        }
        let order =
            switch order {
            case .score: expression.ranks ? "w DESC, id ASC" : "\(ClusterSchema.day) DESC, id ASC"
            case .date: "day ASC, id ASC"
            case .newest: "\(ClusterSchema.day) DESC, id ASC"
            }
        let selected =
            ["id", "WEIGHT() AS w", ClusterSchema.day] + columns + [
                "IF(\(ClusterSchema.day)=0,99999999,\(ClusterSchema.day)) AS day"
            ]
        return """
            SELECT \(selected.joined(separator: ", ")) FROM \(archive) \
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT \(limit) \
            OPTION \(ranking.options), max_matches=\(limit), \
            retry_count=3, retry_delay=20, max_query_time=\(milliseconds), agent_query_timeout=\(milliseconds)
            """
    }
}
