import FileAccess
package import SphinxQL

/// A cluster with which an administrator's command speaks: all its nodes, those that answer and those that do not.
package final class AdministeredCluster: Sendable {
    package let layout: ClusterLayout
    let sessions: [NodeSession]
    private static let patience = SphinxConnection.Patience(connecting: 3, answering: 60)

    /// Asks the nodes that are named for the layout, one after the other, and then connects to all that it has.
    /// - Throws: ``ClusterAdministrationError`` and `SphinxError`.
    package init(_ address: EngineAddress) async throws {
        layout = try await Self.layout(address)
        sessions = layout.nodes.map(NodeSession.init)
        try await connect()
    }

    /// A cluster whose layout is not written yet.
    init(_ layout: ClusterLayout) async throws {
        self.layout = layout
        sessions = layout.nodes.map(NodeSession.init)
        try await connect()
    }

    private static func layout(_ address: EngineAddress) async throws -> ClusterLayout {
        var reasons: [String] = []
        for host in address.hosts {
            let session = NodeSession(
                ClusterNode(host: host.name, port: host.port, agentPort: ClusterNode.agentPort(besides: host.port)))
            do {
                if try await session.connect(patience) != nil,
                    let layout = try await session.layout(of: address.archive)
                {
                    return layout
                }
            } catch let error as ClusterAdministrationError where error.isLack && host != address.hosts.last {
                // A node that lost its disk is asked to be repaired through another one.
                reasons.append(error.description)
            }
            if let outage = await session.outage { reasons.append(outage.description) }
        }
        throw ClusterAdministrationError.nobodyAnswers(reasons)
    }

    private func connect() async throws {
        try await withThrowingTaskGroup { group in
            for session in sessions { group.addTask { _ = try await session.connect(Self.patience) } }
            try await group.waitForAll()
        }
        try await makeTables()
    }

    /// Makes what is missing on nodes of Manticore, whose tables are gone with the disk. Sphinx has its tables from its
    /// configuration.
    private func makeTables() async throws {
        let tables = ClusterTables(layout: layout)
        for (number, session) in sessions.enumerated() where await session.server?.dialect == .manticore {
            guard let known = try await session.tables(),
                tables.names(on: number).contains(where: { !known.contains($0) })
            else { continue }
            _ = try await session.ask(tables.statements(of: number))
        }
    }

    /// Why nodes do not answer, by their numbers.
    package var outages: [Int: SphinxError] {
        get async {
            var outages: [Int: SphinxError] = [:]
            for (number, session) in sessions.enumerated() { outages[number] = await session.outage }
            return outages
        }
    }

    /// Asks nodes, each one thing after the other, all at once.
    /// - Parameter statements: by the numbers of the nodes.
    /// - Returns: what those answered that answered everything.
    func ask(_ statements: [Int: [String]]) async throws -> [Int: [SphinxResult]] {
        try await withThrowingTaskGroup(of: (Int, [SphinxResult]?).self) { group in
            for (number, list) in statements {
                let session = sessions[number]
                group.addTask { (number, try await session.ask(list)) }
            }
            var answers: [Int: [SphinxResult]] = [:]
            for try await (number, results) in group { answers[number] = results }
            return answers
        }
    }

    /// Asks all nodes the same.
    func askAll(_ statements: [String]) async throws -> [Int: [SphinxResult]] {
        try await ask(Dictionary(uniqueKeysWithValues: sessions.indices.map { ($0, statements) }))
    }

    // MARK: What nodes know of each other

    /// Since when nodes have missed something, in milliseconds since 1970, by their numbers: as those that answer know. Those that
    /// have lost their articles have missed all there is.
    package func missedSince() async throws -> [Int: Int] {
        let states = try await states()
        var missed: [Int: Int] = [:]
        var beginning = FileClock.now() / 1_000_000
        for (node, states) in states {
            if let filled = states[ClusterTables.State.firstFilled + node] { beginning = min(beginning, filled) }
            for (id, since) in states where sessions.indices.contains(id - ClusterTables.State.firstNode) {
                let number = id - ClusterTables.State.firstNode
                missed[number] = min(since, missed[number] ?? .max)
            }
        }
        for node in Self.emptied(states) { missed[node] = beginning }
        return missed
    }

    /// Nodes that answer, and have lost their articles.
    func emptiedNodes() async throws -> Set<Int> { Self.emptied(try await states()) }

    private static func emptied(_ states: [Int: [Int: Int]]) -> Set<Int> {
        Set(states.filter { $0.value[ClusterTables.State.firstFilled + $0.key] == nil }.keys)
    }

    /// Writes down on nodes that they have what they should.
    func markFilled(_ nodes: [Int]) async throws {
        let now = FileClock.now() / 1_000_000
        let statements = nodes.map { node in
            let id = ClusterTables.State.firstFilled + node
            return (node, ["REPLACE INTO \(layout.layoutTable) (id, layout, since) VALUES (\(id), '', \(now))"])
        }
        _ = try await ask(Dictionary(uniqueKeysWithValues: statements))
    }

    /// The numbers of exports that began and have not finished, as nodes know that have missed nothing.
    func unfinishedExports() async throws -> Set<Int> {
        let missed = try await missedSince()
        return try await states().filter { missed[$0.key] == nil }.reduce(into: []) { exports, node in
            exports.formUnion(node.value.keys.filter(ClusterTables.State.exports.contains))
        }
    }

    /// By node the times it has noted, by their ids.
    private func states() async throws -> [Int: [Int: Int]] {
        let sql = "SELECT id, since FROM \(layout.layoutTable) WHERE id > 1 LIMIT 1000"
        return try await askAll([sql]).mapValues { results in
            results[0].rows.reduce(into: [:]) { states, row in
                guard let id = row[0].flatMap({ Int($0) }), let since = row[1].flatMap({ Int($0) }) else { return }
                states[id] = since
            }
        }
    }

    /// Writes down on all nodes that answer what all must know.
    func note(_ ids: [Int], since time: Int) async throws {
        guard !ids.isEmpty else { return }
        let values = ids.map { "(\($0), '', \(time))" }.joined(separator: ", ")
        _ = try await askAll(["REPLACE INTO \(layout.layoutTable) (id, layout, since) VALUES \(values)"])
    }

    /// Writes the layout on all nodes that answer: one that lost its disk has none.
    func writeLayout() async throws {
        let text = SphinxValue.quoted(layout.text)
        _ = try await askAll([
            "REPLACE INTO \(layout.layoutTable) (id, layout, since) VALUES (\(ClusterTables.State.layout), \(text), 0)"
        ])
    }

    func forget(_ ids: [Int]) async throws {
        guard !ids.isEmpty else { return }
        let list = ids.map(String.init).joined(separator: ", ")
        _ = try await askAll(["DELETE FROM \(layout.layoutTable) WHERE id IN (\(list))"])
    }
}
