/// Steps through the postings of one or several terms, block by block, in ascending order of row number.
///
/// A cursor begins before its first block. Postings of deleted rows never appear. This class is the common face of the cursor
/// kinds; it has no postings itself.
package class PostingCursor {
    /// The current block; empty before the first and after the last.
    package internal(set) final var block: PostingBlock

    private final lazy var positions = PositionBuffer()

    init(block: PostingBlock) {
        self.block = block
        self.block.count = 0
    }

    /// Moves to the next block; false, with an empty block, when there is none.
    package func nextBlock() throws(PostingError) -> Bool {
        false
    }

    /// Moves on, never back, to the block that holds the first posting whose row number is not below `id`.
    ///
    /// - Returns: the posting's index in `block`, or nil, with an empty block, when there is none.
    package final func seek(to id: UInt32) throws(PostingError) -> Int? {
        while true {
            let count = block.count
            if count > 0, block.ids[count - 1] >= id { return block.firstIndex(notBelow: id) }
            try leap(to: id)
            guard try nextBlock() else { return nil }
        }
    }

    /// Moves to the next block that may hold an impact above `threshold`, skipping those that cannot without reading them.
    ///
    /// Without a skip list this is `nextBlock()`.
    package func nextBlock(above threshold: Float) throws(PostingError) -> Bool {
        try nextBlock()
    }

    /// How high at most the impacts of this cursor are from `id` on, and how far that holds; moves nothing.
    ///
    /// - Parameter id: not below the current block's first row number.
    package func bound(at id: UInt32) -> ImpactBound {
        .unknown
    }

    /// `bound(at:)`, or the gap before the current block's next posting when `id` lies in one: so a cursor of which nothing else
    /// is known, of a small new segment say, does not spoil what is known of others.
    final func boundBehindBlock(at id: UInt32) -> ImpactBound {
        let place = block.firstIndex(notBelow: id)
        if place < block.count, block.ids[place] > id {
            return ImpactBound(lastID: block.ids[place] - 1, maximumImpact: 0)
        }
        return bound(at: id)
    }

    /// The positions of the posting at `index` of the current block, ascending, in tokens from the column's start.
    ///
    /// The memory is overwritten by the next call, and must not be used after the cursor is gone.
    ///
    /// - Parameter column: 0 for the table's first column.
    package final func positions(
        at index: Int, column: Int = 0
    ) throws(PostingError) -> UnsafeBufferPointer<UInt32> {
        positions.count = 0
        try append(index, column: column, to: positions)
        return positions.positions
    }

    // MARK: - Row by row

    /// The row last advanced to: 0 before the first, `.max` behind the last.
    package internal(set) final var row: UInt32 = 0
    /// The posting of that row in the block, where it was found there.
    final var blockPlace = 0

    /// Moves on, never back, to the first row that is not below `id`, without decoding what lies between.
    ///
    /// A cursor may go over from blocks to rows, but not back: after this, it has no blocks any more.
    ///
    /// - Returns: the row; `.max` when there is none.
    package func advance(to id: UInt32) throws(PostingError) -> UInt32 {
        guard id > row else { return row }
        if let place = try seek(to: id) {
            blockPlace = place
            row = block.ids[place]
        } else {
            row = .max
        }
        return row
    }

    /// Occurrences in the row advanced to, in the table's first and second column.
    package func frequencies() throws(PostingError) -> (first: UInt32, second: UInt32) {
        (block.frequencies[blockPlace], block.secondFrequencies[blockPlace])
    }

    /// The positions in the row advanced to; as `positions(at:column:)` otherwise.
    package final func positions(column: Int = 0) throws(PostingError) -> UnsafeBufferPointer<UInt32> {
        positions.count = 0
        try append(column: column, to: positions)
        return positions.positions
    }

    /// Appends the positions in the row advanced to.
    func append(column: Int, to positions: PositionBuffer) throws(PostingError) {
        try append(blockPlace, column: column, to: positions)
    }

    /// Appends a posting's positions; with `positions(at:column:)` the only work on position lists.
    func append(_ index: Int, column: Int, to positions: PositionBuffer) throws(PostingError) {
    }

    /// Moves on without decoding to a place at or before the block that holds `id`, if a cheap way is known.
    func leap(to id: UInt32) throws(PostingError) {
    }
}
