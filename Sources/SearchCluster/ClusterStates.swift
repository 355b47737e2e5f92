import Retrieval
import SphinxQL

/// What the nodes of a cluster say of it and of each other: the layout, and who missed something that was written.
struct ClusterStates {
    let layout: ClusterLayout
    /// Nodes that answer, and have not been given all that was written: what comes from them may lack something.
    let behind: [ClusterNode]
    /// Nodes that do not answer, as the others call them.
    let silent: [String]
    /// The shards of nodes that answer, and have lost what they had.
    let lost: [Int]

    /// A node that does not answer in so many milliseconds is left to the others to speak of.
    private static let patience = 1_000

    /// - Throws: ``ClusterError``; where there is no such archive, or one of another schema, too.
    init(_ coordinators: Coordinators, archive: String) throws(ClusterError) {
        let answer = try Self.answer(coordinators, archive, patience: Self.patience)
        let rows = answer.result.rows
        guard let text = rows.first(where: { $0.first == String(ClusterTables.State.layout) })?.last ?? nil else {
            throw .wrongSchema("the archive '\(archive)' has no layout")
        }
        do throws(ClusterAdministrationError) {
            layout = try ClusterLayout(text: text, server: "the cluster")
        } catch {
            throw .unsupported(error.description)
        }
        let silent = PartialAnswer.agents(in: answer.meta)
        self.silent = silent
        let states = Set(rows.compactMap { row in row.first.flatMap { $0 }.flatMap { Int($0) } })
        let answering = layout.nodes.indices.filter { [layout] in !silent.contains(layout.nodes[$0].agentAddress) }
        let filled = answering.filter { states.contains(ClusterTables.State.firstFilled + $0) }
        behind = filled.filter { states.contains(ClusterTables.State.firstNode + $0) }.map { [layout] in
            layout.nodes[$0]
        }
        let emptied = answering.filter { !filled.contains($0) }
        lost = layout.replicas.indices.filter { [layout] in !layout.replicas[$0].allSatisfy { !emptied.contains($0) } }
    }

    private static func answer(
        _ coordinators: Coordinators, _ archive: String, patience: Int
    ) throws(ClusterError) -> Coordinators.Answer {
        do throws(ClusterError) {
            return try coordinators.ask(
                """
                SELECT id, layout FROM \(archive)_states ORDER BY id ASC LIMIT 1000 \
                OPTION agent_query_timeout=\(patience), retry_count=0
                """)
        } catch {
            switch error {
            case .refused(let reason) where PartialAnswer.isOutage(reason):
                // No node answered in time: they may all be busy.
                guard patience == Self.patience else { throw .unreachable(reason) }
                return try answer(coordinators, archive, patience: 5 * patience)
            case .wrongSchema, .refused: throw .wrongSchema("there is no archive '\(archive)' there")
            default: throw error
            }
        }
    }

    /// What may be missing from an answer that came from nodes that are behind, or have lost articles; nil where none are.
    var shortfall: Shortfall? {
        var reasons = behind.map { "\($0.address) missed what was written" }
        if !lost.isEmpty { reasons.append("a node lost what it had") }
        guard !reasons.isEmpty else { return nil }
        return Shortfall(
            parts: behind.map(\.agentAddress) + lost.map(layout.table),
            reasons: reasons.map { "\($0): run 'pressmark-ingest cluster repair'" })
    }
}
