package import ArticleIndex
import CXXHash
import FileAccess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Brings a cluster to hold what an index holds.
///
/// It compares what each node has with the index, and sends what is missing: so it can be stopped at any moment and begun again,
/// and a second one sends nothing.
package struct ClusterExport: Sendable {
    private let directory: IndexDirectory
    private let address: EngineAddress
    private let origin: Int
    private let replaces: Bool

    /// How many articles are read, compared and sent at a time.
    private static let page = 400

    /// Fewer articles than these may go, and not more than half of what is there.
    private static let fewest = 100

    /// - Parameters:
    ///   - name: tells the articles of this index from those of others in the same archive, which are left alone.
    ///   - replaces: whether most of what was sent under this name may be removed.
    package init(
        from directory: IndexDirectory, to address: EngineAddress, named name: String = "", replaces: Bool = false
    ) {
        self.replaces = replaces
        self.directory = directory
        self.address = address
        origin = Self.number(of: name)
    }

    private static func number(of name: String) -> Int {
        let bytes = Array(name.utf8)
        return Int(bytes.withUnsafeBytes { XXH64($0.baseAddress, $0.count, 0) } >> 2)
    }

    /// - Parameters:
    ///   - progress: called with how many articles are done, and how many there are.
    ///   - outage: called when a node does not answer; the export goes on with the others.
    /// - Throws: `IndexError`, ``ClusterAdministrationError``, `SphinxError`; what was sent is kept.
    package func run(
        progress: (_ done: Int, _ total: Int) -> Void, outage: @escaping (ClusterOutage) -> Void
    ) async throws -> ClusterExportReport {
        let reader = try IndexReader(directory)
        let (total, stemmer) = try reader.read { (try $0.counts().articles, $0.settings.stemmer) }
        let session = try await AdministeredCluster(address)
        let layout = session.layout
        var report = ClusterExportReport()
        let writer = try await ClusterWriter(session, outage: outage)
        let earlier = writer.missed
        try await writer.noteOutages()
        let running = ClusterTables.State.exports.lowerBound + origin % ClusterTables.State.exports.count
        let replicas = try await Self.contents(session, origin: origin)
        try await writer.noteOutages()
        if !replaces { try refuseOtherIndex(reader, replicas) }
        try await session.note([running], since: FileClock.now() / 1_000_000)
        var seen = replicas.mapValues { [Bool](repeating: false, count: $0.ids.count) }
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let encoders = try (0..<cores).map { _ in try RowEncoder(stemmer: stemmer) }
        var last = 0
        var ids: [UInt64: Int] = [:]
        progress(0, total)
        while true {
            let articles = try reader.read { try $0.articles(after: last, limit: Self.page) }
            guard let end = articles.last else { break }
            last = end.id
            let time = FileClock.now() / 1_000_000
            let rows = try await Self.encode(articles, encoders, origin: origin, at: time) { id, version in
                let shard = layout.shard(of: id)
                return layout.replicas[shard].filter { node in
                    guard let content = replicas[Replica(node: node, shard: shard)] else { return false }
                    return content.index(of: id).map { content.versions[$0] != version } ?? true
                }
            }
            var values: [Int: [Int: [String]]] = [:]
            for (row, article) in zip(rows, articles) {
                if let other = ids.updateValue(article.id, forKey: row.id) {
                    let path = try reader.read { try $0.article(other)?.path } ?? row.path
                    throw ClusterAdministrationError.sameNumber(path, row.path)
                }
                if row.isTooLarge {
                    report.tooLarge.append(row.path)
                    continue
                }
                let shard = layout.shard(of: row.id)
                for node in layout.replicas[shard] {
                    let replica = Replica(node: node, shard: shard)
                    if let index = replicas[replica]?.index(of: row.id) { seen[replica]?[index] = true }
                }
                guard let text = row.values else { continue }
                report.sent += 1
                for node in row.nodes { values[node, default: [:]][shard, default: []].append(text) }
            }
            try await writer.put(values)
            report.articles += articles.count
            progress(report.articles, max(total, report.articles))
        }
        var gone: [Int: [Int: [UInt64]]] = [:]
        var removed: Set<UInt64> = []
        for (replica, content) in replicas {
            let ids = zip(content.ids, seen[replica] ?? []).filter { !$0.1 }.map(\.0)
            guard !ids.isEmpty else { continue }
            gone[replica.node, default: [:]][replica.shard] = ids
            removed.formUnion(ids)
        }
        try await writer.remove(gone)
        report.removed = removed.count
        try await session.forget([running])
        let outages = await session.outages
        report.missing = writer.fallen.sorted().map { number in
            ClusterOutage(node: layout.nodes[number].address, reason: outages[number]?.reason ?? "")
        }
        report.behind = earlier.keys.filter { outages[$0] == nil }.sorted().map { layout.nodes[$0].address }
        return report
    }

    /// - Throws: ``ClusterAdministrationError/otherIndex(removing:of:)`` where most of what is there would go.
    private func refuseOtherIndex(_ reader: IndexReader, _ replicas: [Replica: ReplicaContent]) throws {
        let there = replicas.values.reduce(into: Set<UInt64>()) { $0.formUnion($1.ids) }
        guard there.count > Self.fewest else { return }
        var gone = there
        try reader.read { try $0.forEachArticle { gone.remove(ClusterRow.id(path: $0, part: $1)) } }
        guard gone.count <= max(Self.fewest, there.count / 2) else {
            throw ClusterAdministrationError.otherIndex(removing: gone.count, of: there.count)
        }
    }

    private struct Replica: Hashable {
        let node: Int
        let shard: Int
    }

    /// What every node that answers has from this index.
    private static func contents(_ session: AdministeredCluster, origin: Int) async throws -> [Replica: ReplicaContent]
    {
        try await withThrowingTaskGroup(of: (Int, [Int: ReplicaContent]).self) { group in
            let layout = session.layout
            for (number, node) in session.sessions.enumerated() {
                group.addTask {
                    var contents: [Int: ReplicaContent] = [:]
                    for shard in layout.shards(on: number) {
                        guard
                            let content = try await ReplicaContent.read(
                                node, table: layout.table(shard), origin: origin)
                        else { break }
                        contents[shard] = content
                    }
                    return (number, contents)
                }
            }
            var all: [Replica: ReplicaContent] = [:]
            for try await (node, contents) in group {
                for (shard, content) in contents { all[Replica(node: node, shard: shard)] = content }
            }
            return all
        }
    }

    /// On all cores.
    private static func encode(
        _ articles: [ExportedArticle], _ encoders: [RowEncoder], origin: Int, at time: Int,
        needs: @Sendable @escaping (UInt64, Int) -> [Int]
    ) async throws -> [EncodedRow] {
        let size = (articles.count + encoders.count - 1) / encoders.count
        return await withTaskGroup(of: (Int, [EncodedRow]).self) { group in
            for (number, encoder) in encoders.enumerated() {
                let part = Array(articles.dropFirst(number * size).prefix(size))
                group.addTask { (number, await encoder.encode(part, origin: origin, at: time, needs: needs)) }
            }
            var parts = [[EncodedRow]](repeating: [], count: encoders.count)
            for await (number, rows) in group { parts[number] = rows }
            return parts.flatMap(\.self)
        }
    }
}
