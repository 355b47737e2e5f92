/// Something in an index that does not agree with the rest of it.
package struct IndexFault: Sendable, Equatable {
    /// What is wrong, in a line: "the vocabulary does not agree with the passages".
    package var reason: String
    /// Whether it was made anew from what it follows from, so that it agrees again.
    package var isMended: Bool
}
