/// Steps through postings that were read some other way than from pages: FTS5's own reader, where only that
/// understands an index.
package final class MemoryPostingCursor: PostingCursor {
    private let postings: [MemoryPosting]
    private var start = 0
    private let buffer = PostingBuffer()

    /// - Parameter postings: in ascending order of row number.
    package init(_ postings: [MemoryPosting]) {
        self.postings = postings
        super.init(block: buffer.block)
    }

    package override func nextBlock() throws(PostingError) -> Bool {
        start += current.count
        let count = min(PostingBlock.capacity, postings.count - start)
        for index in 0..<count {
            let posting = postings[start + index]
            buffer.ids[index] = posting.id
            buffer.frequencies[index] = UInt32(posting.positions.count)
            buffer.secondFrequencies[index] = UInt32(posting.secondPositions.count)
        }
        buffer.count = count
        current = buffer.block
        return count > 0
    }

    override func append(_ index: Int, column: Int, to positions: PositionBuffer) throws(PostingError) {
        precondition(index >= 0 && index < current.count, "no such posting in the block")
        let posting = postings[start + index]
        let added = column == 0 ? posting.positions : posting.secondPositions
        positions.reserve(added.count)
        for position in added {
            positions.memory[positions.count] = position
            positions.count += 1
        }
    }

    override func leap(to id: UInt32) throws(PostingError) {
        var low = start + current.count
        var high = postings.count
        while low < high {
            let middle = (low + high) / 2
            if postings[middle].id < id { low = middle + 1 } else { high = middle }
        }
        start = low
        current.count = 0
    }
}
