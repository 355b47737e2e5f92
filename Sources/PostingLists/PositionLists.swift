/// The positions of a cursor's terms in each of several rows, in flat memory that is used again.
///
/// Positions in the second column are told from those in the first by `secondColumn`, which is added to them.
package final class PositionLists {
    /// Added to positions in the second column.
    package static let secondColumn: UInt32 = 1 << 30
    /// The most rows there is room for.
    package static let capacity = PostingBlock.capacity

    let buffer = PositionBuffer()
    private let ends: UnsafeMutablePointer<Int>
    private var count = 0
    /// A bit for each row: the lowest for the first.
    private var present: UInt64 = 0
    private var beside: UInt64 = 0

    package init() {
        ends = .allocate(capacity: Self.capacity)
    }

    deinit {
        ends.deallocate()
    }

    package func clear() {
        buffer.count = 0
        count = 0
        present = 0
        beside = 0
    }

    /// Says that what was appended since the last call is one row's.
    ///
    /// - Parameter isBeside: false where the terms are known to stand neither in the row before nor in the one behind.
    @inline(__always)
    func endRow(isBeside: Bool) {
        precondition(count < Self.capacity, "no more rows than a block has")
        let start = count == 0 ? 0 : ends[count &- 1]
        (ends + count).initialize(to: buffer.count)
        present |= (buffer.count > start ? 1 : 0) &<< UInt64(truncatingIfNeeded: count)
        beside |= (isBeside ? 1 : 0) &<< UInt64(truncatingIfNeeded: count)
        count &+= 1
    }

    /// Says that of a row's neighbours nothing is known.
    func noteBeside(_ row: Int) {
        beside |= 1 &<< UInt64(truncatingIfNeeded: row)
    }

    /// The positions in each row.
    package var rows: Rows { Rows(positions: buffer.memory, ends: ends, count: count) }

    /// The rows in which the terms stand, a bit each, the lowest for the first.
    package var rowsWithPositions: UInt64 { present }

    /// The rows in front of which or behind which the terms may stand, in the same way; those of which nobody knows are among
    /// them.
    package var rowsWithNeighbours: UInt64 { beside }

    /// The positions in each of several rows; overwritten when the lists are filled again.
    package struct Rows {
        @usableFromInline let positions: UnsafeMutablePointer<UInt32>
        @usableFromInline let ends: UnsafeMutablePointer<Int>
        @usableFromInline let count: Int

        /// One row's positions, ascending.
        @inlinable
        package subscript(row: Int) -> UnsafeBufferPointer<UInt32> {
            precondition(row >= 0 && row < count, "no such row")
            let start = row == 0 ? 0 : ends[row - 1]
            return UnsafeBufferPointer(start: positions + start, count: ends[row] - start)
        }
    }

    /// Appends the positions of a list, of the usual kind in one go: its steps are a byte each, all in the first column. False,
    /// with nothing appended, when the list is not well formed or has other columns than two.
    @inline(__always)
    func append(_ list: UnsafeRawPointer, _ length: Int) -> Bool {
        let count = buffer.count
        buffer.reserve(length)
        let memory = buffer.memory + count
        var position: UInt32 = 0
        for index in 0..<length {
            let step = list.load(fromByteOffset: index, as: UInt8.self)
            guard step >= 2, step < 0x80 else {
                return PositionList.append(UnsafeRawBufferPointer(start: list, count: length), to: buffer)
            }
            position &+= UInt32(step) &- 2
            (memory + index).initialize(to: position)
        }
        buffer.count = count &+ length
        return true
    }
}
