import CPrefetch
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
    /// Where the passages stand in the lead's block.
    private let postings: UnsafeMutablePointer<Int>
    /// Where they stand among the lead's positions.
    private let rows: UnsafeMutablePointer<Int>
    /// Where they stand among the second word's positions, or `absent`.
    private let otherRows: UnsafeMutablePointer<Int>
    /// Where the starts in each passage end.
    private let ends: UnsafeMutablePointer<Int>
    private let memory: UnsafeMutablePointer<Int>
    private var count = 0
    private var starts: UnsafeMutablePointer<UInt32>
    private var startCapacity = 1024
    private let leadPositions = PositionLists()
    private let positions = PositionLists()

    private static let absent = -1

    init() {
        let size = Self.capacity
        passages = .allocate(capacity: size)
        memory = .allocate(capacity: size * 4)
        postings = memory
        rows = memory + size
        otherRows = memory + size * 2
        ends = memory + size * 3
        starts = .allocate(capacity: startCapacity)
    }

    deinit {
        passages.deallocate()
        memory.deallocate()
        starts.deallocate()
    }

    /// Takes the passages of the lead's block in which another word stands, and those next to one in which it may, so that an
    /// occurrence could run over the edge between them.
    ///
    /// - Parameters:
    ///   - lengths: of the passages' texts, of which those of the passages taken will be asked for.
    ///   - spansTwo: whether no occurrence touches more than two passages.
    ///   - wanted: the postings that are looked at, a bit each, the lowest for the first.
    func take(
        _ block: PostingBlock, _ lengths: UnsafeMutablePointer<UInt16>, with other: Word, spansTwo: Bool, wanted: UInt64
    ) throws {
        count = 0
        var left = wanted
        while left != 0 {
            let posting = left.trailingZeroBitCount
            left &= left &- 1
            (passages + count).initialize(to: block.ids[posting])
            (postings + count).initialize(to: posting)
            count &+= 1
        }
        try other.cursor.collectPositions(in: UnsafeBufferPointer(start: passages, count: count), into: positions)
        guard count > 0 else { return }
        let present = positions.rowsWithPositions
        left = spansTwo ? present | positions.rowsWithNeighbours : UInt64.max >> UInt64(64 - count)
        var kept = 0
        while left != 0 {
            let place = left.trailingZeroBitCount
            left &= left &- 1
            prefetch_line(lengths + Int(passages[place]))
            passages[kept] = passages[place]
            postings[kept] = postings[place]
            (otherRows + kept).initialize(to: present >> UInt64(place) & 1 != 0 ? place : Self.absent)
            kept &+= 1
        }
        count = kept
    }

    /// Reads the lead's positions and lets passages go for which `body` returns false: asked with the passage, its place in
    /// the lead's block, and the positions in its text.
    @inline(__always)
    func review(_ lead: Word, _ body: (UInt32, Int, UnsafeBufferPointer<UInt32>) throws -> Bool) throws {
        guard count > 0 else { return }
        leadPositions.clear()
        try lead.cursor.collectPositions(
            ofPostings: UnsafeBufferPointer(start: postings, count: count), into: leadPositions)
        let leading = leadPositions.rows
        var kept = 0
        for row in 0..<count {
            let all = leading[row]
            var length = all.count
            while length > 0, all[length &- 1] >= PositionLists.secondColumn { length &-= 1 }
            let text = UnsafeBufferPointer(rebasing: all[..<length])
            guard try body(passages[row], postings[row], text), otherRows[row] != Self.absent else { continue }
            passages[kept] = passages[row]
            otherRows[kept] = otherRows[row]
            (rows + kept).initialize(to: row)
            kept &+= 1
        }
        count = kept
    }

    /// Finds the places where the lead and the word looked for stand as they do in the phrase; passages that have none go.
    func join(_ lead: Word, _ other: Word) {
        let (leading, others) = (leadPositions.rows, positions.rows)
        var end = 0
        var kept = 0
        for row in 0..<count {
            let leads = leading[rows[row]]
            reserve(end + leads.count)
            let first = end
            let positions = others[otherRows[row]]
            var index = 0
            for position in leads where position & ~PositionLists.secondColumn >= lead.place {
                let wanted = position &- lead.place &+ other.place
                while index < positions.count, positions[index] < wanted { index &+= 1 }
                guard index < positions.count else { break }
                if positions[index] == wanted {
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
