/// What is wrong with a page.
package enum PageDamage: Hashable, Sendable {
    /// The row is not in the table, though another page or record names it.
    case missing
    /// The page or record ends inside a value.
    case truncated
    /// A header or page-index field points outside the page.
    case offsetOutOfRange
    /// Row numbers of a doclist do not ascend.
    case identifiersOutOfOrder
    /// A term keeps more bytes of the one before than that has, or terms do not ascend.
    case malformedTerm
    /// A position list does not end where its size says.
    case malformedPositions
    /// A count or page number no real index reaches.
    case implausibleCount
}

extension PageDamage: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "it is missing"
        case .truncated: "it ends too early"
        case .offsetOutOfRange: "an offset points outside it"
        case .identifiersOutOfOrder: "its row numbers do not ascend"
        case .malformedTerm: "its terms do not ascend"
        case .malformedPositions: "a position list is not well formed"
        case .implausibleCount: "it holds an impossible count"
        }
    }
}
