import Articles
package import Retrieval

/// A timeline for programs: one JSON object a line, the earliest period first, then one for all of them.
///
/// ```json
/// {"articles":3,"start":"2026-02-01","type":"period"}
/// {"articles":5,"articles_in_index":15,"by":"month","type":"total","undated":2}
/// ```
///
/// - `type` is `period`, and `total` on the last line; other types may join later, so skip what you do not know. Where no
///   article matched the query as it was asked, `relaxed` lines come first, as in ``JSONLinesPrinter``.
/// - `start`: the period's first day. Periods without articles are written too, from the first that has any to the last.
/// - of the total, `by`: what a period is, `day`, `month` or `year`; `articles`: how many were found, `undated`: how many of them
///   have no date and are in no period; `articles_in_index`: how many there are.
///
/// Keys stand in alphabetical order.
package struct JSONTimelinePrinter: TimelinePrinter {
    package init() {}

    package func text(for timeline: Timeline) -> String {
        var text = ""
        for bar in timeline.filled { text += JSONLine.text(Record(bar)) }
        return text + JSONLine.text(TotalRecord(timeline))
    }

    private struct Record: Encodable {
        let type = "period"
        let start: String
        let articles: Int

        private enum CodingKeys: CodingKey { case type, start, articles }

        init(_ bar: Timeline.Bar) {
            start = bar.start.description
            articles = bar.articles
        }
    }

    private struct TotalRecord: Encodable {
        let type = "total"
        let by: String
        let articles: Int
        let undated: Int
        let articlesInIndex: Int

        private enum CodingKeys: String, CodingKey {
            case type, by, articles, undated
            case articlesInIndex = "articles_in_index"
        }

        init(_ timeline: Timeline) {
            by = timeline.period.rawValue
            articles = timeline.articles
            undated = timeline.undated
            articlesInIndex = timeline.articlesInIndex
        }
    }
}
