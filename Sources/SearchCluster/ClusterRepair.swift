package import ArticleIndex
import FileAccess
import SphinxQL

/// Brings nodes that missed something to hold what the others hold.
///
/// What a node has of a shard is compared with what the nodes have that missed nothing: articles it lacks, or has in an older
/// version, are copied to it, and those that the others have no more go. Where no node of a shard missed nothing, the newest
/// version of every article that any of them has is what counts.
package struct ClusterRepair: Sendable {
    private let session: AdministeredCluster

    private static let page = 200

    /// What a repair did.
    package struct Report: Sendable, Equatable {
        /// Articles that were copied to a node, counted for each node.
        package var copied = 0
        /// Articles that were taken from a node, likewise.
        package var removed = 0
        /// Nodes that missed something, and have it all now.
        package var repaired: [String] = []
        /// Nodes that do not answer.
        package var missing: [StoreOutage] = []
        /// Nodes that may lack something yet: a shard has no other replica that answers, or one fell out.
        package var unsure: [String] = []

        package var isComplete: Bool { missing.isEmpty && unsure.isEmpty }
    }

    package init(_ session: AdministeredCluster) {
        self.session = session
    }

    /// - Throws: `SphinxError`, ``ClusterError`` for articles that cannot be read.
    package func run() async throws -> Report {
        let layout = session.layout
        let missed = try await session.missedSince()
        let emptied = try await session.emptiedNodes()
        try await session.writeLayout()
        let encoder = try RowEncoder(stemmer: "english")
        var report = Report()
        var unsure: Set<Int> = []
        var lost: Set<Int> = []
        var isEmpty = true
        for shard in layout.replicas.indices {
            let nodes = layout.replicas[shard]
            var contents: [Int: ReplicaContent] = [:]
            for node in nodes {
                contents[node] = try await ReplicaContent.read(session.sessions[node], table: layout.table(shard))
            }
            if contents.count < nodes.count, !contents.keys.contains(where: { missed[$0] == nil }) {
                unsure.formUnion(contents.keys)
            }
            if contents.values.contains(where: { !$0.ids.isEmpty }) {
                isEmpty = false
            } else if nodes.allSatisfy(emptied.contains) {
                lost.formUnion(nodes)
            }
            unsure.formUnion(try await level(shard, contents, missed: Set(missed.keys), encoder, &report))
        }
        // A shard that no node has any more is for an export to bring.
        if !isEmpty { unsure.formUnion(lost) }
        let outages = await session.outages
        report.missing = outages.sorted { $0.key < $1.key }.map { number, error in
            StoreOutage(node: layout.nodes[number].address, reason: error.reason)
        }
        report.unsure = unsure.sorted().map { layout.nodes[$0].address }
        let repaired = missed.keys.filter { outages[$0] == nil && !unsure.contains($0) }.sorted()
        report.repaired = repaired.map { layout.nodes[$0].address }
        try await session.markFilled(emptied.filter { outages[$0] == nil && !unsure.contains($0) })
        // What a node noted before it fell out has come to its end without it.
        let running = try await session.unfinishedExports()
        let old = missed.count < layout.nodes.count ? ClusterTables.State.exports.filter { !running.contains($0) } : []
        try await session.forget(repaired.map { ClusterTables.State.firstNode + $0 } + old)
        let gone = outages.keys.filter { missed[$0] == nil }
        try await session.note(gone.map { ClusterTables.State.firstNode + $0 }, since: FileClock.now() / 1_000_000)
        return report
    }

    /// Where the newest version of an article is.
    private struct Source {
        var node: Int
        var version: Int
        var written: Int
    }

    /// Makes the replicas of a shard the same.
    /// - Returns: the nodes that still lack something.
    private func level(
        _ shard: Int, _ contents: [Int: ReplicaContent], missed: Set<Int>, _ encoder: RowEncoder,
        _ report: inout Report
    ) async throws -> Set<Int> {
        let whole = contents.filter { !missed.contains($0.key) }
        var wanted: [UInt64: Source] = [:]
        for (node, content) in (whole.isEmpty ? contents : whole).sorted(by: { $0.key < $1.key }) {
            for (index, id) in content.ids.enumerated() {
                if let known = wanted[id], known.written >= content.written[index] { continue }
                wanted[id] = Source(node: node, version: content.versions[index], written: content.written[index])
            }
        }
        var incomplete: Set<Int> = []
        for (node, content) in contents {
            let surplus = content.ids.filter { wanted[$0] == nil }
            try await remove(surplus, shard, from: node)
            report.removed += surplus.count
            var lacking: [Int: [UInt64]] = [:]
            for (id, source) in wanted where content.index(of: id).map({ content.versions[$0] }) != source.version {
                lacking[source.node, default: []].append(id)
            }
            for (source, ids) in lacking.sorted(by: { $0.key < $1.key }) {
                let copied = try await copy(ids.sorted(), shard, from: source, to: node, encoder)
                report.copied += copied
                if copied < ids.count { incomplete.insert(node) }
            }
        }
        return incomplete
    }

    private func remove(_ ids: [UInt64], _ shard: Int, from node: Int) async throws {
        for start in stride(from: 0, to: ids.count, by: 1000) {
            let list = ids[start..<min(start + 1000, ids.count)].map(String.init).joined(separator: ",")
            _ = try await session.sessions[node].ask([
                "DELETE FROM \(session.layout.table(shard)) WHERE id IN (\(list))"
            ])
        }
    }

    private func copy(
        _ ids: [UInt64], _ shard: Int, from source: Int, to node: Int, _ encoder: RowEncoder
    ) async throws -> Int {
        let table = session.layout.table(shard)
        let columns = [ClusterSchema.record] + ClusterTables.Bookkeeping.all
        var copied = 0
        for start in stride(from: 0, to: ids.count, by: Self.page) {
            let part = ids[start..<min(start + Self.page, ids.count)]
            let sql = """
                SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE id IN \
                (\(part.map(String.init).joined(separator: ","))) LIMIT \(Self.page) OPTION max_matches = \(Self.page)
                """
            guard let rows = try await session.sessions[source].ask([sql])?.first?.rows else { return copied }
            let values = try await encoder.copy(
                rows.compactMap { row in
                    guard let record = row[0], let version = row[1].flatMap({ Int($0) }),
                        let written = row[2].flatMap({ Int($0) }), let origin = row[3].flatMap({ Int($0) })
                    else { return nil }
                    return (record, version, written, origin)
                })
            guard !values.isEmpty else { continue }
            let insertion = RowEncoder.insertion(into: table) + values.joined(separator: ",")
            guard try await session.sessions[node].ask([insertion]) != nil else { return copied }
            copied += values.count
        }
        return copied
    }
}
