import ArticleIndex
package import Retrieval

/// Hits as a run for `trec_eval` (https://github.com/usnistgov/trec_eval): `query Q0 document rank score tag`, a line each.
///
/// The document is a passage's address: `12:3` is the third passage of the article 12. Ranks count from 1. White space in the query's
/// name is `_`.
package struct TRECPrinter: HitPrinter {
    private let query: String
    private let tag: String

    /// - Parameters:
    ///   - query: its name.
    ///   - tag: the run's name, without white space.
    package init(query: String, tag: String = "pressmark") {
        self.query = String(query.map { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } ? "_" : $0 })
        self.tag = tag
    }

    package func text(for hits: [Hit]) -> String {
        hits.map { hit in
            "\(query) Q0 \(hit.article.id):\(hit.passage.ordinal + 1) \(hit.rank) \(hit.score) \(tag)\n"
        }.joined()
    }
}
