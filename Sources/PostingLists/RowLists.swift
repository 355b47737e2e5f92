/// For each of several ranges of rows, the rows in it that a cursor has, and how often its terms stand in each.
///
/// In memory of its own, for what is in Swift's arrays is checked at each look from another module.
package final class RowLists {
    private var rows: UnsafeMutablePointer<UInt32>
    /// Occurrences in both columns together, and what of them is in the second one.
    private var counts: UnsafeMutablePointer<UInt32>
    private var seconds: UnsafeMutablePointer<UInt32>
    private var capacity = 256
    private var count = 0
    /// Where the rows of each range end; before the first one stands 0.
    private var ends: UnsafeMutablePointer<Int>
    private var rangeCapacity = 64
    private var rangeCount = 0

    package init() {
        rows = .allocate(capacity: capacity)
        counts = .allocate(capacity: capacity)
        seconds = .allocate(capacity: capacity)
        ends = .allocate(capacity: rangeCapacity + 1)
        ends.initialize(to: 0)
    }

    deinit {
        rows.deallocate()
        counts.deallocate()
        seconds.deallocate()
        ends.deallocate()
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
        let (start, length) = place(of: range)
        return Rows(
            rows: UnsafeBufferPointer(start: rows + start, count: length),
            counts: UnsafeBufferPointer(start: counts + start, count: length))
    }

    /// Whether a range has no rows.
    package func isEmpty(_ range: Int) -> Bool { place(of: range).length == 0 }

    /// How many of the occurrences in a range are in the second column.
    package func secondCount(in range: Int) -> UInt32 {
        let (start, length) = place(of: range)
        var sum: UInt32 = 0
        for place in start..<start + length { sum &+= seconds[place] }
        return sum
    }

    private func place(of range: Int) -> (start: Int, length: Int) {
        precondition(range >= 0 && range < rangeCount, "no such range")
        return (ends[range], ends[range &+ 1] &- ends[range])
    }

    func clear() {
        count = 0
        rangeCount = 0
    }

    @inline(__always)
    func append(_ row: UInt32, count occurrences: UInt32) {
        append(row, first: occurrences, second: 0)
    }

    @inline(__always)
    func append(_ row: UInt32, first: UInt32, second: UInt32) {
        if count == capacity { grow() }
        (rows + count).initialize(to: row)
        (counts + count).initialize(to: first &+ second)
        (seconds + count).initialize(to: second)
        count &+= 1
    }

    func endRange() {
        if rangeCount == rangeCapacity {
            ends = moved(ends, count: rangeCount + 1, to: 2 * rangeCapacity + 1)
            rangeCapacity *= 2
        }
        rangeCount &+= 1
        (ends + rangeCount).initialize(to: count)
    }

    private func grow() {
        rows = moved(rows, count: count, to: 2 * capacity)
        counts = moved(counts, count: count, to: 2 * capacity)
        seconds = moved(seconds, count: count, to: 2 * capacity)
        capacity *= 2
    }

    private func moved<Element: BitwiseCopyable>(
        _ memory: UnsafeMutablePointer<Element>, count: Int, to capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.initialize(from: memory, count: count)
        memory.deallocate()
        return larger
    }
}
