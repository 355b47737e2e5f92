import Foundation
import SearchCluster
import SphinxQL
import TestSupport
import Testing

/// Three real servers on this machine, each shard on two of them.
@Suite(.enabled(Comment(rawValue: SearchServers.skipped), { SearchServers.executable != nil }))
struct ClusterTests {
    private let folder: TemporaryFolder
    private let servers: SearchServers
    private static let shards = 6

    init() throws {
        folder = try TemporaryFolder()
        servers = try SearchServers(3, archive: "news")
    }

    private func write(_ number: Int, saying words: String = "the ferry will run") throws {
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
    private func ingest(_ arguments: [String], status: Int32 = 0) throws -> Tool.Outcome {
        let outcome = try Tool.ingest.run(arguments, in: folder.path)
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        return outcome
    }

    /// What fails, fails in one line.
    private func refusal(_ arguments: [String]) throws -> String {
        let outcome = try ingest(arguments, status: 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        return outcome.errors
    }

    private var initial: [String] {
        ["cluster", "init", servers.address, "--shards", "\(Self.shards)", "--agent-ports", servers.agentPorts]
    }

    private func begin(articles: Int) throws {
        for number in 0..<articles { try write(number) }
        try ingest(["news"])
        try ingest(initial + ["--configurations", servers.configurations, "--data", servers.data])
        try servers.startAll()
        try ingest(initial)
    }

    private func connection(_ node: Int) throws -> SphinxConnection {
        try SphinxConnection(host: "127.0.0.1", port: servers.ports[node].query)
    }

    private func ids(_ node: Int, _ shard: Int) throws -> Set<String> {
        let rows = try connection(node).query(
            "SELECT id FROM news_s\(shard) LIMIT 100000 OPTION max_matches = 100000")
        return Set(rows.rows.compactMap { $0[0] })
    }

    /// Whether every node has every article it should, and no other.
    private func expectEverything(_ numbers: some Sequence<Int>, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let root = URL(fileURLWithPath: folder.path("news")).resolvingSymlinksInPath().path
        let layout = try ClusterLayout.read(connection(0), archive: "news")
        var expected = [Set<String>](repeating: [], count: Self.shards)
        for number in numbers {
            let id = ClusterRow.id(path: "\(root)/notice-\(number).md", part: "")
            expected[layout.shard(of: id)].insert(String(id))
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

    private func status(_ status: Int32 = 0) throws -> [String: Any] {
        try #require(try ingest(["cluster", "status", servers.address, "--json"], status: status).objects().first)
    }

    @Test func anArchiveIsMadeFilledAndKeptUpToDate() throws {
        try begin(articles: 120)
        #expect(try status()["articles"] as? Int == 0)
        let export = ["export", "--to", servers.address]
        #expect(
            try ingest(export).output == "120 articles sent, 0 there before; the index holds 120 articles\n")
        try expectEverything(0..<120)
        #expect(
            try ingest(export).output == "0 articles sent, 120 there before; the index holds 120 articles\n")

        try write(7, saying: "the bridge will open")
        try write(120)
        try folder.remove("news/notice-9.md")
        try ingest([])
        // Any node tells where the others are.
        #expect(
            try ingest(["export", "--to", servers.address(of: [2])]).output
                == "2 articles sent, 1 removed, 118 there before; the index holds 120 articles\n")
        try expectEverything((0...120).filter { $0 != 9 })
        let found = try connection(1).query(
            "SELECT \(ClusterSchema.record) FROM news WHERE MATCH('@body \"bridge will open\"')")
        #expect(found.rows.count == 1)
        #expect(found.rows.first?[0]?.contains("Harbour notice 7") == true)
        #expect(try status()["is_whole"] as? Bool == true)

        // What is of another index stays.
        try ingest(["--index", "other", "news/notice-1.md", "news/notice-2.md"])
        #expect(
            try ingest(export + ["--index", "other", "--name", "second"]).output
                == "2 articles sent, 0 there before; the index holds 2 articles\n")
    }

    @Test func whatIsWrongIsSaidInOneLine() throws {
        #expect(try refusal(["cluster", "status", servers.address]).contains("no search server answers"))
        #expect(try refusal(["cluster", "status", "sphinxql://127.0.0.1/"]).contains("archive"))
        #expect(try refusal(initial + ["--replicas", "4"]).contains("1 to 3"))
        #expect(try refusal(initial + ["--shards", "0"]).contains("1 to 1024"))
        #expect(try refusal(initial + ["--configurations", "c", "--data", "here"]).contains("in full"))
        try begin(articles: 1)
        #expect(
            try refusal(["cluster", "status", servers.address.replacingOccurrences(of: "/news", with: "/olds")])
                .contains("has no archive 'olds'"))
        let agent = "sphinxql://127.0.0.1:\(servers.ports[0].agent)/news"
        #expect(try refusal(["cluster", "status", agent]).contains("mysql41"))
        var other = initial
        other[4] = "5"
        #expect(try refusal(other).contains("with another layout"))
        #expect(try refusal(["export", "--index", "nowhere", "--to", servers.address]).contains("no index in nowhere"))

