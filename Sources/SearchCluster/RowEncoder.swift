import ArticleIndex
import Articles
import CXXHash
import SphinxQL

/// An article as it is sent to nodes.
struct EncodedRow: Sendable {
    let id: UInt64
    let version: Int
    /// Its first path, for messages.
    let path: String
    /// The nodes that lack this version of it.
    let nodes: [Int]
    /// What stands in `VALUES`, without the time; nil where no node needs it, or it is too large.
    let values: String?
    /// Whether it is larger than nodes take.
    let isTooLarge: Bool
}

/// Turns articles into rows; one for each core.
actor RowEncoder {
    private let tokens: ClusterTokens

    init(stemmer: String) throws {
        tokens = try ClusterTokens(stemmer: stemmer)
    }

    /// What stands before the values.
    static func insertion(into table: String) -> String {
        let columns =
            ["id"] + ClusterSchema.fields + ClusterSchema.bigints + ClusterSchema.strings
            + ClusterTables.Bookkeeping.all
        return "REPLACE INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    }

    /// - Parameters:
    ///   - origin: which index they are from.
    ///   - time: when they are sent, in milliseconds since 1970.
    ///   - needs: the nodes that lack an article of some number and version.
    func encode(
        _ articles: [ExportedArticle], origin: Int, at time: Int, needs: @Sendable (UInt64, Int) -> [Int]
    ) -> [EncodedRow] {
        articles.map { exported in
            let article = exported.article
            let record = ClusterRecord(article, otherPaths: exported.otherPaths).text
            let id = ClusterRow.id(path: article.article.path, part: article.part)
            let version = Self.version(of: record)
            let nodes = needs(id, version)
            let isTooLarge = record.utf8.count >= ClusterSchema.greatestString
            return EncodedRow(
                id: id, version: version, path: article.article.path, nodes: nodes,
                values: nodes.isEmpty || isTooLarge
                    ? nil : values(exported, version: version, origin: origin, at: time),
                isTooLarge: isTooLarge)
        }
    }

    /// Articles that a node has, for one that has them not.
    /// - Parameter rows: record, version, time and origin, as they are kept.
    func copy(_ rows: [(record: String, version: Int, written: Int, origin: Int)]) throws -> [String] {
        try rows.map { row in
            let record = try ClusterRecord(row.record)
            return values(
                ExportedArticle(id: 0, article: record.article, otherPaths: record.otherPaths), version: row.version,
                origin: row.origin, at: row.written)
        }
    }

    private func values(_ exported: ExportedArticle, version: Int, origin: Int, at time: Int) -> String {
        let row = ClusterRow(exported.article, otherPaths: exported.otherPaths, tokens: tokens)
        let fields = row.fields.map { "'\($0.text)'" }
        let numbers = row.bigints.map { String($0.value) }
        let strings = row.strings.map { SphinxValue.quoted($0.text) }
        let all = [String(row.id)] + fields + numbers + strings + [version, time, origin].map(String.init)
        return "(" + all.joined(separator: ",") + ")"
    }

    /// In 62 bits.
    private static func version(of record: String) -> Int {
        var record = record
        let hash = record.withUTF8 { XXH3_64bits($0.baseAddress, $0.count) }
        return Int(hash >> 2)
    }
}
