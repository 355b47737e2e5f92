import SphinxQL

/// The conversation with one node, and what it said last when it was asked in vain.
///
/// It is asked no more once it did not answer: what it missed is noted, and is for a repair to bring.
actor NodeSession {
    nonisolated let node: ClusterNode
    private var connection: SphinxConnection?
    private(set) var outage: SphinxError?

    init(_ node: ClusterNode) {
        self.node = node
    }

    /// - Throws: errors that are no outage.
    func connect(_ patience: SphinxConnection.Patience) throws(SphinxError) -> SphinxServer? {
        do {
            let connection = try SphinxConnection(host: node.host, port: node.port, patience: patience)
            self.connection = connection
            outage = nil
            return connection.server
        } catch {
            guard error.isOutage else { throw error }
            outage = error
            return nil
        }
    }

    /// Asks one thing after the other.
    /// - Returns: nil where the node did not answer all of it.
    /// - Throws: errors that are no outage.
    func ask(_ statements: [String]) throws(SphinxError) -> [SphinxResult]? {
        guard let connection, outage == nil else { return nil }
        var results: [SphinxResult] = []
        do {
            for statement in statements { results.append(try connection.query(statement)) }
            return results
        } catch {
            guard error.isOutage else { throw error }
            outage = error
            return nil
        }
    }

    var server: SphinxServer? { connection?.server }

    /// The names of its tables; nil where it does not answer.
    func tables() throws(SphinxError) -> [String]? {
        try ask(["SHOW TABLES"])?.first?.rows.compactMap { $0.first ?? nil }
    }

    func layout(of archive: String) throws -> ClusterLayout? {
        guard let connection, outage == nil else { return nil }
        return try ClusterLayout.read(connection, archive: archive)
    }
}
