import PostingLists

/// Passages of one block in which a phrase may begin, with the places where, fewer with each word that is looked at.
///
/// Places in headlines are told apart as in ``PositionLists``. The memory is used again from block to block.
final class PhraseCandidates {
    /// As many as a block has.
    private let passages: UnsafeMutablePointer<UInt32>
    /// Where the starts in each passage end.
    private let ends: UnsafeMutablePointer<Int>
    /// Occurrences that were found otherwise, in each passage.
    private let found: UnsafeMutablePointer<UInt32>
    private var count = 0
    private var starts: UnsafeMutablePointer<UInt32>
    private var startCapacity = 1024
    private let positions = PositionLists()

    init() {
        passages = .allocate(capacity: PostingBlock.capacity)
        ends = .allocate(capacity: PostingBlock.capacity)
        found = .allocate(capacity: PostingBlock.capacity)
        starts = .allocate(capacity: startCapacity)
    }

    deinit {
        passages.deallocate()
        ends.deallocate()
        found.deallocate()
        starts.deallocate()
    }

    func clear() {
        count = 0
    }

    /// Adds a passage by the positions of one word of the phrase.
    ///
    /// - Parameters:
    ///   - place: which word of the phrase it is.
    ///   - lastStart: the last token of the text from which on the phrase stands in the passage alone; negative where it is
    ///     longer than the text.
    ///   - crosses: says of a token behind that whether the phrase stands there, and runs over the passage's end.
    @inline(__always)
    func append(
        _ passage: UInt32, _ positions: UnsafeBufferPointer<UInt32>, place: UInt32, lastStart: Int,
        crosses: (UInt32) throws -> Bool
    ) rethrows {
        precondition(count < PostingBlock.capacity, "no more passages than a block has")
        var end = count > 0 ? ends[count - 1] : 0
        reserve(end + positions.count)
        var others: UInt32 = 0
        for position in positions where position & ~PositionLists.secondColumn >= place {
            let start = position &- place
            if start < PositionLists.secondColumn, Int(start) > lastStart {
                if try crosses(start) { others += 1 }
            } else {
                (starts + end).initialize(to: start)
                end &+= 1
            }
        }
        (passages + count).initialize(to: passage)
        (ends + count).initialize(to: end)
        (found + count).initialize(to: others)
        count &+= 1
    }

    private func reserve(_ capacity: Int) {
        guard capacity > startCapacity else { return }
        let larger = max(capacity, 2 * startCapacity)
        let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
        moved.initialize(from: starts, count: startCapacity)
        starts.deallocate()
        starts = moved
        startCapacity = larger
    }

    /// Keeps what another word confirms.
    /// - Parameter place: which word of the phrase it is.
    func keep(_ cursor: PostingCursor, place: UInt32) throws {
        guard count > 0 else { return }
        try cursor.collectPositions(in: UnsafeBufferPointer(start: passages, count: count), into: positions)
        let starts = starts
        var begin = 0
        var end = 0
        var kept = 0
        for row in 0..<count {
            let positions = positions[row]
            let first = end
            var index = 0
            for source in begin..<ends[row] {
                let wanted = starts[source] &+ place
                while index < positions.count, positions[index] < wanted { index &+= 1 }
                guard index < positions.count else { break }
                if positions[index] == wanted {
                    starts[end] = starts[source]
                    end &+= 1
                }
            }
            begin = ends[row]
            guard end > first || found[row] > 0 else { continue }
            passages[kept] = passages[row]
            found[kept] = found[row]
            ends[kept] = end
            kept += 1
        }
        count = kept
    }

    /// Calls `body` with each passage left and the number of occurrences that begin in it.
    func visit(_ body: (UInt32, UInt32) -> Void) {
        var begin = 0
        for row in 0..<count {
            let occurrences = UInt32(ends[row] - begin) + found[row]
            begin = ends[row]
            if occurrences > 0 { body(passages[row], occurrences) }
        }
    }
}
