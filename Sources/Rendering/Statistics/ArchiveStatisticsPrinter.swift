import ArticleIndex
import Articles
package import Retrieval
import TerminalOutput

/// What an archive on a cluster holds: a line each, its subject first, or one JSON object.
///
/// ```json
/// {"articles":240,"engine":"sphinxql://a:9306,b:9306,c:9306/news","nodes":3,"passages":480,
///  "published":{"first":"2026-01-01","last":"2026-01-28"},"replicas":2,"shards":6,"type":"archive_statistics",
///  "undated":12,"words":9600}
/// ```
///
/// - `words` stand in texts and headlines, as the tokenizer cuts them. `undated`: articles of which no day is known; `published` is
///   null where none is.
/// - Each of the `shards` is on so many `replicas` of the `nodes`.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct ArchiveStatisticsPrinter: Sendable {
    private let engine: String

    /// - Parameter engine: the address of the archive.
    package init(engine: String) {
        self.engine = engine
    }

    /// - Parameter width: columns to stay within; nil for one line each.
    package func text(for held: ArchiveStatistics, width: Int? = nil) -> String {
        let counts = IndexText.counted(held.articles, "article") + " in " + IndexText.counted(held.passages, "passage")
        let undated = held.undated > 0 ? ", \(held.undated) without a date" : ""
        return SubjectLines.text(
            [
                ("archive", TerminalText.escaped(engine)),
                ("holds", counts + IndexText.published(held.published) + undated),
                ("words", "\(held.words), those of headlines among them"),
                ("shards", "\(held.shards), each on \(held.replicas) of \(IndexText.counted(held.nodes, "node"))"),
            ], indentation: 11, width: width)
    }

    package func json(for held: ArchiveStatistics) -> String {
        JSONLine.text(Record(engine: engine, held))
    }

    private struct Record: Encodable {
        let type = "archive_statistics"
        let engine: String
        let articles: Int
        let passages: Int
        let words: Int
        let published: Nullable<PublishedSpan>
        let undated: Int
        let shards: Int
        let nodes: Int
        let replicas: Int

        init(engine: String, _ held: ArchiveStatistics) {
            self.engine = engine
            articles = held.articles
            passages = held.passages
            words = held.words
            published = Nullable(held.published.map(PublishedSpan.init))
            undated = held.undated
            shards = held.shards
            nodes = held.nodes
            replicas = held.replicas
        }
    }
}
