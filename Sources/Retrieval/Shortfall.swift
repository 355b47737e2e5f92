/// What of an archive did not answer, so that something may be missing from an answer.
package struct Shortfall: Sendable, Equatable {
    /// The names of the parts that are missing; empty where only the reasons are known.
    package var parts: [String]
    /// Why, as it was said.
    package var reasons: [String]

    package init(parts: [String], reasons: [String]) {
        self.parts = parts
        self.reasons = reasons
    }

    /// Both together, each thing once.
    package func union(_ other: Shortfall?) -> Shortfall {
        guard let other else { return self }
        return Shortfall(
            parts: parts + other.parts.filter { !parts.contains($0) },
            reasons: reasons + other.reasons.filter { !reasons.contains($0) })
    }
}
