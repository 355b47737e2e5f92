/// Where one term stands, passage by passage.
package struct TermOccurrences: Sendable, Equatable {
    /// Ascending.
    package var passages: [Int] = []
    /// Token positions in the passage's text, ascending; an empty list where only the headline has the term.
    package var textPositions: [[UInt32]] = []
    /// Token positions in the headline, which only an article's first passage carries.
    package var headlinePositions: [[UInt32]] = []

    package init() {}
}
