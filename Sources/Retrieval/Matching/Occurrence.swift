/// Tokens, counted from the beginning of an article's text or of its headline, in which a pattern was found.
typealias Occurrence = Range<UInt32>

/// Finding patterns in lists of positions.
enum OccurrenceSearch {
    /// Where words stand side by side.
    /// - Parameter words: the ascending positions of each word.
    static func adjacent(_ words: [[UInt32]]) -> [Occurrence] {
        guard let first = words.first else { return [] }
        let length = UInt32(words.count)
        var cursors = [Int](repeating: 0, count: words.count)
        return first.compactMap { position -> Occurrence? in
            for word in 1..<words.count {
                let wanted = position + UInt32(word)
                let positions = words[word]
                while cursors[word] < positions.count, positions[cursors[word]] < wanted { cursors[word] += 1 }
                guard cursors[word] < positions.count, positions[cursors[word]] == wanted else { return nil }
            }
            return position..<position + length
        }
    }

    /// Where one place can be picked for each operand, no two overlapping, such that each begins at most `distance`
    /// tokens behind the last token of the one before it.
    ///
    /// - Parameters:
    ///   - operands: the occurrences of each operand, ascending.
    ///   - isOrdered: whether the operands must come in the order given.
    /// - Returns: the places picked, for each first occurrence from which there is such a choice; those found first where
    ///   there are very many.
    static func near(_ operands: [[Occurrence]], isOrdered: Bool, distance: Int) -> [[Occurrence]] {
        guard operands.allSatisfy({ !$0.isEmpty }) else { return [] }
        var found: [[Occurrence]] = []
        var steps = stepLimit
        for first in operands.indices where !isOrdered || first == 0 {
            for start in operands[first] {
                guard found.count < choiceLimit, steps > 0 else { return ordered(found) }
                var left = Set(operands.indices)
                left.remove(first)
                if let rest = continuation(
                    behind: start, among: left, of: operands, isOrdered: isOrdered, distance: distance, steps: &steps)
                {
                    found.append([start] + rest)
                }
            }
        }
        return ordered(found)
    }

    private static func ordered(_ found: [[Occurrence]]) -> [[Occurrence]] {
        found.sorted { $0[0].lowerBound < $1[0].lowerBound }
    }

    private static let choiceLimit = 10_000
    /// Places tried in one article: with more than a handful of operands that stand everywhere, the choices multiply.
    private static let stepLimit = 200_000

    private static func continuation(
        behind previous: Occurrence, among left: Set<Int>, of operands: [[Occurrence]], isOrdered: Bool, distance: Int,
        steps: inout Int
    ) -> [Occurrence]? {
        guard let next = left.min() else { return [] }
        for operand in isOrdered ? [next] : left.sorted() {
            let occurrences = operands[operand]
            var index = firstIndex(in: occurrences, from: previous.upperBound)
            while index < occurrences.count,
                Int(occurrences[index].lowerBound) < Int(previous.upperBound) + distance
            {
                steps -= 1
                guard steps > 0 else { return nil }
                var rest = left
                rest.remove(operand)
                if let tail = continuation(
                    behind: occurrences[index], among: rest, of: operands, isOrdered: isOrdered, distance: distance,
                    steps: &steps)
                {
                    return [occurrences[index]] + tail
                }
                index += 1
            }
        }
        return nil
    }

    private static func firstIndex(in occurrences: [Occurrence], from position: UInt32) -> Int {
        var low = 0
        var high = occurrences.count
        while low < high {
            let middle = (low + high) / 2
            if occurrences[middle].lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
