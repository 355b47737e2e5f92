/// The first and the last position in the first column, for each posting of a block.
package final class PositionEdges {
    /// In the place of both, for a posting with no position in the first column.
    package static let none = UInt32.max

    let memory: UnsafeMutablePointer<(first: UInt32, last: UInt32)>

    package init() {
        memory = .allocate(capacity: PostingBlock.capacity)
        memory.initialize(repeating: (Self.none, Self.none), count: PostingBlock.capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// Reads the cursor's current block.
    package func read(_ cursor: PostingCursor) throws(PostingError) {
        try cursor.readEdges(into: memory)
    }

    /// As many as the block read last has postings.
    package var values: UnsafePointer<(first: UInt32, last: UInt32)> { UnsafePointer(memory) }
}
