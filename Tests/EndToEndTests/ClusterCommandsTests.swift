import Foundation
import SearchCluster
import SphinxQL
import TestSupport
import Testing

/// Both executables on a cluster of three real servers, each shard on two of them, beside an index with the same articles.
@Suite(.enabled(Comment(rawValue: SearchProgram.skipped), { SearchProgram.here != nil }))
struct ClusterCommandsTests {
    private let folder: TemporaryFolder
    private let servers: SearchServers

    init() throws {
        folder = try TemporaryFolder()
        servers = try SearchServers(3, archive: "news")
        let initial = [
            "cluster", "init", servers.address, "--shards", "6", "--agent-ports", servers.agentPorts,
        ]
        try servers.configure {
            try ingest(initial + ["--configurations", servers.configurations, "--data", servers.data])
        }
        try servers.startAll()
        try ingest(initial)
    }

    private func write(_ number: Int, saying words: String = "the ferry will run", in place: String = "news") throws {
        let people = ["Ada Hale", "Jonas Brandt", "Mary Ellis"]
        try folder.write(
            """
            ---
            title: Harbour notice \(number)
            date: 2026-\(String(format: "%02d-%02d", number % 3 + 1, number % 28 + 1))
            ---
            Port \(number) closed its gates at noon. "We hope \(words)," said \(people[number % 3]), who speaks for the town \
            of Eastbourne.

            """, to: "\(place)/notice-\(number).md")
    }

    @discardableResult
    private func ingest(_ arguments: [String], status: Int32 = 0) throws -> Tool.Outcome {
        let outcome = try Tool.ingest.run(arguments, in: folder.path)
        #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
        return outcome
    }

    private func fill(status: Int32 = 0) throws -> [String] {
        try ingest(["--engine", servers.address, "news"], status: status).output.split(separator: "\n").map(String.init)
    }

    /// What a command writes about an index, and about the cluster.
    private func ask(_ arguments: [String]) throws -> (index: [[String: Any]], cluster: [[String: Any]]) {
        let index = try Tool.query.run(arguments, in: folder.path)
        let cluster = try Tool.query.run(arguments + ["--engine", servers.address], in: folder.path)
        #expect(cluster.status == index.status, "\(arguments): \(cluster.errors)")
        #expect(cluster.errors == index.errors, "\(arguments)")
        return (try index.objects(), try cluster.objects())
    }

