package import SphinxQL

/// Asks the nodes of a cluster in turn: the next one where one is down.
package final class Coordinators {
    private let open: (EngineAddress.Host) throws(SphinxError) -> any ClusterSession
    private var left: ArraySlice<EngineAddress.Host>
    private var session: (any ClusterSession)?
    /// What was said of nodes that did not answer.
    package private(set) var outages: [String] = []

    /// - Parameter open: makes a connection.
    package init(
        _ hosts: [EngineAddress.Host], open: @escaping (EngineAddress.Host) throws(SphinxError) -> any ClusterSession
    ) {
        left = hosts[...]
        self.open = open
    }

    /// What a question and the account of it say: both from the same node.
    package struct Answer {
        package var result: SphinxResult
        package var meta: [String: String]
    }

    /// - Throws: ``ClusterError`` where no node is left, or the engine does not take the question.
    package func ask(_ sql: String) throws(ClusterError) -> Answer {
        var last = ""
        while true {
            do throws(SphinxError) {
                let session = try current()
                let result = try session.query(sql)
                return Answer(result: result, meta: try session.meta())
            } catch {
                // A node of Manticore that lost its disk has lost its tables, too.
                guard error.isOutage || (error.isNoTable && left.count > 1) else { throw ClusterError(error) }
                last = error.description
                session = nil
                outages.append(last)
                left = left.dropFirst()
                if left.isEmpty { throw .unreachable(last) }
            }
        }
    }

    private func current() throws(SphinxError) -> any ClusterSession {
        if let session { return session }
        guard let host = left.first else {
            throw .unreachable(server: "the cluster", reason: outages.last ?? "no node is named")
        }
        let session = try open(host)
        self.session = session
        return session
    }
}

extension SphinxError {
    /// Whether the server that was asked has no table of this name.
    fileprivate var isNoTable: Bool {
        guard case .rejected(_, _, let reason) = self else { return false }
        return reason.contains("unknown local index") || reason.contains("unknown local table")
    }
}

extension ClusterError {
    init(_ error: SphinxError) {
        switch error {
        case .rejected(_, _, let reason) where reason.contains("unknown column") || reason.contains("no field '"):
            self = .wrongSchema("its columns are others")
        case .rejected where error.isNoTable: self = .wrongSchema("there is none of this name")
        case .rejected(_, _, let reason): self = .refused(reason)
        default: self = .unreachable(error.description)
        }
    }
}
