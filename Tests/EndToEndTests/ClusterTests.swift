import Foundation
import SearchCluster
import SphinxQL
import TestSupport
import Testing

/// An archive is set up, filled, and repaired.
@Suite(.enabled(Comment(rawValue: SearchProgram.skipped), { SearchProgram.here != nil }))
struct ClusterTests {
    private let cluster: TestCluster

    init() throws {
        cluster = try TestCluster()
    }

    private var servers: SearchServers { cluster.servers }
    private var folder: TemporaryFolder { cluster.folder }
    private var initial: [String] { cluster.initial }

    @Test func anArchiveIsMadeFilledAndKeptUpToDate() throws {
        try cluster.begin(articles: 120)
        #expect(try cluster.status()["articles"] as? Int == 0)
        let export = ["export", "--to", servers.address]
        #expect(
            try cluster.ingest(export).output == "120 articles sent, 0 there before; the index holds 120 articles\n")
        try cluster.expectEverything(0..<120)
        #expect(
            try cluster.ingest(export).output == "0 articles sent, 120 there before; the index holds 120 articles\n")

        try cluster.write(7, saying: "the bridge will open")
        try cluster.write(120)
        try folder.remove("news/notice-9.md")
        try cluster.ingest([])
        // Any node tells where the others are.
        #expect(
            try cluster.ingest(["export", "--to", servers.address(of: [2])]).output
                == "2 articles sent, 1 removed, 118 there before; the index holds 120 articles\n")
        try cluster.expectEverything((0...120).filter { $0 != 9 })
        let found = try cluster.connection(1).query(
            "SELECT \(ClusterSchema.record) FROM news WHERE MATCH('@body \"bridge will open\"')")
        #expect(found.rows.count == 1)
        #expect(found.rows.first?[0]?.contains("Harbour notice 7") == true)
        #expect(try cluster.status()["is_whole"] as? Bool == true)

        // What is of another index stays.
        try cluster.ingest(["--index", "other", "news/notice-1.md", "news/notice-2.md"])
        #expect(
            try cluster.ingest(export + ["--index", "other", "--name", "second"]).output
                == "2 articles sent, 0 there before; the index holds 2 articles\n")
    }

    @Test func whatIsWrongIsSaidInOneLine() throws {
        #expect(try cluster.refusal(["cluster", "status", servers.address]).contains("no search server answers"))
        #expect(try cluster.refusal(["cluster", "status", "sphinxql://127.0.0.1/"]).contains("archive"))
        #expect(try cluster.refusal(initial + ["--replicas", "4"]).contains("1 to 3"))
        #expect(try cluster.refusal(initial + ["--shards", "0"]).contains("1 to 1024"))
        #expect(try cluster.refusal(initial + ["--configurations", "c", "--data", "here"]).contains("in full"))
        try cluster.begin(articles: 1)
        #expect(
            try cluster.refusal(["cluster", "status", servers.address.replacingOccurrences(of: "/news", with: "/olds")])
                .contains("has no archive 'olds'"))
        let agent = "sphinxql://127.0.0.1:\(servers.ports[0].agent)/news"
        #expect(try cluster.refusal(["cluster", "status", agent]).contains("mysql41"))
        var other = initial
        other[4] = "5"
        #expect(try cluster.refusal(other).contains("with another layout"))
        #expect(
            try cluster.refusal(["export", "--index", "nowhere", "--to", servers.address]).contains(
                "no index in nowhere"))

        for node in 0..<3 {
            _ = try cluster.connection(node).query(
                "REPLACE INTO news_layout (id, layout, since) VALUES (1, 'pressmark-cluster 99\\n', 0)")
        }
        #expect(
            try cluster.refusal(["export", "--to", servers.address])
                .contains("has schema 99, newer than the \(ClusterSchema.version) this program knows: update Pressmark")
        )
        for node in 0..<3 {
            _ = try cluster.connection(node).query(
                "REPLACE INTO news_layout (id, layout, since) VALUES (1, 'nonsense \\n \\n', 0)")
        }
        #expect(try cluster.refusal(["cluster", "repair", servers.address]).contains("cannot be read"))
    }

    @Test func aNodeThatIsKilledIsSaidAndRepaired() throws {
        let count = 1000
        try cluster.begin(articles: count)
        let export = ["export", "--to", servers.address]
        let running = try BackgroundTool(.ingest, export, in: folder.path)
        let layout = try cluster.layout
        let shard = try #require(layout.shards(on: 1).first)
        let watched = try cluster.connection(1)
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
            try cluster.ingest(["cluster", "repair", servers.address], status: 2).errors.contains(
                "\(address) does not answer"))

        // Removals and changes that it misses too.
        try folder.remove("news/notice-3.md")
        try folder.remove("news/notice-4.md")
        try cluster.write(5, saying: "the bridge will open")
        try cluster.ingest([])
        #expect(try cluster.ingest(export, status: 2).output.hasPrefix("1 article sent, 2 removed, 997 there before"))

        try servers.start(1)
        let behind = try cluster.status(2)
        let nodes = try #require(behind["nodes"] as? [[String: Any]])
        #expect(nodes[1]["missed_since"] is String)
        #expect(nodes[0]["missed_since"] is NSNull)
        let repair = try cluster.ingest(["cluster", "repair", servers.address])
        #expect(repair.output.hasSuffix("; \(address) caught up\n"), "\(repair.output)")
        try cluster.expectEverything((0..<count).filter { $0 != 3 && $0 != 4 })
        #expect(try cluster.status()["is_whole"] as? Bool == true)
        #expect(try cluster.ingest(["cluster", "repair", servers.address]).output == "every node has what it should\n")
        #expect(try cluster.ingest(export).output.hasPrefix("0 articles sent, 998 there before"))
        // The repaired node has the new version.
        for node in 0..<3 {
            let rows = try cluster.connection(node).query(
                "SELECT id FROM news WHERE MATCH('@body \"bridge will open\"')")
            #expect(rows.rows.count == 1)
        }
    }

    @Test func anExportThatIsKilledGoesOnWhereItWas() throws {
        let count = 1000
        try cluster.begin(articles: count)
        let export = ["export", "--to", servers.address]
        let running = try BackgroundTool(.ingest, export, in: folder.path)
        let watched = try cluster.connection(0)
        let layout = try cluster.layout
        let shard = try #require(layout.shards(on: 0).first)
        #expect(
            try running.waits { try (watched.query("SELECT id FROM news_s\(shard) LIMIT 1").rows.isEmpty == false) })
        #expect(running.end(with: SIGKILL).output.isEmpty)
        #expect(try cluster.status(2)["unfinished_exports"] as? Int == 1)
        let second = try cluster.ingest(export + ["--json"]).objects()
        let sent = try #require(second.first?["sent"] as? Int)
        #expect((1..<count).contains(sent))
        try cluster.expectEverything(0..<count)
        #expect(try cluster.status()["is_whole"] as? Bool == true)
    }

    @Test func aShardWithoutAnyNodeStopsTheExport() throws {
        try cluster.begin(articles: 60)
        servers.kill(0)
        servers.kill(1)
        let refused = try cluster.ingest(["export", "--to", servers.address(of: [1, 2])], status: 2)
        #expect(refused.errors.contains("no node that holds shard"))
        #expect(refused.output.isEmpty)
        try servers.start(0)
        try servers.start(1)
        #expect(try cluster.ingest(["export", "--to", servers.address]).output.hasPrefix("60 articles sent"))
        try cluster.expectEverything(0..<60)
        let repair = try cluster.ingest(["cluster", "repair", servers.address])
        #expect(repair.output.contains("caught up"))
        #expect(try cluster.status()["is_whole"] as? Bool == true)
    }

    @Test func aNodeThatLostItsDiskIsFilledAgain() throws {
        try cluster.begin(articles: 60)
        try cluster.ingest(["export", "--to", servers.address])
        servers.kill(0)
        try servers.wipe(0)
        try servers.start(0)
        let shards = try #require(try cluster.status(2)["shards"] as? [[String: Any]])
        #expect(shards.contains { $0["differs"] as? Bool == true })
        let copies = try cluster.ingest(["cluster", "repair", servers.address, "--json"]).objects()
        #expect(copies.first?["copied"] as? Int ?? 0 > 0)
        try cluster.expectEverything(0..<60)
        #expect(try cluster.status()["is_whole"] as? Bool == true)
    }
}
