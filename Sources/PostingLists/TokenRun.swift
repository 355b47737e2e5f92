/// The tokens of some rows, one after the other, by their terms' numbers.
package struct TokenRun: Sendable {
    /// How many tokens a row has.
    package struct Row: Sendable, Equatable {
        /// The row number, greater than the one before.
        package var id: UInt32
        /// Tokens of the first and of the second column.
        package var counts: (first: UInt32, second: UInt32)

        package init(id: UInt32, counts: (first: UInt32, second: UInt32)) {
            self.id = id
            self.counts = counts
        }

        package static func == (one: Row, other: Row) -> Bool {
            one.id == other.id && one.counts == other.counts
        }
    }

    package var rows: [Row] = []
    /// The terms of the rows' tokens: of each row those of the first column and then those of the second.
    package var terms: [UInt32] = []

    package init() {}
}
