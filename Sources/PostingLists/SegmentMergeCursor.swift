/// Steps through one term's postings over several segments: for each row the newest segment that has an entry decides.
final class SegmentMergeCursor: PostingCursor {
    /// Newest first; their blocks keep the postings of deleted rows.
    private let cursors: [SegmentPostingCursor]
    /// The next posting in each cursor's block; nil behind its last block.
    private var next: [Int?]
    private let buffer = PostingBuffer()
    /// The cursor whose untouched block is the current one.
    private var wholeBlockOwner: SegmentPostingCursor?
    /// The cursor that decides for the row advanced to.
    private var newest: SegmentPostingCursor?

    init(_ cursors: [SegmentPostingCursor]) {
        self.cursors = cursors
        next = Array(repeating: 0, count: cursors.count)
        super.init(block: buffer.block)
    }

    override func nextBlock() throws(PostingError) -> Bool {
        buffer.count = 0
        wholeBlockOwner = nil
        while buffer.count == 0 {
            guard try refill() else { break }
            if let owner = takeWholeBlock() {
                wholeBlockOwner = owner
                current = owner.current
                return true
            }
            fill()
        }
        current = buffer.block
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
        current.count = 0
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
        precondition(index >= 0 && index < current.count, "no such posting in the block")
        let id = current.ids[index]
        for cursor in cursors {
            let place = cursor.current.firstIndex(notBelow: id)
            guard place < cursor.current.count, cursor.current.ids[place] == id else { continue }
            return try cursor.append(place, column: column, to: positions)
        }
    }

    override func postingsThatMayBegin(before position: UInt32) -> UInt64 {
        wholeBlockOwner?.postingsThatMayBegin(before: position) ?? .max
    }

    override func find(_ id: UInt32) throws(PostingError) -> UInt32 {
        var target = id
        while true {
            var least = UInt32.max
            for cursor in cursors { least = min(least, try cursor.advance(to: target)) }
            guard least < .max else { return least }
            newest = cursors.first { $0.currentRow == least }
            if let counts = try newest?.frequencies(), counts.first | counts.second != 0 { return least }
            target = least + 1
        }
    }

    override func frequenciesOfRow() throws(PostingError) -> (first: UInt32, second: UInt32) {
        try newest?.frequencies() ?? (0, 0)
    }

    override func appendPositionsOfRow(_ column: Int, to positions: PositionBuffer) throws(PostingError) {
        try newest?.append(column: column, to: positions)
    }

    // MARK: - Many rows

    override func countOccurrences(
        in rows: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<UInt32>
    ) throws(PostingError) {
        guard let first = rows.first, let last = rows.last, let oldest = try oldest(alone: first, last) else {
            return try super.countOccurrences(in: rows, into: counts)
        }
        try oldest.countOccurrences(in: rows, into: counts)
    }

    override func collectRows(
        from starts: UnsafeBufferPointer<UInt32>, to ends: UnsafeBufferPointer<UInt32>, into lists: RowLists
    ) throws(PostingError) {
        guard let first = starts.first, let end = ends.last, end > first, let oldest = try oldest(alone: first, end - 1)
        else { return try super.collectRows(from: starts, to: ends, into: lists) }
        try oldest.collectRows(from: starts, to: ends, into: lists)
        // Rows up to here have been dealt with.
        currentRow = end - 1
    }

    override func collectPositions(
        in rows: UnsafeBufferPointer<UInt32>, into lists: PositionLists
    ) throws(PostingError) {
        guard let first = rows.first, let last = rows.last, let oldest = try oldest(alone: first, last) else {
            return try super.collectPositions(in: rows, into: lists)
        }
        try oldest.collectPositions(in: rows, into: lists)
        // The newer ones were not asked for what lies around.
        lists.noteBeside(0)
        lists.noteBeside(rows.count - 1)
    }

    /// The oldest segment's cursor, when the newer ones have nothing from one row to another: as is usual, for small new
    /// segments hold the highest row numbers.
    private func oldest(alone first: UInt32, _ last: UInt32) throws(PostingError) -> SegmentPostingCursor? {
        if current.count > 0, current.ids[current.count - 1] >= first { return nil }
        for cursor in cursors.dropLast() {
            guard try cursor.advance(to: first) > last else { return nil }
        }
        blockPlace = nil
        current.count = 0
        currentRow = last - 1
        return cursors.last
    }

    override func leap(to id: UInt32) throws(PostingError) {
        for (index, cursor) in cursors.enumerated() where next[index] != nil {
            next[index] = try cursor.seek(to: id)
        }
    }

    private var leastID: UInt32? {
        var least: UInt32?
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index], place < cursor.current.count else { continue }
            least = min(least ?? .max, cursor.current.ids[place])
        }
        return least
    }

    /// Gives each cursor that has used up its block the next one; false when none has postings left.
    private func refill() throws(PostingError) -> Bool {
        var hasAny = false
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            if place >= cursor.current.count {
                next[index] = try cursor.nextBlock() ? 0 : nil
            }
            hasAny = hasAny || next[index] != nil
        }
        return hasAny
    }

    /// The cursor whose untouched block is next, when all its rows come before those of the other cursors and none was deleted: as is
    /// usual, for small new segments hold the highest row numbers.
    private func takeWholeBlock() -> SegmentPostingCursor? {
        var first = -1
        var least = UInt32.max
        var second = UInt32.max
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            let id = cursor.current.ids[place]
            if first < 0 || id < least {
                second = least
                least = id
                first = index
            } else {
                second = min(second, id)
            }
        }
        guard first >= 0, next[first] == 0, !cursors[first].blockHasDeleted else { return nil }
        let whole = cursors[first].current
        guard whole.ids[whole.count - 1] < second else { return nil }
        next[first] = whole.count
        return cursors[first]
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
                guard place < cursor.current.count else { return }
                let id = UInt64(cursor.current.ids[place])
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
                copy(cursors[newest].current, at: next[newest] ?? 0)
                for (index, cursor) in cursors.enumerated() {
                    guard let place = next[index], cursor.current.ids[place] == UInt32(least) else { continue }
                    next[index] = place + 1
                }
                continue
            }
            let source = cursors[newest].current
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
