/// Memory for positions that is used again from posting to posting.
final class PositionBuffer {
    private(set) var memory: UnsafeMutablePointer<UInt32>
    private var capacity = 64
    var count = 0

    init() {
        memory = .allocate(capacity: capacity)
        memory.initialize(repeating: 0, count: capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// Makes room for as many positions as `additional` bytes can hold: one each.
    func reserve(_ additional: Int) {
        guard count + additional > capacity else { return }
        let larger = max(count + additional, capacity * 2)
        let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
        moved.initialize(repeating: 0, count: larger)
        moved.update(from: memory, count: count)
        memory.deallocate()
        memory = moved
        capacity = larger
    }

    /// Tells the positions from `start` on from those in the first column.
    func markSecondColumn(from start: Int) {
        for index in start..<count {
            memory[index] |= PositionLists.secondColumn
        }
    }

    var positions: UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(start: memory, count: count)
    }

    /// Puts the positions from `start` on, a few ascending runs, in order.
    func sort(from start: Int) {
        var added = UnsafeMutableBufferPointer(start: memory + start, count: count - start)
        added.sort()
    }
}
