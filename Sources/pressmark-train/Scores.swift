import Articles

/// Counts of right, expected and found names, by type.
struct Scores {
    private var right: [EntityType: Int] = [:]
    private var expected: [EntityType: Int] = [:]
    private var found: [EntityType: Int] = [:]

    mutating func add(expected gold: [LabelledSentence.Name], found names: [LabelledSentence.Name]) {
        for name in gold { expected[name.type, default: 0] += 1 }
        for name in names { found[name.type, default: 0] += 1 }
        for name in Set(gold).intersection(names) { right[name.type, default: 0] += 1 }
    }

    /// The balanced mean of precision and recall in percent, over some types together.
    func f1(_ types: [EntityType] = EntityType.allCases) -> Double {
        let total = sum(expected, types) + sum(found, types)
        return total == 0 ? 0 : 200 * Double(sum(right, types)) / Double(total)
    }

    func precision(_ types: [EntityType] = EntityType.allCases) -> Double {
        100 * Double(sum(right, types)) / Double(max(sum(found, types), 1))
    }

    func recall(_ types: [EntityType] = EntityType.allCases) -> Double {
        100 * Double(sum(right, types)) / Double(max(sum(expected, types), 1))
    }

    func expectedCount(_ type: EntityType) -> Int { expected[type] ?? 0 }

    private func sum(_ counts: [EntityType: Int], _ types: [EntityType]) -> Int {
        types.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
}
