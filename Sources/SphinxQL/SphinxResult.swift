/// What a server answered.
package struct SphinxResult: Sendable, Equatable {
    package var columns: [String] = []
    /// As many values a row as there are columns; nil for NULL.
    package var rows: [[String?]] = []
    /// How many rows were written or removed, where that was asked for.
    package var affected = 0
    /// How many warnings `SHOW WARNINGS` has to say about it.
    package var warnings = 0

    package init() {}

    /// The place of a column in the rows.
    package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}
