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
    /// Ordered by their numbers, only those behind this one; nil for the order that is asked for.
    var after: UInt64?
    /// The last ones that were written first, only those after this time in milliseconds since 1970; nil for the order that is
    /// asked for.
    var writtenAfter: Int?

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
        let order =
            switch order {
            case _ where after != nil: "id ASC"
            case _ where writtenAfter != nil: "\(ClusterTables.Bookkeeping.written) DESC, id ASC"
            case .score: expression.ranks ? "w DESC, id ASC" : "\(ClusterSchema.day) DESC, id ASC"
            case .date: "day ASC, id ASC"
            case .newest: "\(ClusterSchema.day) DESC, id ASC"
            }
        let selected =
            ["id", "WEIGHT() AS w", ClusterSchema.day] + columns + [
                "IF(\(ClusterSchema.day)=0,99999999,\(ClusterSchema.day)) AS day"
            ]
        return """
            SELECT \(selected.joined(separator: ", ")) FROM \(archive)\(condition) ORDER BY \(order) LIMIT \(limit) \
            OPTION \(after == nil && writtenAfter == nil ? ranking.options : "ranker=none"), \(patience)
            """
    }

    /// How many of the articles were published on each day: `n` by ``ClusterSchema/day``.
    var daysSQL: String {
        """
        SELECT \(ClusterSchema.day), COUNT(*) AS n FROM \(archive)\(condition) GROUP BY \(ClusterSchema.day) \
        ORDER BY \(ClusterSchema.day) ASC LIMIT \(limit) OPTION ranker=none, \(patience)
        """
    }

    /// How many articles there are, as `n`.
    var countSQL: String {
        "SELECT COUNT(*) AS n FROM \(archive)\(condition) LIMIT 1 OPTION ranker=none, \(patience)"
    }

    private var condition: String {
        var conditions: [String] = []
        if !expression.text.isEmpty { conditions.append("MATCH(\(SphinxValue.quoted(expression.text)))") }
        if let days = expression.days {
            conditions.append("\(ClusterSchema.day) BETWEEN \(days.lowerBound) AND \(days.upperBound)")
        }
        if let after { conditions.append("id > \(after)") }
        if let writtenAfter { conditions.append("\(ClusterTables.Bookkeeping.written) > \(writtenAfter)") }
        return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    /// How long and how often nodes are asked, behind `OPTION`.
    var patience: String {
        """
        max_matches=\(limit), retry_count=3, retry_delay=20, max_query_time=\(milliseconds), \
        agent_query_timeout=\(milliseconds)
        """
    }
}
