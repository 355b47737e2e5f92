import Foundation
import SearchCluster
import SphinxQL
import TestSupport
import Testing

/// Three real servers on this machine, each shard on two of them, and articles of our own words to fill them.
struct TestCluster {
    let folder: TemporaryFolder
    let servers: SearchServers
    static let shards = 6
    static let archive = "news"

    init() throws {
        folder = try TemporaryFolder()
        servers = try SearchServers(3, archive: Self.archive)
    }

    func write(_ number: Int, saying words: String = "the ferry will run") throws {
        try folder.write(
            """
            ---
            title: Harbour notice \(number)
            date: 2026-01-\(String(format: "%02d", number % 28 + 1))
            ---
            Port \(number) closed its gates at noon. "We hope \(words)," said Ada Hale, who speaks for the town of Eastbourne.

            """, to: "news/notice-\(number).md")
    }

    @discardableResult
    func ingest(_ arguments: [String], status: Int32 = 0) throws -> Tool.Outcome {
        let outcome = try Tool.ingest.run(arguments, in: folder.path)
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        return outcome
    }

    /// What fails, fails in one line.
    func refusal(_ arguments: [String]) throws -> String {
        let outcome = try ingest(arguments, status: 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        return outcome.errors
    }

    var initial: [String] {
        ["cluster", "init", servers.address, "--shards", "\(Self.shards)", "--agent-ports", servers.agentPorts]
    }

    /// Starts the servers with an archive that is empty.
    func begin() throws {
        try servers.configure {
            try ingest(initial + ["--configurations", servers.configurations, "--data", servers.data])
        }
        try servers.startAll()
        try ingest(initial)
    }

    /// The same, with an index of some articles.
    func begin(articles: Int) throws {
        for number in 0..<articles { try write(number) }
        try ingest(["news"])
        try begin()
    }

    func connection(_ node: Int) throws -> SphinxConnection {
        try SphinxConnection(host: "127.0.0.1", port: servers.ports[node].query)
    }

    var layout: ClusterLayout {
        get throws { try layout(of: 0) }
    }

    /// What a node says of the layout.
    func layout(of node: Int) throws -> ClusterLayout {
        try ClusterLayout.read(connection(node), archive: Self.archive)
    }

    private func ids(_ node: Int, _ shard: Int) throws -> Set<String> {
        let rows = try connection(node).query(
            "SELECT id FROM \(Self.archive)_s\(shard) LIMIT 100000 OPTION max_matches = 100000")
        return Set(rows.rows.compactMap { $0[0] })
    }

    /// The path of an article as it is in the index.
    func path(_ number: Int) -> String {
        URL(fileURLWithPath: folder.path("news")).resolvingSymlinksInPath().path + "/notice-\(number).md"
    }

    /// The shard of an article.
    func shard(_ number: Int, in layout: ClusterLayout) -> Int {
        layout.shard(of: ClusterRow.id(path: path(number), part: ""))
    }

    /// Whether every node has every article it should, and no other.
    func expectEverything(_ numbers: some Sequence<Int>, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let layout = try layout
        var expected = [Set<String>](repeating: [], count: Self.shards)
        for number in numbers {
            expected[shard(number, in: layout)].insert(String(ClusterRow.id(path: path(number), part: "")))
        }
        #expect(expected.allSatisfy { !$0.isEmpty })
        for (shard, nodes) in layout.replicas.enumerated() {
            #expect(nodes.count == 2)
            for node in nodes {
                let found = try ids(node, shard)
                #expect(found == expected[shard], "shard \(shard) on node \(node)", sourceLocation: sourceLocation)
            }
        }
    }

    func status(_ status: Int32 = 0) throws -> [String: Any] {
        try #require(try ingest(["cluster", "status", servers.address, "--json"], status: status).objects().first)
    }

    /// Asks the archive through the executable.
    /// - Parameter nodes: which are named; all without it.
    func search(_ arguments: [String], nodes: [Int]? = nil) throws -> Tool.Outcome {
        try Tool.query.run(
            ["--engine", nodes.map(servers.address(of:)) ?? servers.address] + arguments, in: folder.path)
    }
}
