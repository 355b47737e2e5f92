import TestSupport
import Testing

@testable import SearchCluster

struct ClusterLayoutTests {
    private func nodes(_ count: Int) -> [ClusterNode] {
        (0..<count).map { ClusterNode(host: "10.0.0.\($0)", port: 9306, agentPort: 9312) }
    }

    @Test(arguments: [(1, 1, 1), (3, 12, 2), (4, 64, 3), (5, 1, 5), (7, 100, 2)])
    func eachShardIsOnDifferentNodesAndEachNodeHasItsShare(nodes count: Int, shards: Int, copies: Int) throws {
        let layout = try ClusterLayout(archive: "news", nodes: nodes(count), shards: shards, copies: copies)
        #expect(layout.replicas.count == shards)
        #expect(layout.replicas.allSatisfy { $0.count == copies && Set($0).count == copies })
        let loads = layout.nodes.indices.map { layout.shards(on: $0).count }
        #expect(loads.reduce(0, +) == shards * copies)
        let most = try #require(loads.max())
        #expect(most - (try #require(loads.min())) <= copies + 1)
    }

    /// Who falls out is stood in for by all others.
    @Test func theShardsOfANodeHaveTheirCopiesOnAllOthers() throws {
        let layout = try ClusterLayout(archive: "news", nodes: nodes(4), shards: 48, copies: 2)
        for node in layout.nodes.indices {
            let others = Set(layout.shards(on: node).flatMap { layout.replicas[$0] }).subtracting([node])
            #expect(others.count == 3)
        }
    }

    @Test func articlesSpreadOverShards() throws {
        let layout = try ClusterLayout(archive: "news", nodes: nodes(3), shards: 12, copies: 2)
        var counts = [Int](repeating: 0, count: 12)
        for number in 0..<12_000 { counts[layout.shard(of: ClusterRow.id(path: "/news/\(number).txt", part: ""))] += 1 }
        #expect(counts.allSatisfy { 800...1200 ~= $0 })
    }

    /// Articles lie where they were put by earlier versions.
    @Test func numbersOfArticlesStayTheSame() {
        #expect(ClusterRow.id(path: "/news/a.txt", part: "") == ClusterRow.id(path: "/news/a.txt", part: ""))
        #expect(ClusterRow.id(path: "/news/a.txt", part: "1") != ClusterRow.id(path: "/news/a.txt1", part: ""))
        #expect(ClusterRow.id(path: "/news/a.txt", part: "") == 2_663_993_396_028_676_352)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let layout = try ClusterLayout(archive: "news", nodes: nodes(3), shards: 7, copies: 2)
        #expect(try ClusterLayout(text: layout.text, server: "here") == layout)
        #expect(layout.shards(ofAgent: "10.0.0.1:9312") == layout.shards(on: 1))
        #expect(layout.shards(ofAgent: "10.0.0.9:9312").isEmpty)
    }

    @Test func otherSchemasAreToldFromDamage() throws {
        let text = try ClusterLayout(archive: "news", nodes: nodes(2), shards: 2, copies: 1).text
        let older = text.replacing("pressmark-cluster \(ClusterSchema.version)", with: "pressmark-cluster 0")
        #expect(throws: ClusterAdministrationError.otherSchema(server: "here", found: 0)) {
            try ClusterLayout(text: older, server: "here")
        }
        for damaged in [
            "", " ", "\n \n", text.replacing("archive news", with: "archive"), text + "shard 7\n", text + "shard\n",
        ] {
            #expect(throws: ClusterAdministrationError.damagedLayout(server: "here")) {
                try ClusterLayout(text: damaged, server: "here")
            }
        }
    }

    @Test func damagedTextsAreErrors() throws {
        let text = Array(try ClusterLayout(archive: "news", nodes: nodes(3), shards: 7, copies: 2).text.utf8)
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<2000 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            do {
                let layout = try ClusterLayout(text: String(decoding: bytes, as: UTF8.self), server: "here")
                #expect(layout.replicas.allSatisfy { $0.allSatisfy(layout.nodes.indices.contains) })
            } catch {
                #expect(!error.description.contains("\n"))
            }
        }
    }

    @Test func impossibleLayoutsAreRefused() {
        let wrong: [(Int, Int, Int)] = [(0, 1, 1), (3, 0, 1), (3, 1025, 1), (3, 1, 4), (3, 1, 0)]
        for (count, shards, copies) in wrong {
            #expect(throws: ClusterAdministrationError.self) {
                try ClusterLayout(archive: "news", nodes: nodes(count), shards: shards, copies: copies)
            }
        }
        let twice = nodes(2) + nodes(1)
        #expect(throws: ClusterAdministrationError.self) {
            try ClusterLayout(archive: "news", nodes: twice, shards: 1, copies: 1)
        }
    }

    @Test func aConfigurationNamesEveryMirrorOfEveryShard() throws {
        let layout = try ClusterLayout(archive: "news", nodes: nodes(3), shards: 3, copies: 2)
        let text = ClusterTables(layout: layout).configuration(of: 0, folder: "/data")
        #expect(text.contains("agent = 10.0.0.0:9312|10.0.0.1:9312:news_s0,news_empty\n"))
        #expect(text.contains("agent = 10.0.0.1:9312|10.0.0.2:9312:news_s1,news_empty\n"))
        #expect(
            text.contains("index news_s0\n") && !text.contains("index news_s1\n") && text.contains("index news_s2\n"))
        #expect(text.contains("listen = 10.0.0.0:9306:mysql41\n"))
        for field in ClusterSchema.fields { #expect(text.contains("rt_field = \(field)\n")) }
    }
}