        for node in 0..<3 {
            _ = try connection(node).query(
                "REPLACE INTO news_layout (id, layout, since) VALUES (1, 'pressmark-cluster 99\\n', 0)")
        }
        #expect(
            try refusal(["export", "--to", servers.address])
                .contains("has schema 99, newer than the \(ClusterSchema.version) this program knows: update Pressmark")
        )
        for node in 0..<3 {
            _ = try connection(node).query(
                "REPLACE INTO news_layout (id, layout, since) VALUES (1, 'nonsense \\n \\n', 0)")
        }
        #expect(try refusal(["cluster", "repair", servers.address]).contains("cannot be read"))
    }

    @Test func aNodeThatIsKilledIsSaidAndRepaired() throws {
        let count = 1000
        try begin(articles: count)
        let export = ["export", "--to", servers.address]
        let running = try BackgroundTool(.ingest, export, in: folder.path)
        let layout = try ClusterLayout.read(connection(0), archive: "news")
        let shard = try #require(layout.shards(on: 1).first)
        let watched = try connection(1)
        #expect(
            try running.waits { try (watched.query("SELECT id FROM news_s\(shard) LIMIT 1").rows.isEmpty == false) })
        servers.kill(1)
        let outcome = running.end()
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.output == "\(count) articles sent, 0 there before; the index holds \(count) articles\n")
        let address = "127.0.0.1:\(servers.ports[1].query)"
        #expect(outcome.errors.contains("\(address) does not answer ("))
        #expect(
            outcome.errors.contains(
                "\(address) missed articles: when it is back, run 'pressmark-ingest cluster repair'"))
        #expect(
            try ingest(["cluster", "repair", servers.address], status: 2).errors.contains("\(address) does not answer"))

        // Removals and changes that it misses too.
        try folder.remove("news/notice-3.md")
        try folder.remove("news/notice-4.md")
        try write(5, saying: "the bridge will open")
        try ingest([])
        #expect(try ingest(export, status: 2).output.hasPrefix("1 article sent, 2 removed, 997 there before"))

        try servers.start(1)
        let behind = try status(2)
        let nodes = try #require(behind["nodes"] as? [[String: Any]])
        #expect(nodes[1]["missed_since"] is String)
        #expect(nodes[0]["missed_since"] is NSNull)
        let repair = try ingest(["cluster", "repair", servers.address])
        #expect(repair.output.hasSuffix("; \(address) caught up\n"), "\(repair.output)")
        try expectEverything((0..<count).filter { $0 != 3 && $0 != 4 })
        #expect(try status()["is_whole"] as? Bool == true)
        #expect(try ingest(["cluster", "repair", servers.address]).output == "every node has what it should\n")
        #expect(try ingest(export).output.hasPrefix("0 articles sent, 998 there before"))
        // The repaired node has the new version.
        for node in 0..<3 {
            let rows = try connection(node).query("SELECT id FROM news WHERE MATCH('@body \"bridge will open\"')")
            #expect(rows.rows.count == 1)
        }
    }

    @Test func anExportThatIsKilledGoesOnWhereItWas() throws {
        let count = 1000
        try begin(articles: count)
        let export = ["export", "--to", servers.address]
        let running = try BackgroundTool(.ingest, export, in: folder.path)
        let watched = try connection(0)
        let layout = try ClusterLayout.read(watched, archive: "news")
        let shard = try #require(layout.shards(on: 0).first)
        #expect(
            try running.waits { try (watched.query("SELECT id FROM news_s\(shard) LIMIT 1").rows.isEmpty == false) })
        #expect(running.end(with: SIGKILL).output.isEmpty)
        #expect(try status(2)["unfinished_exports"] as? Int == 1)
        let second = try ingest(export + ["--json"]).objects()
        let sent = try #require(second.first?["sent"] as? Int)
        #expect((1..<count).contains(sent))
        try expectEverything(0..<count)
        #expect(try status()["is_whole"] as? Bool == true)
    }

    @Test func aShardWithoutAnyNodeStopsTheExport() throws {
        try begin(articles: 60)
        servers.kill(0)
        servers.kill(1)
        let refused = try ingest(["export", "--to", servers.address(of: [1, 2])], status: 2)
        #expect(refused.errors.contains("no node that holds shard"))
        #expect(refused.output.isEmpty)
        try servers.start(0)
        try servers.start(1)
        #expect(try ingest(["export", "--to", servers.address]).output.hasPrefix("60 articles sent"))
        try expectEverything(0..<60)
        let repair = try ingest(["cluster", "repair", servers.address])
        #expect(repair.output.contains("caught up"))
        #expect(try status()["is_whole"] as? Bool == true)
    }

    @Test func aNodeThatLostItsDiskIsFilledAgain() throws {
        try begin(articles: 60)
        try ingest(["export", "--to", servers.address])
        servers.kill(0)
        try servers.wipe(0)
        try servers.start(0)
        let shards = try #require(try status(2)["shards"] as? [[String: Any]])
        #expect(shards.contains { $0["differs"] as? Bool == true })
        let copies = try ingest(["cluster", "repair", servers.address, "--json"]).objects()
        #expect(copies.first?["copied"] as? Int ?? 0 > 0)
        try expectEverything(0..<60)
        #expect(try status()["is_whole"] as? Bool == true)
    }
}
