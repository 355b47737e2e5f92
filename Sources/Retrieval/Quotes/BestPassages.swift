/// The passages with the greatest values among many.
struct BestPassages {
    private var entries: [(passage: UInt32, value: Float)] = []
    private let limit: Int
    /// Only greater values are of use.
    private(set) var threshold: Float = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ passage: UInt32, _ value: Float) {
        entries.append((passage, value))
        // Sorted now and then, instead of keeping a heap: most values are below the threshold.
        guard entries.count == 4 * limit else { return }
        cut()
        threshold = entries[limit - 1].value
    }

    private mutating func cut() {
        entries.sort { ($1.value, $0.passage) < ($0.value, $1.passage) }
        entries.removeLast(max(0, entries.count - limit))
    }

    /// Greatest value first.
    var passages: [UInt32] {
        var best = self
        best.cut()
        return best.entries.map(\.passage)
    }
}
