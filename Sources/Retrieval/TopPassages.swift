/// The best passages seen so far, in a heap of bounded size with the worst of them on top.
struct TopPassages {
    private let limit: Int
    private var heap: [ScoredPassage] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// The score a passage must exceed to get in, once the heap is full.
    var threshold: Double {
        heap.count < limit ? -.infinity : heap.first?.score ?? .infinity
    }

    mutating func insert(_ candidate: ScoredPassage) {
        if heap.count < limit {
            heap.append(candidate)
            siftUp()
        } else if let worst = heap.first, candidate.precedes(worst) {
            heap[0] = candidate
            siftDown()
        }
    }

    /// Best first.
    func sorted() -> [ScoredPassage] {
        heap.sorted { $0.precedes($1) }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[parent].precedes(heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[worst].precedes(heap[child]) {
                worst = child
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
