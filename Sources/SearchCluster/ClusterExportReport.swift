/// What an export did.
package struct ClusterExportReport: Sendable, Equatable {
    /// In the index.
    package var articles = 0
    /// Articles that a node at least did not have, or had in another version.
    package var sent = 0
    /// Articles that are in the index no more and went from the cluster.
    package var removed = 0
    /// Paths of articles that are larger than nodes take: they are not on the cluster.
    package var tooLarge: [String] = []
    /// Nodes that missed something because they did not answer, with the reason.
    package var missing: [ClusterOutage] = []
    /// Nodes that answer, and missed something earlier that this export may not have brought.
    package var behind: [String] = []

    package init() {}
}

/// A node that does not answer.
package struct ClusterOutage: Sendable, Equatable {
    package var node: String
    package var reason: String

    package init(node: String, reason: String) {
        self.node = node
        self.reason = reason
    }
}
