/// How large a query may be. Each limit is far beyond what a person writes, and keeps a hostile query cheap.
package enum QueryLimits {
    /// UTF-8 bytes of query text.
    package static let bytes = 1_000_000
    /// Terms and filters together.
    package static let leaves = 10_000
    /// Nested parentheses, and levels of the tree.
    package static let depth = 100
    /// Words between the operands of a proximity.
    package static let distance = 1_000
}
