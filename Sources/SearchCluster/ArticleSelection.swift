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

    /// What words in headlines count for, against those in texts.
    private static let weights =
        "headline=3, headline_stem=3, persons=0, organisations=0, places=0, speakers=0, speech=0, speech_stem=0, source=0, byline=0, path=0, facts=0"

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
            OPTION ranker=proximity_bm25, field_weights=(\(Self.weights)), max_matches=\(limit), \
            retry_count=3, retry_delay=20, max_query_time=\(milliseconds), agent_query_timeout=\(milliseconds)
            """
    }
}
