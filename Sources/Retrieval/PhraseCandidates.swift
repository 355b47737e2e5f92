import PostingLists

/// Passages of one block in which a phrase may begin, with the places where, fewer with each word that is looked at.
///
/// Places in headlines are told apart as in ``PositionLists``. The memory is used again from block to block.
final class PhraseCandidates {
    /// The most passages there is room for: a block's.
    static let capacity = PostingBlock.capacity

    /// A word of the phrase.
    struct Word {
        /// Which one it is, from 0.
        var place: UInt32
        var cursor: PostingCursor
    }

    private let passages: UnsafeMutablePointer<UInt32>
    /// Where the starts in each passage end.
    private let ends: UnsafeMutablePointer<Int>
    /// The postings of the passages in the first word's block.
    private let postings: UnsafeMutablePointer<Int>
    /// The rows of the second word's positions that belong to the passages left.
    private let rows: UnsafeMutablePointer<Int>
    private var count = 0
    private var starts: UnsafeMutablePointer<UInt32>
    private var startCapacity = 1024
    private let leadPositions = PositionLists()
    private let positions = PositionLists()

    init() {
        passages = .allocate(capacity: Self.capacity)
        ends = .allocate(capacity: Self.capacity)
        postings = .allocate(capacity: Self.capacity)
        rows = .allocate(capacity: Self.capacity)
        starts = .allocate(capacity: startCapacity)
    }

    deinit {
        passages.deallocate()
        ends.deallocate()
        postings.deallocate()
        rows.deallocate()
        starts.deallocate()
    }

    func clear() {
        count = 0
    }

    /// Adds a passage.
    /// - Parameter posting: its place in the block of the word that brings it up.
    @inline(__always)
    func append(_ passage: UInt32, posting: Int) {
        precondition(count < Self.capacity, "no more passages than there is room for")
        (passages + count).initialize(to: passage)
        (postings + count).initialize(to: posting)
        count &+= 1
    }

    /// Finds the places where two words of the phrase stand as they do in it; what has none goes.
    ///
    /// - Parameters:
    ///   - lead: the word that brought the passages up; its positions are read only where the other one stands as well.
    func begin(_ lead: Word, _ other: Word) throws {
        guard count > 0 else { return }
        try other.cursor.collectPositions(in: UnsafeBufferPointer(start: passages, count: count), into: positions)
        let otherRows = positions.rows
        var kept = 0
        for row in 0..<count where !otherRows[row].isEmpty {
            passages[kept] = passages[row]
            postings[kept] = postings[row]
            (rows + kept).initialize(to: row)
            kept += 1
        }
        count = kept
        guard count > 0 else { return }
        try lead.cursor.collectPositions(
            ofPostings: UnsafeBufferPointer(start: postings, count: count), into: leadPositions)
        let leadRows = leadPositions.rows
        var end = 0
        kept = 0
        for row in 0..<count {
            let leading = leadRows[row]
            reserve(end + leading.count)
            let first = end
            let others = otherRows[rows[row]]
            var index = 0
            for position in leading where position & ~PositionLists.secondColumn >= lead.place {
                let wanted = position &- lead.place &+ other.place
                while index < others.count, others[index] < wanted { index &+= 1 }
                guard index < others.count else { break }
                if others[index] == wanted {
                    (starts + end).initialize(to: position &- lead.place)
                    end &+= 1
                }
            }
            guard end > first else { continue }
            passages[kept] = passages[row]
            (ends + kept).initialize(to: end)
            kept += 1
        }
        count = kept
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
    func keep(_ word: Word) throws {
        guard count > 0 else { return }
        try word.cursor.collectPositions(in: UnsafeBufferPointer(start: passages, count: count), into: positions)
        let (starts, positionRows) = (starts, positions.rows)
        var begin = 0
        var end = 0
        var kept = 0
        for row in 0..<count {
            let positions = positionRows[row]
            let first = end
            var index = 0
            for source in begin..<ends[row] {
                let wanted = starts[source] &+ word.place
                while index < positions.count, positions[index] < wanted { index &+= 1 }
                guard index < positions.count else { break }
                if positions[index] == wanted {
                    starts[end] = starts[source]
                    end &+= 1
                }
            }
            begin = ends[row]
            guard end > first else { continue }
            passages[kept] = passages[row]
            ends[kept] = end
            kept += 1
        }
        count = kept
    }

    /// Calls `body` with each passage left and the number of places in it.
    func visit(_ body: (UInt32, UInt32) -> Void) {
        var begin = 0
        for row in 0..<count {
            body(passages[row], UInt32(ends[row] - begin))
            begin = ends[row]
        }
    }
}
