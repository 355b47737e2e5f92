/// Steps through one term's postings over several segments: for each row the newest segment that has an entry decides.
final class SegmentMergeCursor: PostingCursor {
    /// Newest first; their blocks keep the postings of deleted rows.
    private let cursors: [SegmentPostingCursor]
    /// The next posting in each cursor's block; nil behind its last block.
    private var next: [Int?]
    private let buffer = PostingBuffer()

    init(_ cursors: [SegmentPostingCursor]) {
        self.cursors = cursors
        next = Array(repeating: 0, count: cursors.count)
        super.init(block: buffer.block)
    }

    override func nextBlock() throws(PostingError) -> Bool {
        buffer.count = 0
        while buffer.count == 0 {
            guard try refill() else { break }
            if let whole = takeWholeBlock() {
                block = whole
                return true
            }
            fill()
        }
        block = buffer.block
        return buffer.count > 0
    }

    override func nextBlock(above threshold: Float) throws(PostingError) -> Bool {
        while try refill() {
            guard let id = leastID else { break }
            let bound = bound(at: id)
            if bound.maximumImpact > threshold { return try nextBlock() }
            guard bound.lastID < .max else {
                next = Array(repeating: nil, count: cursors.count)
                break
            }
            try leap(to: bound.lastID + 1)
        }
        block.count = 0
        return false
    }

    override func bound(at id: UInt32) -> ImpactBound {
        var bound = ImpactBound.none
        for cursor in cursors {
            let part = cursor.boundBehindBlock(at: id)
            bound.lastID = min(bound.lastID, part.lastID)
            bound.maximumImpact = max(bound.maximumImpact, part.maximumImpact)
        }
        return bound
    }

    override func append(
        _ index: Int, column: Int, to positions: PositionBuffer
    ) throws(PostingError) {
        precondition(index >= 0 && index < block.count, "no such posting in the block")
        let id = block.ids[index]
        for cursor in cursors {
            let place = cursor.block.firstIndex(notBelow: id)
            guard place < cursor.block.count, cursor.block.ids[place] == id else { continue }
            return try cursor.append(place, column: column, to: positions)
        }
    }

    override func advance(to id: UInt32) throws(PostingError) -> UInt32 {
        guard id > row else { return row }
        block.count = 0
        var target = id
        while true {
            var least = UInt32.max
            for cursor in cursors { least = min(least, try cursor.advance(to: target)) }
            row = least
            guard least < .max else { return least }
            let counts = try frequencies()
            if counts.first | counts.second != 0 { return least }
            target = least + 1
        }
    }

    override func frequencies() throws(PostingError) -> (first: UInt32, second: UInt32) {
        guard let newest = cursors.first(where: { $0.row == row }) else { return (0, 0) }
        return try newest.frequencies()
    }

    override func append(column: Int, to positions: PositionBuffer) throws(PostingError) {
        try cursors.first { $0.row == row }?.append(column: column, to: positions)
    }

    override func leap(to id: UInt32) throws(PostingError) {
        for (index, cursor) in cursors.enumerated() where next[index] != nil {
            next[index] = try cursor.seek(to: id)
        }
    }

    private var leastID: UInt32? {
        var least: UInt32?
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index], place < cursor.block.count else { continue }
            least = min(least ?? .max, cursor.block.ids[place])
        }
        return least
    }

    /// Gives each cursor that has used up its block the next one; false when none has postings left.
    private func refill() throws(PostingError) -> Bool {
        var hasAny = false
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            if place >= cursor.block.count {
                next[index] = try cursor.nextBlock() ? 0 : nil
            }
            hasAny = hasAny || next[index] != nil
        }
        return hasAny
    }

    /// A cursor's untouched block, when all its rows come before those of the other cursors and none was deleted: as is
    /// usual, for small new segments hold the highest row numbers.
    private func takeWholeBlock() -> PostingBlock? {
        var first = -1
        var least = UInt32.max
        var second = UInt32.max
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            let id = cursor.block.ids[place]
            if first < 0 || id < least {
                second = least
                least = id
                first = index
            } else {
                second = min(second, id)
            }
        }
        guard first >= 0, next[first] == 0, !cursors[first].blockHasDeleted else { return nil }
        let whole = cursors[first].block
        guard whole.ids[whole.count - 1] < second else { return nil }
        next[first] = whole.count
        return whole
    }

    /// Merges until a block is full or a cursor needs its next block.
    private func fill() {
        while buffer.count < PostingBlock.capacity {
            var newest = -1
            var least = UInt64.max
            // The row number that ends the run of the least one's cursor.
            var end = UInt64.max
            for (index, cursor) in cursors.enumerated() {
                guard let place = next[index] else { continue }
                guard place < cursor.block.count else { return }
                let id = UInt64(cursor.block.ids[place])
                if id < least {
                    end = least
                    least = id
                    newest = index
                } else {
                    end = min(end, id)
                }
            }
            guard newest >= 0 else { return }
            if end == least {
                // Several have this row: the first of them, the newest, decides and all step over it.
                copy(cursors[newest].block, at: next[newest] ?? 0)
                for (index, cursor) in cursors.enumerated() {
                    guard let place = next[index], cursor.block.ids[place] == UInt32(least) else { continue }
                    next[index] = place + 1
                }
                continue
            }
            let source = cursors[newest].block
            var place = next[newest] ?? 0
            while place < source.count, UInt64(source.ids[place]) < end, buffer.count < PostingBlock.capacity {
                copy(source, at: place)
                place += 1
            }
            next[newest] = place
        }
    }

    /// Appends a posting unless its row was deleted.
    private func copy(_ source: PostingBlock, at place: Int) {
        let count = buffer.count
        buffer.ids[count] = source.ids[place]
        buffer.frequencies[count] = source.frequencies[place]
        buffer.secondFrequencies[count] = source.secondFrequencies[place]
        let hasPositions = source.frequencies[place] | source.secondFrequencies[place] != 0
        buffer.count = count + (hasPositions ? 1 : 0)
    }
}
