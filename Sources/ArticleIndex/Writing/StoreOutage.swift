/// A part of a store that does not answer.
package struct StoreOutage: Sendable, Equatable {
    package var node: String
    package var reason: String

    package init(node: String, reason: String) {
        self.node = node
        self.reason = reason
    }
}
