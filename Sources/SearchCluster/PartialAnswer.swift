package import Retrieval

/// Reads in what an engine says of a query, after it was answered, whether something is missing from the answer.
package enum PartialAnswer {
    /// - Parameters:
    ///   - meta: what `SHOW META` says.
    ///   - layout: by which shards are named; without it their nodes are.
    ///   - silent: nodes that are known not to answer, as other nodes call them: of a shard's nodes, only the last one that was
    ///     asked is in what is said.
    /// - Returns: nil where the answer is whole.
    package static func shortfall(_ meta: [String: String], layout: ClusterLayout? = nil, silent: [String] = [])
        -> Shortfall?
    {
        let reasons = Self.reasons(meta)
        guard !reasons.isEmpty else { return nil }
        let agents = Self.agents(in: meta)
        let shards = layout.map { Self.shards(lostWith: agents, and: silent, in: $0) } ?? []
        return Shortfall(parts: shards.isEmpty ? agents : shards, reasons: reasons)
    }

    private static func shards(lostWith agents: [String], and silent: [String], in layout: ClusterLayout) -> [String] {
        let places = layout.replicas.map { $0.map { layout.nodes[$0].agentAddress } }
        let all = places.indices.filter { places[$0].allSatisfy { agents.contains($0) || silent.contains($0) } }
        let some = places.indices.filter { places[$0].contains(where: agents.contains) }
        return (all.isEmpty ? some : all).map(layout.table)
    }

    /// Whether an error says that no node of any shard answered. Manticore says `table` for Sphinx's `index`.
    static func isOutage(_ reason: String) -> Bool {
        (reason.hasPrefix("index ") || reason.hasPrefix("table ")) && reason.contains(": agent ")
    }

    /// The nodes that are named: `index press: agent 10.0.0.2:9312: connect() failed`. Each once.
    static func agents(in meta: [String: String]) -> [String] {
        var agents: [String] = []
        for reason in reasons(meta) {
            guard let start = reason.firstRange(of: "agent ") else { continue }
            var name = reason[start.upperBound...].prefix { $0 != " " && $0 != "," }
            if name.hasSuffix(":") { name.removeLast() }
            if !agents.contains(String(name)) { agents.append(String(name)) }
        }
        return agents
    }

    /// What is said, each thing once.
    private static func reasons(_ meta: [String: String]) -> [String] {
        var reasons: [String] = []
        for said in ["error", "warning"].compactMap({ meta[$0] }) {
            for part in said.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                let reason = part.trimmed
                if !reason.isEmpty, !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        return reasons
    }
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
    }
}
