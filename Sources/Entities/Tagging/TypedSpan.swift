package import Articles

/// Tokens in a row that name one thing.
package struct TypedSpan: Sendable, Equatable {
    /// Indices into the article's tokens; never empty.
    package var tokens: Range<Int>
    package var type: EntityType

    package init(tokens: Range<Int>, type: EntityType) {
        self.tokens = tokens
        self.type = type
    }
}
