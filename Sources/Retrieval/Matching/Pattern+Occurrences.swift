extension Plan.Pattern {
    /// The words of the pattern from left to right.
    var classes: [WordClass] {
        switch self {
        case .words(let pattern): pattern.words
        case .proximity(let proximity): proximity.operands.flatMap { $0.flatMap(\.words) }
        }
    }

    /// Where the pattern stands, as one range of tokens an occurrence.
    /// - Parameter positions: the ascending positions of each of ``classes``.
    func occurrences(_ positions: [[UInt32]]) -> [Occurrence] {
        places(positions).compactMap { places in
            guard let first = places.first, let last = places.last else { return nil }
            return first.lowerBound..<last.upperBound
        }
    }

    /// Where the pattern stands, as the ranges of its parts.
    /// - Parameter positions: the ascending positions of each of ``classes``.
    func places(_ positions: [[UInt32]]) -> [[Occurrence]] {
        switch self {
        case .words:
            return OccurrenceSearch.adjacent(positions).map { [$0] }
        case .proximity(let proximity):
            var next = 0
            let operands = proximity.operands.map { alternatives in
                alternatives.flatMap { pattern in
                    defer { next += pattern.words.count }
                    return OccurrenceSearch.adjacent(Array(positions[next..<next + pattern.words.count]))
                }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            }
            return OccurrenceSearch.near(operands, isOrdered: proximity.isOrdered, distance: proximity.distance)
        }
    }
}
