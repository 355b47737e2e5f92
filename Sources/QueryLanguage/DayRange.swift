package import Articles

/// Days of publication from a first to a last one, both included; nil is an open end.
package struct DayRange: Sendable, Equatable {
    package var first: PublicationDay?
    package var last: PublicationDay?

    package init(from first: PublicationDay?, through last: PublicationDay?) {
        self.first = first
        self.last = last
    }

    package func contains(_ day: PublicationDay) -> Bool {
        if let first, day < first { return false }
        if let last, day > last { return false }
        return true
    }
}

extension DayRange: CustomStringConvertible {
    /// The value of a `date:` field: `2026-01-01..2026-01-31`, `2026-01-01..`, `2026-01-01`.
    package var description: String {
        first == last ? first?.description ?? ".." : "\(first?.description ?? "")..\(last?.description ?? "")"
    }
}
