/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one word of another:
/// the restricted Damerau–Levenshtein distance, counted in Unicode scalars.
struct EditDistance {
    private let word: [Unicode.Scalar]
    let limit: Int

    init(from word: String, limit: Int) {
        self.word = Array(word.unicodeScalars)
        self.limit = limit
    }

    func isWithinLimit(_ other: String) -> Bool {
        distance(to: other) != nil
    }

    /// - Returns: nil where the distance is greater than the limit.
    func distance(to other: String) -> Int? {
        // A scalar takes one to four bytes.
        guard other.utf8.count <= 4 * (word.count + limit), other.utf8.count + limit >= word.count else { return nil }
        let other = Array(other.unicodeScalars)
        guard abs(other.count - word.count) <= limit else { return nil }
        var beforePrevious: [Int] = []
        var previous = Array(0...other.count)
        for row in word.indices {
            var current = [row + 1]
            var least = row + 1
            for column in other.indices {
                var cost = min(
                    previous[column + 1] + 1, current[column] + 1,
                    previous[column] + (word[row] == other[column] ? 0 : 1))
                if row > 0, column > 0, word[row] == other[column - 1], word[row - 1] == other[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
                least = min(least, cost)
            }
            guard least <= limit else { return nil }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[other.count] <= limit ? previous[other.count] : nil
    }
}
