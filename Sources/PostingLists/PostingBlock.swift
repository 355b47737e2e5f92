/// Up to 64 postings of a cursor, in ascending order of row number, as parallel flat arrays.
///
/// The memory belongs to the cursor and is overwritten when the cursor moves.
package struct PostingBlock {
    /// The most postings in one block.
    package static let capacity = 64

    /// Number of postings.
    package internal(set) var count: Int
    /// Row numbers.
    package let ids: UnsafePointer<UInt32>
    /// Occurrences in the table's first column.
    package let frequencies: UnsafePointer<UInt32>
    /// Occurrences in the table's second column.
    package let secondFrequencies: UnsafePointer<UInt32>

    /// No postings.
    nonisolated(unsafe) static let empty = {
        let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: padding)
        memory.initialize(repeating: .max, count: padding)
        return PostingBlock(count: 0, ids: memory, frequencies: memory, secondFrequencies: memory)
    }()

    /// Elements behind the last row number that may be read; they hold the highest number there is.
    static let padding = 8

    /// The index of the first posting, from `start` on, whose row number is not below `id`; `count` when there is none.
    ///
    /// Looks at eight row numbers at a time, as suits short ways: the next match of an intersection.
    @inlinable
    package func firstIndex(notBelow id: UInt32, from start: Int) -> Int {
        let wanted = SIMD8(repeating: id)
        var index = start
        while index < count {
            let lanes = UnsafeRawPointer(ids + index).loadUnaligned(as: SIMD8<UInt32>.self)
            let below = SIMD8<UInt32>.zero.replacing(with: 1, where: lanes .< wanted).wrappedSum()
            index &+= Int(below)
            if below < 8 { break }
        }
        return index
    }

    /// The index of the first posting whose row number is not below `id`; `count` when there is none.
    @inlinable
    package func firstIndex(notBelow id: UInt32) -> Int {
        var low = 0
        var length = count
        while length > 0 {
            let half = length >> 1
            let middle = low &+ half
            let isBelow = ids[middle] < id
            low = isBelow ? middle &+ 1 : low
            length = isBelow ? length &- half &- 1 : half
        }
        return low
    }
}
