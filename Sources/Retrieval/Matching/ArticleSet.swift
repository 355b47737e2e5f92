/// Articles that pass a filter, by their first passages.
struct ArticleSet: Sendable, Equatable {
    /// Ascending.
    let starts: [UInt32]

    init(ascending starts: [UInt32]) {
        self.starts = starts
    }

    /// The first one that is not before `start`, or `.max`.
    func first(from start: UInt32) -> UInt32 {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < starts.count ? starts[low] : .max
    }
}
