/// Words that stand near one another: `oil NEAR/5 tariffs`, `(oil OR gas) THEN/3 prices`.
///
/// It holds where one place can be picked for each operand, no two overlapping, such that in the order of the text the
/// first word of each is at most `distance` words after the last word of the one before. Distance 1 is side by side.
package struct Proximity: Sendable, Equatable {
    /// Whether the operands must follow one another as written (`THEN`), or in any order (`NEAR`).
    package var isOrdered: Bool
    /// In words, 1 or more.
    package var distance: Int
    /// Two operands or more, each a list of alternatives with at least one term. All terms have the same place.
    package var operands: [[Term]]
    /// UTF-8 byte offsets into the query text.
    package var range: Range<Int>

    /// The distance of a bare `NEAR` or `THEN`, in words.
    package static let defaultDistance = 10

    package init(isOrdered: Bool, distance: Int, operands: [[Term]], range: Range<Int> = 0..<0) {
        self.isOrdered = isOrdered
        self.distance = distance
        self.operands = operands
        self.range = range
    }

    /// Where the words must stand.
    package var place: Term.Place {
        operands.first?.first?.place ?? .anywhere
    }
}
