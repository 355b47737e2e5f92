package import QueryLanguage

/// A query that asks for less than another one that found nothing.
package struct RelaxedQuery: Sendable, Equatable {
    /// What was changed.
    package enum Change: Sendable, Equatable {
        /// Words that the index does not have, and those they were replaced by.
        case spelling([Replacement])
        /// One of the words will do.
        case anyWord
    }

    /// A word and what stands in its place.
    package struct Replacement: Sendable, Equatable {
        package var word: String
        package var other: String

        package init(word: String, other: String) {
            self.word = word
            self.other = other
        }
    }

    package var query: Query
    package var change: Change

    package init(query: Query, change: Change) {
        self.query = query
        self.change = change
    }
}