    @Test func `lists are those of an index`() throws {
        for number in 0..<60 { try write(number, saying: number % 2 == 0 ? "boat \(number) sails" : "rain stops") }
        _ = try fill()
        for command in [
            ["entities", "--json"], ["entities", "--json", "rain"],
            ["entities", "--json", "--type", "person", "sails"],
            ["speakers", "--json"], ["speakers", "--json", "rain"], ["timeline", "--json"],
            ["timeline", "--json", "--by", "day", "sails"], ["timeline", "--json", "zeppelin", "--no-relax"],
        ] {
            let (index, cluster) = try ask(command)
            #expect(cluster as NSArray == index as NSArray, "\(command)")
        }
        let (said, found) = try ask(["quotes", "--json", "--limit", "100", "speaker:brandt"])
        #expect(said.count == 11)
        func words(_ quotations: [[String: Any]]) -> [String] {
            quotations.map { "\($0["words"] ?? "nothing") \($0["copies"] ?? "none")" }
                .sorted()
        }
        #expect(words(found) == words(said))
        #expect(
            try Tool.query.run(["-c", "rain", "--engine", servers.address], in: folder.path).output.contains(":1\n"))
    }

    @Test func `single articles are those of an index`() throws {
        for number in 0..<20 { try write(number, saying: "lamp\(number / 2) shines") }
        _ = try fill()
        var (index, cluster) = try ask(["show", "--json", "news/notice-7.md", "gates"])
        #expect(cluster.count == 1)
        for key in ["text", "matches", "entities", "quotations", "language"] {
            #expect(cluster[0][key] as? NSObject == index[0][key] as? NSObject, "\(key)")
        }
        let article = try #require(cluster[0]["article"] as? [String: Any])
        let id = try #require(article["id"] as? Int)
        let byNumber = try Tool.query.run(["show", "\(id):1", "--engine", servers.address], in: folder.path)
        #expect(byNumber.status == 0, "\(byNumber.errors)")
        #expect(byNumber.output.contains("Port 7 closed"))
        let missing = try Tool.query.run(["show", "notice-7.md", "--engine", servers.address], in: folder.path)
        #expect(missing.status == 1)
        #expect(missing.errors.contains("did you mean"))

        (index, cluster) = try ask(["similar", "--json", "--copies", "--limit", "1", "news/notice-7.md"])
        let like = try #require(cluster.first?["article"] as? [String: Any])
        #expect((like["path"] as? String)?.hasSuffix("/notice-6.md") == true)

    }

    @Test func `stats are those of an index, as far as the engine counts`() throws {
        for number in 0..<40 { try write(number) }
        try folder.write("No day is known of this.\n", to: "news/undated.txt")
        _ = try fill()
        let (index, cluster) = try ask(["stats", "--json"])
        for key in ["articles", "passages", "published"] {
            #expect(cluster[0][key] as? NSObject == index[0][key] as? NSObject, "\(key)")
        }
        #expect(cluster[0]["undated"] as? Int == 1)
        #expect(["shards", "nodes", "replicas"].map { cluster[0][$0] as? Int } == [6, 3, 2])
        // Those of headlines are counted: three of each, and six.
        #expect(cluster[0]["words"] as? Int == (index[0]["words"] as? Int).map { $0 + 3 * 40 + 6 })
        servers.kill(1)
        servers.kill(2)
        let partial = try Tool.query.run(["stats", "--engine", servers.address(of: [0])], in: folder.path)
        #expect(partial.status == 3)
        #expect(partial.errors.contains("a partial answer, without news_s"), "\(partial.errors)")
    }

    @Test func `what came last is listed`() throws {
        for number in 0..<5 { try write(number) }
        _ = try fill()
        let ask = ["new", "--json", "--engine", servers.address]
        #expect(try Tool.query.run(ask, in: folder.path).objects().count == 5)
        let home = ["HOME": folder.path]
        let last = ask + ["--since-last", "gates"]
        #expect(try Tool.query.run(last, in: folder.path, environment: home).objects().count == 5)
        #expect(try Tool.query.run(last, in: folder.path, environment: home).status == 1)
        try write(7)
        _ = try fill()
        let came = try Tool.query.run(last, in: folder.path, environment: home).objects()
        #expect(came.count == 1)
        #expect((came.first?["headline"] ?? came.first?["article"]).map { "\($0)" }?.contains("notice 7") == true)
    }

    @Test func `a list that lacks a shard is said`() throws {
        for number in 0..<60 { try write(number) }
        _ = try fill()
        servers.kill(0)
        servers.kill(1)
        let address = servers.address(of: [2])
        for command in [["speakers", "ferry"], ["timeline"], ["entities", "ferry"], ["quotes", "ferry"]] {
            let outcome = try Tool.query.run(command + ["--json", "--engine", address], in: folder.path)
            #expect(outcome.status == 3, "\(command): \(outcome.errors)")
            #expect(outcome.errors.contains("a partial answer, without news_s"), "\(command): \(outcome.errors)")
            #expect(try outcome.objects().first?["partial"] as? Bool == true, "\(command)")
        }
        let nothing = try Tool.query.run(["speakers", "zeppelin", "--no-relax", "--engine", address], in: folder.path)
        #expect(nothing.status == 3)
    }

    @Test func `a folder is indexed into a cluster`() throws {
        for number in 0..<240 { try write(number) }
        #expect(
            try fill().last == "240 articles sent, 0 there before; the index holds 240 articles")
        #expect(try fill().last == "0 articles sent, 240 there before; the index holds 240 articles")
        try write(3, saying: "the bridge will open")
        try folder.remove("news/notice-4.md")
        servers.kill(2)
        let outcome = try ingest(["--engine", servers.address(of: [0]), "news"], status: 2)
        #expect(outcome.output.contains("1 article sent, 1 removed, 238 there before"))
        #expect(outcome.errors.contains("missed articles: when it is back, run 'pressmark-ingest cluster repair'"))
        try servers.start(2)
        try ingest(["cluster", "repair", servers.address])
        let found = try Tool.query.run(["-l", "bridge", "--engine", servers.address], in: folder.path)
        #expect(found.output.hasSuffix("notice-3.md\n"))
        #expect(found.status == 0)

        // Another index does not take this one's place.
        try write(1_000, in: "olds")
        let other = ["--engine", servers.address, "--index", "other", "olds"]
        let refused = try ingest(other, status: 2)
        #expect(refused.errors.contains("239 of 239 articles of this name would go"), "\(refused.errors)")
        try ingest(other + ["--name", "olds"])
        #expect(try status()["articles"] as? Int == 240)
        let environment = ["PRESSMARK_ENGINE": servers.address]
        let meant = try Tool.ingest.run(["olds"], in: folder.path, environment: environment)
        #expect(meant.status == 2)
        #expect(meant.errors.contains("name --engine to fill a cluster"))
        try ingest(["--index", "other", "--name", "olds"], status: 2)
    }

    @Test func `ingest that is killed goes on where it was`() throws {
        for number in 0..<900 { try write(number) }
        var random = SeededGenerator(seed: 3)
        for _ in 0..<4 {
            let running = try BackgroundTool(.ingest, ["--engine", servers.address, "news"], in: folder.path)
            usleep(UInt32(300_000 + random.below(1_500_000)))
            _ = running.end(with: SIGKILL)
        }
        _ = try fill()
        #expect(try status()["articles"] as? Int == 900)
        #expect(try status()["is_whole"] as? Bool == true)

        // And when what changed is sent, and nothing is compared.
        for round in 1...4 {
            for number in 0..<300 { try write(number * 3, saying: "tide\(round) turns") }
            for number in 0..<10 { try folder.remove("news/notice-\(900 - 10 * round + number).md") }
            let running = try BackgroundTool(.ingest, ["--engine", servers.address, "news"], in: folder.path)
            usleep(UInt32(200_000 + random.below(1_500_000)))
            _ = running.end(with: SIGKILL)
        }
        _ = try fill()
        let found = try Tool.query.run(["-l", "tide4", "--engine", servers.address], in: folder.path)
        let expected = try Tool.query.run(["-l", "tide4"], in: folder.path)
        #expect(found.status == 0, "\(found.errors)")
        #expect(found.output.split(separator: "\n").sorted() == expected.output.split(separator: "\n").sorted())
        let left = try Tool.query.run(["-l", "tide1 OR tide2 OR tide3", "--engine", servers.address], in: folder.path)
        #expect(left.status == 1, "\(left.output)")
        let count = try #require(try status()["articles"] as? Int)
        #expect(
            try fill().last == "0 articles sent, \(count) there before; the index holds \(count) articles")
        #expect(try status()["is_whole"] as? Bool == true)
    }

    @Test func `what others change on a cluster is found and mended`() throws {
        for number in 0..<60 { try write(number) }
        _ = try fill()
        #expect(try fill().last == "0 articles sent, 60 there before; the index holds 60 articles")
        let node = try SphinxConnection(host: "127.0.0.1", port: servers.ports[0].query)
        let layout = try ClusterLayout.read(node, archive: "news")
        let table = try #require(layout.shards(on: 0).first.map(layout.table))
        let id = try #require(try node.query("SELECT id FROM \(table) LIMIT 1").rows.first?.first ?? nil)
        _ = try node.query("DELETE FROM \(table) WHERE id IN (\(id))")
        #expect(try fill().last == "1 article sent, 59 there before; the index holds 60 articles")
        #expect(try status()["is_whole"] as? Bool == true)
    }

    @Test func `a watch takes a cluster along, and waits for it`() throws {
        for number in 0..<20 { try write(number) }
        let watch = try BackgroundTool(.ingest, ["watch", "--engine", servers.address, "news"], in: folder.path)
        try #require(watch.waits { watch.output.contains("20 articles sent, 0 there before") }, "\(watch.errors)")
        func expect(_ word: String, _ number: Int) throws {
            var last = ""
            let isFound = try watch.waits {
                let found = try Tool.query.run(["-l", word, "--engine", servers.address], in: folder.path)
                last = found.output + found.errors
                return found.status == 0 && found.output.hasSuffix("notice-\(number).md\n")
            }
            #expect(isFound, "\(word): \(last), \(watch.output)\(watch.errors)")
        }
        try write(3, saying: "the bridge will open")
        try expect("bridge", 3)
        #expect(watch.output.hasSuffix("1 article sent, 19 there before; the index holds 20 articles\n"))

        // A node that is away is said once; what it missed is for a repair.
        servers.kill(2)
        try write(4, saying: "the lantern will burn")
        try #require(watch.waits { watch.errors.contains("missed articles: when it is back") }, "\(watch.errors)")
        try servers.start(2)
        try ingest(["cluster", "repair", servers.address])
        try expect("lantern", 4)

        // Nobody answers: the index goes on, and the cluster catches up.
        for node in 0..<3 { servers.kill(node) }
        try write(5, saying: "the orchard will bloom")
        try #require(watch.waits { watch.errors.contains("is sent as soon as may be") }, "\(watch.errors)")
        #expect(try Tool.query.run(["-l", "orchard"], in: folder.path).output.hasSuffix("notice-5.md\n"))
        for node in 0..<3 { try servers.start(node) }
        try expect("orchard", 5)
        let end = watch.end(with: SIGINT)
        #expect(end.status == 0)
        #expect(end.errors.components(separatedBy: "does not answer (").count == 2, "\(end.errors)")
        #expect(try fill().last == "0 articles sent, 20 there before; the index holds 20 articles")
    }

    private func status() throws -> [String: Any] {
        try #require(try ingest(["cluster", "status", servers.address, "--json"]).objects().first)
    }
}
