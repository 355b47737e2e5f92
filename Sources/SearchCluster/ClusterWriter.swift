import ArticleIndex
import FileAccess
import SphinxQL

/// Sends rows to the nodes that hold their shards, and writes down which nodes missed some.
final class ClusterWriter {
    let session: AdministeredCluster
    /// Nodes that missed something, and since when.
    private(set) var missed: [Int: Int]
    /// Those that did in this run.
    private(set) var fallen: [Int] = []
    private var said: Set<Int> = []
    private let outage: @Sendable (StoreOutage) -> Void

    /// Of one statement, in bytes: a server takes 64 MB.
    private static let largestStatement = 8 << 20

    /// - Parameter outage: called once for each node that does not answer.
    init(_ session: AdministeredCluster, outage: @escaping @Sendable (StoreOutage) -> Void) async throws {
        self.session = session
        self.outage = outage
        missed = try await session.missedSince()
    }

    /// Notes which nodes do not answer, before anything is done without them.
    /// - Throws: ``ClusterAdministrationError/shardLost(_:nodes:)`` where a shard has no node left.
    func noteOutages() async throws {
        let outages = await session.outages
        for (number, error) in outages.sorted(by: { $0.key < $1.key }) where said.insert(number).inserted {
            fallen.append(number)
            outage(StoreOutage(node: session.layout.nodes[number].address, reason: error.reason))
        }
        let new = outages.keys.filter { missed[$0] == nil }
        let now = FileClock.now() / 1_000_000
        for number in new { missed[number] = now }
        try await session.note(new.map { ClusterTables.State.firstNode + $0 }, since: now)
        for (shard, nodes) in session.layout.replicas.enumerated() where nodes.allSatisfy({ outages[$0] != nil }) {
            throw ClusterAdministrationError.shardLost(shard, nodes: nodes.map { session.layout.nodes[$0].address })
        }
    }

    /// - Parameter rows: what stands in `VALUES`, by node and shard.
    func put(_ rows: [Int: [Int: [String]]]) async throws {
        var statements: [Int: [String]] = [:]
        for (node, shards) in rows {
            for (shard, values) in shards.sorted(by: { $0.key < $1.key }) {
                statements[node, default: []] += insertions(values, into: session.layout.table(shard))
            }
        }
        try await write(statements)
    }

    /// - Parameter ids: by node and shard.
    func remove(_ ids: [Int: [Int: [UInt64]]]) async throws {
        var statements: [Int: [String]] = [:]
        for (node, shards) in ids {
            for (shard, ids) in shards.sorted(by: { $0.key < $1.key }) {
                for start in stride(from: 0, to: ids.count, by: 1000) {
                    let list = ids[start..<min(start + 1000, ids.count)].map(String.init).joined(separator: ",")
                    statements[node, default: []].append(
                        "DELETE FROM \(session.layout.table(shard)) WHERE id IN (\(list))")
                }
            }
        }
        try await write(statements)
    }

    private func write(_ statements: [Int: [String]]) async throws {
        let statements = statements.filter { !said.contains($0.key) }
        let answered = try await session.ask(statements)
        if answered.count < statements.count { try await noteOutages() }
    }

    private func insertions(_ values: [String], into table: String) -> [String] {
        let start = RowEncoder.insertion(into: table)
        var statements: [String] = []
        var statement = ""
        for row in values {
            if !statement.isEmpty, statement.utf8.count + row.utf8.count > Self.largestStatement {
                statements.append(statement)
                statement = ""
            }
            statement += (statement.isEmpty ? start : ",") + row
        }
        if !statement.isEmpty { statements.append(statement) }
        return statements
    }
}

extension SphinxError {
    /// Why a node does not answer, in a few words.
    package var reason: String {
        switch self {
        case .unreachable(_, let reason), .lost(_, let reason): reason
        default: description
        }
    }
}
