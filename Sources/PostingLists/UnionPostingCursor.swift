/// Steps through the rows that have any of several terms; frequencies are summed and positions merged.
///
/// Postings are gathered in a window of row numbers, one slot a row, that never reaches beyond the last row of any child's
/// current block: so each child is drained in a plain loop, and its block is still there when positions are asked for.
final class UnionPostingCursor: PostingCursor {
    /// Row numbers a window spans at most.
    private static let windowSize = 4096
    private static let wordCount = windowSize / 64

    private let cursors: [PostingCursor]
    /// The next posting in each cursor's block; nil behind its last block.
    private var next: [Int?]
    private let buffer = PostingBuffer()

    /// The row number of the window's first slot.
    private var base: UInt32 = 0
    /// The first word of `filled` that may hold a row not yet given out; `wordCount` when there is none.
    private var word = wordCount
    /// A bit for each slot that holds a row not yet given out.
    private let filled: UnsafeMutablePointer<UInt64>
    /// Sums for each slot; zero where the bit is clear.
    private let sums: UnsafeMutablePointer<UInt32>
    private let secondSums: UnsafeMutablePointer<UInt32>

    init(_ cursors: [PostingCursor]) {
        self.cursors = cursors
        next = Array(repeating: 0, count: cursors.count)
        filled = .allocate(capacity: Self.wordCount)
        filled.initialize(repeating: 0, count: Self.wordCount)
        sums = .allocate(capacity: Self.windowSize * 2)
        sums.initialize(repeating: 0, count: Self.windowSize * 2)
        secondSums = sums + Self.windowSize
        super.init(block: buffer.block)
    }

    deinit {
        filled.deallocate()
        sums.deallocate()
    }

    override func nextBlock() throws(PostingError) -> Bool {
        buffer.count = 0
        emit()
        while buffer.count == 0 {
            guard try gather() else { break }
            emit()
        }
        current = buffer.block
        return buffer.count > 0
    }

    override func nextBlock(above threshold: Float) throws(PostingError) -> Bool {
        while word == Self.wordCount, try refill() {
            guard let id = leastID else { break }
            let bound = bound(at: id)
            if bound.maximumImpact > threshold { break }
            guard bound.lastID < .max else {
                next = Array(repeating: nil, count: cursors.count)
                break
            }
            try leap(to: bound.lastID + 1)
        }
        return try nextBlock()
    }

    override func bound(at id: UInt32) -> ImpactBound {
        var bound = ImpactBound.none
        for cursor in cursors {
            let part = cursor.boundBehindBlock(at: id)
            bound.lastID = min(bound.lastID, part.lastID)
            bound.maximumImpact += part.maximumImpact
        }
        return bound
    }

    override func append(
        _ index: Int, column: Int, to positions: PositionBuffer
    ) throws(PostingError) {
        precondition(index >= 0 && index < current.count, "no such posting in the block")
        let id = current.ids[index]
        let start = positions.count
        var sources = 0
        for cursor in cursors {
            let place = cursor.current.firstIndex(notBelow: id)
            guard place < cursor.current.count, cursor.current.ids[place] == id else { continue }
            try cursor.append(place, column: column, to: positions)
            sources += 1
        }
        if sources > 1 { positions.sort(from: start) }
    }

    override func find(_ id: UInt32) throws(PostingError) -> UInt32 {
        var least = UInt32.max
        for cursor in cursors { least = min(least, try cursor.advance(to: id)) }
        return least
    }

    override func countOccurrences(
        in rows: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<UInt32>
    ) throws(PostingError) {
        guard let first = rows.first, let last = rows.last else { return }
        if current.count > 0, current.ids[current.count - 1] >= first {
            return try super.countOccurrences(in: rows, into: counts)
        }
        counts.update(repeating: 0, count: rows.count)
        let part = UnsafeMutablePointer<UInt32>.allocate(capacity: rows.count)
        defer { part.deallocate() }
        for cursor in cursors {
            try cursor.countOccurrences(in: rows, into: part)
            for place in 0..<rows.count { counts[place] &+= part[place] }
        }
        blockPlace = nil
        current.count = 0
        currentRow = last - 1
    }

    override func frequenciesOfRow() throws(PostingError) -> (first: UInt32, second: UInt32) {
        var sum: (first: UInt32, second: UInt32) = (0, 0)
        for cursor in cursors where cursor.currentRow == currentRow {
            let part = try cursor.frequencies()
            sum = (sum.first &+ part.first, sum.second &+ part.second)
        }
        return sum
    }

    override func appendPositionsOfRow(_ column: Int, to positions: PositionBuffer) throws(PostingError) {
        let start = positions.count
        var sources = 0
        for cursor in cursors where cursor.currentRow == currentRow {
            try cursor.append(column: column, to: positions)
            sources += 1
        }
        if sources > 1 { positions.sort(from: start) }
    }

    override func leap(to id: UInt32) throws(PostingError) {
        dropPending(below: id)
        guard word == Self.wordCount else { return }
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            if place < cursor.current.count, cursor.current.ids[place] >= id { continue }
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

    /// Sums postings into a new window; false when no cursor has postings left.
    private func gather() throws(PostingError) -> Bool {
        guard try refill(), let least = leastID else { return false }
        base = least
        var last =
            least.addingReportingOverflow(UInt32(Self.windowSize - 1)).overflow
            ? UInt32.max : least + UInt32(Self.windowSize - 1)
        for (index, cursor) in cursors.enumerated() where next[index] != nil {
            last = min(last, cursor.current.ids[cursor.current.count - 1])
        }
        for (index, cursor) in cursors.enumerated() {
            guard let place = next[index] else { continue }
            next[index] = drain(cursor.current, from: place, through: last)
        }
        word = 0
        return true
    }

    private func drain(_ source: PostingBlock, from start: Int, through last: UInt32) -> Int {
        let (filled, sums, secondSums, base) = (filled, sums, secondSums, base)
        // All but the shortest block are drained in part: the end is looked up once, not compared at each step.
        let end = last == .max ? source.count : source.firstIndex(notBelow: last + 1)
        var place = start
        while place < end {
            let slot = Int(source.ids[place] &- base)
            filled[slot &>> 6] |= 1 &<< UInt64(slot & 63)
            sums[slot] &+= source.frequencies[place]
            secondSums[slot] &+= source.secondFrequencies[place]
            place &+= 1
        }
        return max(start, end)
    }

    /// Gives out rows of the window until the block is full.
    private func emit() {
        let (filled, sums, secondSums, base) = (filled, sums, secondSums, base)
        let (ids, frequencies, secondFrequencies) = (buffer.ids, buffer.frequencies, buffer.secondFrequencies)
        var word = word
        var count = buffer.count
        while word < Self.wordCount {
            var bits = filled[word]
            while bits != 0, count < PostingBlock.capacity {
                let slot = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                ids[count] = base &+ UInt32(truncatingIfNeeded: slot)
                frequencies[count] = sums[slot]
                secondFrequencies[count] = secondSums[slot]
                sums[slot] = 0
                secondSums[slot] = 0
                count &+= 1
            }
            filled[word] = bits
            if bits != 0 { break }
            word &+= 1
        }
        self.word = word
        buffer.count = count
    }

    /// Forgets the window's rows below a row number.
    private func dropPending(below id: UInt32) {
        while word < Self.wordCount {
            while filled[word] != 0 {
                let slot = word << 6 + filled[word].trailingZeroBitCount
                guard base + UInt32(slot) < id else { return }
                filled[word] &= filled[word] - 1
                sums[slot] = 0
                secondSums[slot] = 0
            }
            word += 1
        }
    }
}
