/// A machine of a cluster, or one of several servers on one.
package struct ClusterNode: Sendable, Equatable {
    package var host: String
    /// Where it takes SphinxQL.
    package var port: Int
    /// Where the other nodes ask it.
    package var agentPort: Int

    package init(host: String, port: Int, agentPort: Int) {
        self.host = host
        self.port = port
        self.agentPort = agentPort
    }

    /// Where the other nodes ask it unless something else is said: as far from the port for SphinxQL as 9312 is from 9306.
    package static func agentPort(besides port: Int) -> Int { port + 6 }

    package var address: String { "\(shownHost):\(port)" }
    package var agentAddress: String { "\(shownHost):\(agentPort)" }

    private var shownHost: String { host.contains(":") ? "[\(host)]" : host }
}
