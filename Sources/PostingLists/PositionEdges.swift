/// The first and the last position in the first column, for each posting of a block.
package final class PositionEdges {
    /// In the place of both, for a posting with no position in the first column.
    package static let none = UInt32.max

    private let memory: UnsafeMutablePointer<(first: UInt32, last: UInt32)>

    package init() {
        memory = .allocate(capacity: PostingBlock.capacity)
        memory.initialize(repeating: (Self.none, Self.none), count: PostingBlock.capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// Reads the cursor's current block.
    package func read(_ cursor: PostingCursor) throws(PostingError) {
        for index in 0..<cursor.current.count { memory[index] = try cursor.edges(at: index) }
    }

    package subscript(index: Int) -> (first: UInt32, last: UInt32) {
        precondition(index >= 0 && index < PostingBlock.capacity, "no such posting in a block")
        return memory[index]
    }
}
