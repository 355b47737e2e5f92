import ArticleIndex
package import Retrieval

/// Articles that arrived, for programs: one JSON object a line, the latest first.
///
/// ```json
/// {"arrived":"2026-02-06T20:40:03.250Z","article":{"byline":null,"headline":"Talks open in Muscat","id":1,
///  "other_paths":[],"path":"/news/1.txt","published":"2026-02-06","source":"Gulf Desk","url":null},
///  "format_version":1,"rank":1,"type":"arrival"}
/// ```
///
/// - `type` is `arrival`; other types may join later, so skip what you do not know. Where no article matched the query as it was
///   asked, `relaxed` lines come first, as in ``JSONLinesPrinter``.
/// - `arrived`: when the article came into the index (RFC 3339, UTC). `article`: what search results hold. `rank` counts from 1.
///
/// Keys stand in alphabetical order.
package struct JSONArrivalPrinter: ArrivalListPrinter {
    private let offset: Int

    /// - Parameter offset: how many stand before the first.
    package init(offset: Int = 0) {
        self.offset = offset
    }

    package func text(for list: ArrivalList) -> String {
        list.articles.enumerated().map { JSONLine.text(Record($1, rank: offset + $0 + 1)) }.joined()
    }

    private struct Record: Encodable {
        let type = "arrival"
        let rank: Int
        let arrived: String
        let article: HitRecord.ArticleRecord

        private enum CodingKeys: CodingKey { case type, rank, arrived, article }

        init(_ arrived: ArrivedArticle, rank: Int) {
            self.rank = rank
            self.arrived = ArrivalTime.universal(arrived.time)
            article = HitRecord.ArticleRecord(arrived.article)
        }
    }
}
