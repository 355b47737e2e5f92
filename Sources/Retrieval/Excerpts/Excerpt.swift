package import Articles

/// Sentences that stand next to one another in an article: some that match a query, and those around them.
package struct Excerpt: Sendable, Equatable {
    /// Canonical text, without white space at its end.
    package var text: String
    /// What matched: byte offsets into the text, ascending, not overlapping.
    package var matches: [Range<Int>]
    /// What is named, byte offsets into the text, ascending.
    package var mentions: [Mention]

    package init(text: String, matches: [Range<Int>], mentions: [Mention]) {
        self.text = text
        self.matches = matches
        self.mentions = mentions
    }
}
