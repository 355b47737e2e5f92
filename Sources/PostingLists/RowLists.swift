/// For each of several ranges of rows, the rows in it that a cursor has, and how often its terms stand in each.
package final class RowLists {
    private var rows: UnsafeMutablePointer<UInt32>
    private var counts: UnsafeMutablePointer<UInt32>
    private var capacity = 256
    private var count = 0
    private var ends: [Int] = []
    /// What of the counts is in the second column, ascending: few rows have anything there.
    private var seconds: [(place: Int, count: UInt32)] = []

    package init() {
        rows = .allocate(capacity: capacity)
        counts = .allocate(capacity: capacity)
    }

    deinit {
        rows.deallocate()
        counts.deallocate()
    }

    /// Some rows, ascending, and the occurrences in each, in both columns together; overwritten when the lists are filled
    /// again.
    package struct Rows {
        package let rows: UnsafeBufferPointer<UInt32>
        package let counts: UnsafeBufferPointer<UInt32>
    }

    /// Advances a cursor through one range of rows.
    package func read(_ cursor: PostingCursor, _ range: Range<UInt32>) throws(PostingError) {
        try withUnsafePointer(to: range.lowerBound) { start throws(PostingError) in
            try withUnsafePointer(to: range.upperBound) { end throws(PostingError) in
                try cursor.collectRows(
                    from: UnsafeBufferPointer(start: start, count: 1), to: UnsafeBufferPointer(start: end, count: 1),
                    into: self)
            }
        }
    }

    /// The rows of a range.
    package subscript(range: Int) -> Rows {
        let start = range == 0 ? 0 : ends[range - 1]
        return Rows(
            rows: UnsafeBufferPointer(start: rows + start, count: ends[range] - start),
            counts: UnsafeBufferPointer(start: counts + start, count: ends[range] - start))
    }

    /// How many of the occurrences in a range are in the second column.
    package func secondCount(in range: Int) -> UInt32 {
        guard !seconds.isEmpty else { return 0 }
        let places = (range == 0 ? 0 : ends[range - 1])..<ends[range]
        return seconds.reduce(0) { places.contains($1.place) ? $0 &+ $1.count : $0 }
    }

    func clear() {
        count = 0
        ends.removeAll(keepingCapacity: true)
        seconds.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    func append(_ row: UInt32, count occurrences: UInt32) {
        if count == capacity { grow() }
        (rows + count).initialize(to: row)
        (counts + count).initialize(to: occurrences)
        count &+= 1
    }

    /// Appends a row that may have something in the second column.
    func append(_ row: UInt32, first: UInt32, second: UInt32) {
        if second > 0 { seconds.append((count, second)) }
        append(row, count: first &+ second)
    }

    func endRange() {
        ends.append(count)
    }

    private func grow() {
        func larger(_ memory: UnsafeMutablePointer<UInt32>) -> UnsafeMutablePointer<UInt32> {
            let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * capacity)
            moved.moveInitialize(from: memory, count: capacity)
            memory.deallocate()
            return moved
        }
        rows = larger(rows)
        counts = larger(counts)
        capacity *= 2
    }
}
