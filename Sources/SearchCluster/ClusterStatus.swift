import SphinxQL

/// How a cluster stands.
package struct ClusterStatus: Sendable, Equatable {
    package struct Node: Sendable, Equatable {
        package var address: String
        /// Why it does not answer; nil where it does.
        package var outage: String?
        /// Since when it has missed something, in milliseconds since 1970; nil where nothing is known to be missing.
        package var missedSince: Int?
        /// How many articles it has, in all its shards.
        package var articles = 0
    }

    /// A shard on a node.
    package struct Replica: Sendable, Equatable {
        package var node: String
        /// nil where the node does not answer.
        package var articles: Int?
        /// How many the fullest replica of the shard has more.
        package var lacks: Int?
        /// The same articles in the same versions give the same number.
        var checksum: Int?
    }

    package struct Shard: Sendable, Equatable {
        package var replicas: [Replica]

        /// How many the fullest replica has; nil where none answers.
        package var articles: Int? { replicas.compactMap(\.articles).max() }
        /// Whether replicas that answer hold different articles, or other versions of them.
        package var differs: Bool {
            Set(replicas.compactMap(\.checksum)).count > 1 || replicas.contains { ($0.lacks ?? 0) > 0 }
        }
    }

    package var archive: String
    package var nodes: [Node]
    package var shards: [Shard]
    /// Exports that began and have not finished.
    package var unfinishedExports: Int

    /// Of the whole archive; each article once.
    package var articles: Int { shards.reduce(0) { $0 + ($1.articles ?? 0) } }
    /// Whether every node holds what it should.
    package var isWhole: Bool {
        unfinishedExports == 0 && nodes.allSatisfy { $0.outage == nil && $0.missedSince == nil }
            && !shards.contains(where: \.differs)
    }

    /// - Throws: `SphinxError`.
    package init(_ session: AdministeredCluster) async throws {
        let layout = session.layout
        archive = layout.archive
        let missed = try await session.missedSince()
        unfinishedExports = try await session.unfinishedExports().count
        var questions: [Int: [String]] = [:]
        for node in layout.nodes.indices {
            questions[node] = layout.shards(on: node).map {
                "SELECT COUNT(*) AS articles, SUM(\(ClusterTables.Bookkeeping.version)) AS total FROM \(layout.table($0))"
            }
        }
        let answers = try await session.ask(questions)
        let outages = await session.outages
        shards = layout.replicas.enumerated().map { shard, nodes in
            var replicas = nodes.map { node in
                var replica = Replica(node: layout.nodes[node].address)
                if let place = layout.shards(on: node).firstIndex(of: shard), let answer = answers[node]?[place] {
                    // An empty table answers with no row, or with zeros.
                    let row = answer.rows.first.map { row in row.map { $0.flatMap { Int($0) } ?? 0 } }
                    replica.articles = row?[0] ?? 0
                    replica.checksum = row?[1] ?? 0
                }
                return replica
            }
            let most = replicas.compactMap(\.articles).max()
            for index in replicas.indices {
                replicas[index].lacks = replicas[index].articles.flatMap { articles in most.map { $0 - articles } }
            }
            return Shard(replicas: replicas)
        }
        nodes = layout.nodes.enumerated().map {
            Node(address: $1.address, outage: outages[$0]?.reason, missedSince: missed[$0])
        }
        for shard in shards {
            for replica in shard.replicas {
                guard let index = nodes.firstIndex(where: { $0.address == replica.node }) else { continue }
                nodes[index].articles += replica.articles ?? 0
            }
        }
    }
}
