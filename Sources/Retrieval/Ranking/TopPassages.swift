/// The best passages seen so far, in a heap of bounded size with the worst of them on top.
struct TopPassages {
    private let limit: Int
    private var heap: [ScoredPassage] = []
    /// The score a passage must exceed to get in, once the heap is full.
    private(set) var threshold: Double
    /// The threshold, lowered by more than arithmetic on scores can be off by.
    private(set) var scoreToCompare: Double

    init(limit: Int) {
        self.limit = limit
        threshold = limit > 0 ? -.infinity : .infinity
        scoreToCompare = threshold
        heap.reserveCapacity(min(limit, 1024))
    }

    /// Inserts a passage, or raises its score where it is there already.
    mutating func raise(_ candidate: ScoredPassage) {
        if let place = heap.firstIndex(where: { $0.passage == candidate.passage }) {
            heap.remove(at: place)
            heap.sort { $1.precedes($0) }
        }
        insert(candidate)
    }

    mutating func insert(_ candidate: ScoredPassage) {
        if heap.count < limit {
            heap.append(candidate)
            siftUp()
            guard heap.count == limit else { return }
        } else {
            guard let worst = heap.first, candidate.precedes(worst) else { return }
            replaceWorst(with: candidate)
        }
        threshold = heap[0].score
        scoreToCompare = threshold * (1 - 1e-12)
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

    private mutating func replaceWorst(with candidate: ScoredPassage) {
        heap.withUnsafeMutableBufferPointer { heap in
            let count = heap.count
            var hole = 0
            while true {
                var child = 2 &* hole &+ 1
                guard child < count else { break }
                if child &+ 1 < count, heap[child].precedes(heap[child &+ 1]) { child &+= 1 }
                guard candidate.precedes(heap[child]) else { break }
                heap[hole] = heap[child]
                hole = child
            }
            heap[hole] = candidate
        }
    }
}
