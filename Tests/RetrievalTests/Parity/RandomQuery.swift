import TestSupport

/// A query in the two languages: ours and that of FTS5's MATCH.
struct RandomQuery {
    var ours: String
    var match: String
    /// Whether FTS5's bm25() counts exactly the words that made a passage match. Inside an OR it also counts words of
    /// alternatives that fail, if its cursors happen to stand there; of a NEAR it counts each word by itself.
    var hasComparableScores = true

    /// A query of one word as it stands.
    init(word: String) {
        self.init(ours: "=\(word)", match: "\"\(word)\"")
    }

    private init(ours: String, match: String, hasComparableScores: Bool = true) {
        self.ours = ours
        self.match = match
        self.hasComparableScores = hasComparableScores
    }

    /// A query of any shape.
    init(from source: some WordSource, using random: inout SeededGenerator) {
        let leaves = RandomLeaves(source: source)
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: self = leaves.next(using: &random)
        case 2: self = Self.all(leaves.several(using: &random))
        case 3: self = Self.any(leaves.several(using: &random))
        case 4: self = Self.all([Self.any(leaves.several(using: &random)), leaves.next(using: &random)])
        case 5:
            let kept = Self.all(leaves.several(using: &random))
            let excluded = leaves.next(using: &random)
            self.init(
                ours: "\(kept.ours) -(\(excluded.ours))", match: "(\(kept.match)) NOT \(excluded.match)",
                hasComparableScores: kept.hasComparableScores && excluded.hasComparableScores)
        default:
            self = Self.any([Self.all(leaves.several(using: &random)), Self.all(leaves.several(using: &random))])
            hasComparableScores = false
        }
    }

    private static func all(_ parts: [RandomQuery]) -> RandomQuery {
        RandomQuery(
            ours: parts.map { "(\($0.ours))" }.joined(separator: " "),
            match: parts.map { "(\($0.match))" }.joined(separator: " AND "),
            hasComparableScores: parts.allSatisfy(\.hasComparableScores))
    }

    private static func any(_ parts: [RandomQuery]) -> RandomQuery {
        RandomQuery(
            ours: "(" + parts.map(\.ours).joined(separator: " OR ") + ")",
            match: "(" + parts.map(\.match).joined(separator: " OR ") + ")",
            hasComparableScores: parts.allSatisfy(\.hasComparableScores))
    }

    /// The parts that queries are put together from.
    private struct RandomLeaves<Source: WordSource> {
        let source: Source

        func next(using random: inout SeededGenerator) -> RandomQuery {
            switch Int.random(in: 0..<9, using: &random) {
            case 0:
                let word = source.word(using: &random)
                return RandomQuery(ours: "title:=\(word)", match: "headline : \"\(word)\"")
            case 1:
                let prefix = source.prefix(using: &random)
                return RandomQuery(ours: "\(prefix)*", match: "\"\(prefix)\" *")
            case 2, 3, 4:
                let phrase = source.phrase(Int.random(in: 2...4, using: &random), using: &random)
                    .joined(separator: " ")
                return RandomQuery(ours: "\"\(phrase)\"", match: "\"\(phrase)\"")
            case 5:
                return near(using: &random)
            default:
                return RandomQuery(word: source.word(using: &random))
            }
        }

        /// FTS5 counts the words between, we count steps.
        private func near(using random: inout SeededGenerator) -> RandomQuery {
            let (first, second) = (source.word(using: &random), source.word(using: &random))
            // FTS5 lets one place serve two operands.
            guard first != second else { return RandomQuery(word: first) }
            let distance = Int.random(in: 1...12, using: &random)
            return RandomQuery(
                ours: "(=\(first) NEAR/\(distance) =\(second))",
                match: "NEAR(\"\(first)\" \"\(second)\", \(distance - 1))", hasComparableScores: false)
        }

        func several(using random: inout SeededGenerator) -> [RandomQuery] {
            (0..<Int.random(in: 2...4, using: &random)).map { _ in next(using: &random) }
        }
    }
}
