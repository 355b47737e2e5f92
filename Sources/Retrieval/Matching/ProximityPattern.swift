import QueryLanguage

/// Patterns that stand near one another.
struct ProximityPattern: Sendable, Equatable {
    /// Two or more, each with its alternatives.
    var operands: [[WordPattern]]
    var isOrdered: Bool
    /// Tokens from the end of one operand to the beginning of the next, at most.
    var distance: Int
}
