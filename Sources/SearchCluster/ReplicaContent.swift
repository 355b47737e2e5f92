import SphinxQL

/// Which articles a node has of a shard, and in which version: sorted by their numbers.
struct ReplicaContent: Sendable {
    private(set) var ids: [UInt64] = []
    private(set) var versions: [Int] = []
    /// When each was sent, in milliseconds since 1970.
    private(set) var written: [Int] = []

    private static let page = 50_000

    /// - Parameters:
    ///   - origin: which index's articles; nil for all.
    ///   - ids: which of these; nil for all.
    /// - Returns: nil where the node does not answer.
    static func read(
        _ session: NodeSession, table: String, origin: Int? = nil, ids: [UInt64]? = nil
    ) async throws -> ReplicaContent? {
        var content = ReplicaContent()
        var condition = origin.map { " AND \(ClusterTables.Bookkeeping.origin) = \($0)" } ?? ""
        if let ids { condition += " AND id IN (\(ids.map(String.init).joined(separator: ",")))" }
        while true {
            let sql = """
                SELECT id, \(ClusterTables.Bookkeeping.version), \(ClusterTables.Bookkeeping.written) FROM \(table) \
                WHERE id > \(content.ids.last ?? 0)\(condition) ORDER BY id ASC LIMIT \(page) OPTION max_matches = \(page)
                """
            guard let rows = try await session.ask([sql])?.first?.rows else { return nil }
            for row in rows {
                guard let id = row[0].flatMap({ UInt64($0) }), let version = row[1].flatMap({ Int($0) }),
                    let written = row[2].flatMap({ Int($0) })
                else { continue }
                content.ids.append(id)
                content.versions.append(version)
                content.written.append(written)
            }
            if rows.count < page { return content }
        }
    }

    /// The place of an article.
    func index(of id: UInt64) -> Int? {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }
}
