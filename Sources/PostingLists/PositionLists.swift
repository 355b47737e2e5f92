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

    package init() {
        ends = .allocate(capacity: Self.capacity)
    }

    deinit {
        ends.deallocate()
    }

    func clear() {
        buffer.count = 0
        count = 0
    }

    /// Says that what was appended since the last call is one row's.
    @inline(__always)
    func endRow() {
        precondition(count < Self.capacity, "no more rows than a block has")
        (ends + count).initialize(to: buffer.count)
        count &+= 1
    }

    /// The positions in each row.
    package var rows: Rows { Rows(positions: buffer.memory, ends: ends, count: count) }

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

    /// Appends the positions of a list of the usual kind, whose steps are a byte each; false, with nothing appended, when
    /// it is of another.
    @inline(__always)
    func append(_ list: UnsafeRawPointer, _ length: Int) -> Bool {
        let count = buffer.count
        buffer.reserve(length)
        let memory = buffer.memory + count
        var position: UInt32 = 0
        for index in 0..<length {
            let step = list.load(fromByteOffset: index, as: UInt8.self)
            guard step >= 2, step < 0x80 else { return false }
            position &+= UInt32(step) &- 2
            (memory + index).initialize(to: position)
        }
        buffer.count = count &+ length
        return true
    }
}
