import TestSupport

/// A query in the two languages: ours and that of FTS5's MATCH.
struct RandomQuery {
    var ours: String
    var match: String
    /// Whether FTS5's bm25() counts exactly the words that made a passage match. Inside an OR it also counts words of
    /// alternatives that fail, if its cursors happen to stand there.
    var hasComparableScores = true

    static func make(using random: inout SeededGenerator) -> RandomQuery {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return leaf(using: &random)
        case 2: return all(leaves(using: &random))
        case 3: return any(leaves(using: &random))
        case 4: return all([any(leaves(using: &random)), leaf(using: &random)])
        case 5:
            let kept = all(leaves(using: &random))
            let excluded = leaf(using: &random)
            return RandomQuery(ours: "\(kept.ours) -\(excluded.ours)", match: "(\(kept.match)) NOT \(excluded.match)")
        default:
            var query = any([all(leaves(using: &random)), all(leaves(using: &random))])
            query.hasComparableScores = false
            return query
        }
    }

    private static func leaf(using random: inout SeededGenerator) -> RandomQuery {
        let word = RandomIndex.word(using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return RandomQuery(ours: "title:=\(word)", match: "headline : \"\(word)\"")
        case 1:
            let prefix = String(word.prefix(Int.random(in: 1...2, using: &random)))
            return RandomQuery(ours: "\(prefix)*", match: "\"\(prefix)\" *")
        case 2, 3, 4:
            let count = Int.random(in: 2...4, using: &random)
            let phrase = (0..<count).map { _ in RandomIndex.word(using: &random) }.joined(separator: " ")
            return RandomQuery(ours: "\"\(phrase)\"", match: "\"\(phrase)\"")
        default: return RandomQuery(ours: "=\(word)", match: "\"\(word)\"")
        }
    }

    private static func leaves(using random: inout SeededGenerator) -> [RandomQuery] {
        (0..<Int.random(in: 2...4, using: &random)).map { _ in leaf(using: &random) }
    }

    private static func all(_ parts: [RandomQuery]) -> RandomQuery {
        RandomQuery(
            ours: parts.map { "(\($0.ours))" }.joined(separator: " "),
            match: parts.map { "(\($0.match))" }.joined(separator: " AND "))
    }

    private static func any(_ parts: [RandomQuery]) -> RandomQuery {
        RandomQuery(
            ours: "(" + parts.map(\.ours).joined(separator: " OR ") + ")",
            match: "(" + parts.map(\.match).joined(separator: " OR ") + ")")
    }
}
