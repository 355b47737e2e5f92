/// One row's occurrences, held in memory.
package struct MemoryPosting: Sendable, Equatable {
    /// The row number.
    package let id: UInt32
    /// Ascending positions in the table's first column.
    package private(set) var positions: [UInt32] = []
    /// Ascending positions in the second column.
    package private(set) var secondPositions: [UInt32] = []

    package init(id: UInt32) {
        self.id = id
    }

    /// Adds the occurrences of one more term.
    package mutating func add(_ positions: [UInt32], second: [UInt32]) {
        self.positions = (self.positions + positions).sorted()
        secondPositions = (secondPositions + second).sorted()
    }
}
