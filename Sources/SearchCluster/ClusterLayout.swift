package import SphinxQL

/// Which nodes a cluster has, and which of them hold which shard. Every node keeps it, so any one tells it.
package struct ClusterLayout: Sendable, Equatable {
    package let archive: String
    package let nodes: [ClusterNode]
    /// For each shard the nodes that hold it, by their numbers.
    package let replicas: [[Int]]

    package static let mostShards = 1024
    package static let mostNodes = 256

    /// Spreads shards over nodes: when one falls out, its work is shared by all others.
    /// - Parameters:
    ///   - shards: 1 to ``mostShards``. It cannot change later: many more than nodes leave room to grow.
    ///   - copies: on how many nodes each shard is.
    package init(archive: String, nodes: [ClusterNode], shards: Int, copies: Int) throws(ClusterAdministrationError) {
        guard 1...Self.mostShards ~= shards else { throw .badLayout("a cluster has 1 to \(Self.mostShards) shards") }
        guard 1...Self.mostNodes ~= nodes.count else { throw .badLayout("a cluster has 1 to \(Self.mostNodes) nodes") }
        guard 1...nodes.count ~= copies else {
            throw .badLayout("each shard can be on 1 to \(nodes.count) of \(nodes.count) nodes")
        }
        guard Set(nodes.flatMap { [$0.address, $0.agentAddress] }).count == 2 * nodes.count else {
            throw .badLayout("two nodes have the same host and port, or a node's two ports are one")
        }
        self.archive = archive
        self.nodes = nodes
        let others = nodes.count - 1
        replicas = (0..<shards).map { shard in
            let first = shard % nodes.count
            let round = shard / nodes.count
            return [first] + (0..<copies - 1).map { copy in (first + 1 + (round + copy) % others) % nodes.count }
        }
    }

    /// The shard an article is in.
    /// - Parameter id: a ``ClusterRow/id``.
    package func shard(of id: UInt64) -> Int { Int(id % UInt64(replicas.count)) }

    package func shards(on node: Int) -> [Int] { replicas.indices.filter { replicas[$0].contains(node) } }

    /// The shards of a node that warnings of other nodes name.
    package func shards(ofAgent address: String) -> [Int] {
        nodes.firstIndex { $0.agentAddress == address }.map(shards(on:)) ?? []
    }

    // MARK: Tables

    package func table(_ shard: Int) -> String { "\(archive)_s\(shard)" }
    /// On each node: one that no article goes to.
    package var emptyTable: String { "\(archive)_empty" }
    /// On each node: this layout, and what is known of the others.
    package var layoutTable: String { Self.layoutTable(of: archive) }
    /// The same of all nodes together.
    package var statesTable: String { "\(archive)_states" }

    private static func layoutTable(of archive: String) -> String { "\(archive)_layout" }

    // MARK: As text

    private static let title = "pressmark-cluster"

    /// A line for each node and each shard.
    package var text: String {
        var lines = ["\(Self.title) \(ClusterSchema.version)", "archive \(archive)"]
        lines += nodes.map { "node \($0.host) \($0.port) \($0.agentPort)" }
        lines += replicas.map { "shard " + $0.map(String.init).joined(separator: " ") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// - Parameter server: who says so, for errors.
    package init(text: String, server: String) throws(ClusterAdministrationError) {
        var archive: String?
        var nodes: [ClusterNode] = []
        var replicas: [[Int]] = []
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard let first = lines.first, first.count == 2, first[0] == Self.title, let schema = Int(first[1]) else {
            throw .damagedLayout(server: server)
        }
        guard schema == ClusterSchema.version else { throw .otherSchema(server: server, found: schema) }
        for line in lines.dropFirst() {
            switch (line.first, line.count) {
            case ("archive", 2): archive = line[1]
            case ("node", 4):
                guard let port = Int(line[2]), let agentPort = Int(line[3]), Self.isHost(line[1]) else {
                    throw .damagedLayout(server: server)
                }
                nodes.append(ClusterNode(host: line[1], port: port, agentPort: agentPort))
            case ("shard", 2...): replicas.append(line.dropFirst().compactMap { Int($0) })
            default: throw .damagedLayout(server: server)
            }
        }
        guard let archive, EngineAddress.isName(archive), !replicas.isEmpty,
            replicas.allSatisfy({ shard in
                !shard.isEmpty && Set(shard).count == shard.count && shard.allSatisfy(nodes.indices.contains)
            })
        else { throw .damagedLayout(server: server) }
        self.archive = archive
        self.nodes = nodes
        self.replicas = replicas
    }

    private static func isHost(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }

    /// Asks a node.
    /// - Throws: ``ClusterAdministrationError`` where it knows no such archive, or one of another schema; `SphinxError`.
    package static func read(_ connection: SphinxConnection, archive: String) throws -> ClusterLayout {
        let tables = try connection.query("SHOW TABLES").rows.compactMap { $0.first ?? nil }
        guard tables.contains(layoutTable(of: archive)) else {
            throw ClusterAdministrationError.noArchive(server: connection.address, archive: archive)
        }
        let rows = try connection.query("SELECT layout FROM \(layoutTable(of: archive)) WHERE id = 1").rows
        guard let text = rows.first?.first ?? nil else {
            throw ClusterAdministrationError.noLayout(server: connection.address, archive: archive)
        }
        return try ClusterLayout(text: text, server: connection.address)
    }
}
