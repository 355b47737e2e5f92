import Articles
import Foundation
import QueryLanguage
import Retrieval
import SearchCluster
import SphinxQL
import Synchronization
import TestSupport
import Testing

/// What is answered while part of a cluster is away: nothing wrong, and nothing left out in silence.
@Suite(.enabled(Comment(rawValue: SearchProgram.skipped), { SearchProgram.here != nil }))
struct ClusterOutageTests {
    private let cluster: TestCluster
    private static let count = 90

    init() throws {
        cluster = try TestCluster()
    }

    private var servers: SearchServers { cluster.servers }

    /// Starts with articles on all nodes.
    private func begin() throws {
        try cluster.begin(articles: Self.count)
        try cluster.ingest(["export", "--to", servers.address])
    }

    /// The numbers of notices, by their paths.
    private func numbers(_ paths: some Sequence<some StringProtocol>) -> Set<Int> {
        Set(paths.compactMap { $0.split(separator: "-").last.flatMap { Int($0.prefix { $0.isNumber }) } })
    }

    /// Those that an answer names, by `-l`.
    private func numbers(_ outcome: Tool.Outcome) -> Set<Int> { numbers(outcome.output.split(separator: "\n")) }

    /// That an answer is whole; or that it says it is not.
    /// - Returns: whether it is whole.
    @discardableResult
    private func expectHonest(
        _ outcome: Tool.Outcome, _ expected: Set<Int> = Set(0..<count),
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        if outcome.status == 0 {
            #expect(numbers(outcome) == expected, "\(outcome.errors)", sourceLocation: sourceLocation)
            #expect(outcome.errors.isEmpty, "\(outcome.errors)", sourceLocation: sourceLocation)
        } else {
            #expect(outcome.status == 3, "\(outcome.errors)", sourceLocation: sourceLocation)
            #expect(numbers(outcome).isSubset(of: expected), sourceLocation: sourceLocation)
            #expect(
                outcome.errors.contains("a partial answer, without "), "\(outcome.errors)",
                sourceLocation: sourceLocation)
        }
        return outcome.status == 0
    }

    // MARK: A node is killed

    /// How many questions were asked so far.
    private final class Progress: Sendable {
        let asked = Atomic(0)
    }

    @Test func ofFiveHundredQueriesDuringWhichANodeIsKilledNoneIsSilentlyPartial() throws {
        try begin()
        let texts =
            [
                "gates", "closed noon", "\"its gates\"", "ferry OR bridge", "person:Hale", "gates -port", "said:ferry",
                "place:Eastbourne",
            ]
            + (1...12).map { "port \($0)" } + (10...20).map { "date:2026-01-\($0)" }
        let parser = QueryParser(today: .today())
        let expected = try texts.map { text in
            numbers(try Tool.query.run(["-l", text], in: cluster.folder.path))
        }
        #expect(expected.count { !$0.isEmpty } > texts.count - 3)
        let progress = Progress()
        let victim = servers.processIdentifier(1)
        let killer = Thread {
            while progress.asked.load(ordering: .relaxed) < 150 { usleep(500) }
            kill(victim, SIGKILL)
        }
        killer.start()
        var whole = 0
        for number in 0..<500 {
            if number == 350 {
                servers.kill(1)
                try servers.start(1)
            }
            progress.asked.add(1, ordering: .relaxed)
            let ports = (0..<3).map { servers.ports[($0 + number) % 3].query }
            let coordinators = Coordinators(ports.map { .init(name: "127.0.0.1", port: $0) }) {
                host throws(SphinxError) in
                try SphinxConnection(host: host.name, port: host.port, patience: .init(connecting: 3, answering: 12))
            }
            let searcher = try ClusterSearcher(coordinators, archive: TestCluster.archive)
            let query = try parser.parse(texts[number % texts.count])
            let articles = try searcher.matchedArticles(query, order: .newest, countingPassages: false)
            let found = numbers(try articles.flatMap { try searcher.paths(ofArticleAt: $0.start) })
            if let shortfall = searcher.shortfall {
                #expect(!shortfall.reasons.isEmpty)
                #expect(found.isSubset(of: expected[number % texts.count]))
            } else {
                #expect(found == expected[number % texts.count], "query \(number): \(texts[number % texts.count])")
                whole += 1
            }
        }
        #expect(whole >= 495, "\(whole) of 500 are whole")
        #expect(try cluster.ingest(["cluster", "repair", servers.address]).output == "every node has what it should\n")
        try cluster.expectEverything(0..<Self.count)
    }

    // MARK: Nodes are away

    @Test func aShardWithoutAnyNodeIsSaid() throws {
        try begin()
        let layout = try cluster.layout
        let lost = layout.replicas.indices.filter { Set(layout.replicas[$0]) == [0, 1] }
        #expect(!lost.isEmpty)
        let left = Set((0..<Self.count).filter { !lost.contains(cluster.shard($0, in: layout)) })
        servers.kill(0)
        servers.kill(1)
        // The first two that are named do not answer: the third is asked.
        let listed = try cluster.search(["-l", "gates"])
        #expect(listed.status == 3)
        #expect(numbers(listed) == left)
        let names = lost.map(layout.table)
        #expect(
            listed.errors.hasPrefix("pressmark: a partial answer, without \(names.joined(separator: ", ")): "),
            "\(listed.errors)")
        #expect(listed.errors.split(separator: "\n").count == 1)

        let asked = try cluster.search(["--json", "--copies", "-m", "200", "gates"])
        #expect(asked.status == 3)
        let objects = try asked.objects()
        #expect(objects.first?["type"] as? String == "partial")
        #expect(objects.first?["partial"] as? Bool == true)
        #expect(objects.first?["missing"] as? [String] == names)
        #expect((objects.first?["reasons"] as? [String])?.isEmpty == false)
        #expect(objects.count == left.count + 1)

        // Where nothing is found it may be in what does not answer.
        let nothing = try cluster.search(["nowhere"])
        #expect(nothing.status == 3)
        #expect(nothing.errors.contains("a partial answer"))
        let quoted = try Tool.query.run(
            ["quote", "--engine", servers.address, "We hope the ferry will run"], in: cluster.folder.path)
        #expect(quoted.status == 3)
        #expect(quoted.errors.contains("a partial answer"))

        servers.kill(2)
        let nobody = try cluster.search(["gates"])
        #expect(nobody.status == 2)
        #expect(nobody.output.isEmpty)
        #expect(nobody.errors.contains("no node of the cluster answers"))
        try servers.startAll()
        #expect(expectHonest(try cluster.search(["-l", "gates"])))
    }

    @Test func whereACoordinatorIsDownTheNextIsAsked() throws {
        try begin()
        servers.kill(0)
        #expect(expectHonest(try cluster.search(["-l", "gates"])))
        #expect(try cluster.search(["-l", "gates"], nodes: [0]).status == 2)
        #expect(expectHonest(try cluster.search(["-l", "gates"], nodes: [0, 2])))
    }

    /// A node that takes connections and never answers is waited for no longer than the manual says.
    @Test func aNodeThatHangsIsNotWaitedFor() throws {
        try begin()
        for hanging in [0, 1] {
            servers.stop(hanging)
            defer { servers.resume(hanging) }
            // While it hangs: asked as the first, and asked by the first.
            let running = try BackgroundTool(
                .query, ["--engine", servers.address, "-l", "gates"], in: cluster.folder.path)
            let ends = running.waits { running.hasEnded }
            #expect(ends)
            guard ends else { continue }
            expectHonest(running.end())
        }
        #expect(try cluster.search(["-l", "gates"]).status == 0)
    }

    // MARK: A node has lost its disk

    @Test func aNodeThatLostItsDiskIsSaidUntilItIsRepaired() throws {
        try begin()
        servers.kill(0)
        try servers.wipe(0)
        try servers.start(0)
        let layout = try cluster.layout(of: 1)
        if SearchProgram.here?.isManticore == true {
            // Its tables are gone, too: the others answer for it, until a command makes them again.
            for node in 0..<3 { expectHonest(try cluster.search(["-l", "gates"], nodes: [node, (node + 1) % 3])) }
            let alone = try cluster.search(["-l", "gates"], nodes: [0])
            #expect(alone.errors.contains("there is no archive 'news' there"), "\(alone.errors)")
            #expect(try cluster.status(2)["is_whole"] as? Bool == false)
        }
        let names = layout.shards(on: 0).map(layout.table)
        for node in [0, 1, 2, 0, 1, 2] {
            let outcome = try cluster.search(["-l", "gates"], nodes: [node])
            #expect(!expectHonest(outcome))
            #expect(outcome.errors.contains("without \(names.joined(separator: ", ")): a node lost what it had"))
        }
        // Neither an export nor another init makes it whole again: there may be articles of other indexes.
        try cluster.ingest(cluster.initial)
        let export = try cluster.ingest(["export", "--to", servers.address(of: [1, 2])])
        #expect(export.errors.contains("127.0.0.1:\(servers.ports[0].query) missed articles before"))
        #expect(!expectHonest(try cluster.search(["-l", "gates"])))
        #expect(try cluster.status(2)["is_whole"] as? Bool == false)
        #expect(try cluster.ingest(["cluster", "repair", servers.address]).output.contains("caught up"))
        #expect(expectHonest(try cluster.search(["-l", "gates"])))
        #expect(try cluster.status()["is_whole"] as? Bool == true)
    }

    @Test func aShardThatIsLostOnAllItsNodesIsForAnExportToBring() throws {
        try begin()
        for node in [0, 1] {
            servers.kill(node)
            try servers.wipe(node)
            try servers.start(node)
        }
        let repair = try cluster.ingest(["cluster", "repair", servers.address], status: 2)
        #expect(repair.errors.contains("may lack articles yet"))
        #expect(!expectHonest(try cluster.search(["-l", "gates"])))
        try cluster.ingest(["export", "--to", servers.address])
        try cluster.ingest(["cluster", "repair", servers.address])
        #expect(expectHonest(try cluster.search(["-l", "gates"])))
        try cluster.expectEverything(0..<Self.count)
    }

    // MARK: The servers of a test that is killed

    @Test func aServerEndsWithTheProcessThatStartedIt() throws {
        let server = Process()
        server.executableURL = URL(fileURLWithPath: "/bin/sleep")
        server.arguments = ["600"]
        try server.run()
        let lifeLine = try LifeLine(to: server.processIdentifier)
        #expect(server.isRunning)
        lifeLine.cut()
        server.waitUntilExit()
        #expect(server.terminationReason == .uncaughtSignal)
        #expect(server.terminationStatus == SIGKILL)
    }
}
