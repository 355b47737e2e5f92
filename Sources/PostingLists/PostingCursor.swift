/// Steps through the postings of one or several terms, block by block, in ascending order of row number.
///
/// A cursor begins before its first block. Postings of deleted rows never appear. This class is the common face of the cursor
/// kinds; it has no postings itself.
package class PostingCursor {
    /// The current block; empty before the first and after the last.
    package final var block: PostingBlock { current }
    // Not visible outside of the module, so that accesses need no check as they happen.
    final var current: PostingBlock

    private final lazy var positions = PositionBuffer()

    init(block: PostingBlock) {
        current = block
        current.count = 0
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
            let count = current.count
            if count > 0, current.ids[count - 1] >= id { return current.firstIndex(notBelow: id) }
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
        let place = current.firstIndex(notBelow: id)
        if place < current.count, current.ids[place] > id {
            return ImpactBound(lastID: current.ids[place] - 1, maximumImpact: 0)
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
    package final var row: UInt32 { currentRow }
    final var currentRow: UInt32 = 0
    /// The posting of that row in the block, where it was found there.
    final var blockPlace: Int?

    /// Moves on, never back, to the first row that is not below `id`, without decoding what lies between.
    ///
    /// A cursor may go over from blocks to rows, but not back: after this, it has no blocks any more.
    ///
    /// - Returns: the row; `.max` when there is none.
    package final func advance(to id: UInt32) throws(PostingError) -> UInt32 {
        guard id > currentRow else { return currentRow }
        if current.count > 0 {
            // The block may be ahead of what it was made from.
            if current.ids[current.count - 1] >= id {
                let place = current.firstIndex(notBelow: id)
                blockPlace = place
                currentRow = current.ids[place]
                return currentRow
            }
            current.count = 0
        }
        blockPlace = nil
        currentRow = try find(id)
        return currentRow
    }

    /// The first row that is not below `id`, behind the row advanced to and the last block.
    func find(_ id: UInt32) throws(PostingError) -> UInt32 {
        guard let place = try seek(to: id) else { return .max }
        blockPlace = place
        return current.ids[place]
    }

    /// Occurrences in the row advanced to, in the table's first and second column.
    package final func frequencies() throws(PostingError) -> (first: UInt32, second: UInt32) {
        guard let blockPlace else { return try frequenciesOfRow() }
        return (current.frequencies[blockPlace], current.secondFrequencies[blockPlace])
    }

    /// The frequencies in the row that `find` found.
    func frequenciesOfRow() throws(PostingError) -> (first: UInt32, second: UInt32) {
        (0, 0)
    }

    /// Advances to each of several rows, and says how often the terms stand in it, in both columns together.
    ///
    /// - Parameters:
    ///   - rows: ascending, none before the row the cursor stands on.
    ///   - counts: gets as many elements; 0 where the cursor does not have the row.
    package func countOccurrences(
        in rows: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<UInt32>
    ) throws(PostingError) {
        for place in 0..<rows.count {
            counts[place] = 0
            guard try advance(to: rows[place]) == rows[place] else { continue }
            let (first, second) = try frequencies()
            counts[place] = first &+ second
        }
    }

    /// Advances through several ranges of rows and notes the rows there are.
    ///
    /// - Parameters:
    ///   - starts: ascending, none before the row the cursor stands on.
    ///   - ends: the first row behind each range; none above the next range's start.
    package func collectRows(
        from starts: UnsafeBufferPointer<UInt32>, to ends: UnsafeBufferPointer<UInt32>, into lists: RowLists
    ) throws(PostingError) {
        lists.clear()
        for range in 0..<min(starts.count, ends.count) {
            var row = try advance(to: starts[range])
            while row < ends[range] {
                let (first, second) = try frequencies()
                lists.append(row, first: first, second: second)
                row = try advance(to: row + 1)
            }
            lists.endRange()
        }
    }

    /// Advances to each of several rows and notes the positions in it: none where the cursor does not have the row.
    ///
    /// - Parameter rows: ascending, none before the row the cursor stands on; as many as a block has, at most.
    package func collectPositions(
        in rows: UnsafeBufferPointer<UInt32>, into lists: PositionLists
    ) throws(PostingError) {
        lists.clear()
        for target in rows {
            if try advance(to: target) == target { try appendRow(to: lists) }
            lists.endRow(isBeside: true)
        }
    }

    /// The postings of the current block whose first position in the first column may be below `position`, a bit each, the
    /// lowest for the first: all of which that is not known without reading their positions are among them.
    package func postingsThatMayBegin(before position: UInt32) -> UInt64 {
        .max
    }

    /// Appends the positions of several postings of the current block, a row each.
    package func collectPositions(
        ofPostings places: UnsafeBufferPointer<Int>, into lists: PositionLists
    ) throws(PostingError) {
        for place in places {
            try appendPosting(place, to: lists)
            lists.endRow(isBeside: true)
        }
    }

    /// Appends the positions of the row advanced to, in both columns.
    final func appendRow(to lists: PositionLists) throws(PostingError) {
        try append(column: 0, to: lists.buffer)
        let start = lists.buffer.count
        try append(column: 1, to: lists.buffer)
        lists.buffer.markSecondColumn(from: start)
    }

    /// Appends the positions of a posting of the current block, in both columns.
    final func appendPosting(_ index: Int, to lists: PositionLists) throws(PostingError) {
        try append(index, column: 0, to: lists.buffer)
        let start = lists.buffer.count
        try append(index, column: 1, to: lists.buffer)
        lists.buffer.markSecondColumn(from: start)
    }

    /// The positions in the row advanced to; as `positions(at:column:)` otherwise.
    package final func positions(column: Int = 0) throws(PostingError) -> UnsafeBufferPointer<UInt32> {
        positions.count = 0
        try append(column: column, to: positions)
        return positions.positions
    }

    /// Appends the positions in the row advanced to.
    final func append(column: Int, to positions: PositionBuffer) throws(PostingError) {
        if let blockPlace {
            try append(blockPlace, column: column, to: positions)
        } else {
            try appendPositionsOfRow(column, to: positions)
        }
    }

    /// Appends the positions in the row that `find` found.
    func appendPositionsOfRow(_ column: Int, to positions: PositionBuffer) throws(PostingError) {
    }

    /// Appends a posting's positions; with `positions(at:column:)` the only work on position lists.
    func append(_ index: Int, column: Int, to positions: PositionBuffer) throws(PostingError) {
    }

    /// Moves on without decoding to a place at or before the block that holds `id`, if a cheap way is known.
    func leap(to id: UInt32) throws(PostingError) {
    }
}
