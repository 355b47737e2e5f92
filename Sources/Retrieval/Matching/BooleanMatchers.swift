/// Articles that match all of several parts, and none of some others.
final class AllMatcher: ArticleMatcher {
    private let parts: [ArticleMatcher]
    private let excluded: [ArticleMatcher]

    init(_ parts: [ArticleMatcher], excluding excluded: [ArticleMatcher] = []) {
        self.parts = parts
        self.excluded = excluded
    }

    override func find(from start: UInt32) throws -> UInt32 {
        var candidate = start
        while true {
            candidate = try align(from: candidate)
            guard candidate != .max else { return .max }
            guard try excluded.contains(where: { try $0.next(from: candidate) == candidate }) else { return candidate }
            candidate += 1
        }
    }

    /// The first place from `start` on where all parts agree.
    private func align(from start: UInt32) throws -> UInt32 {
        var candidate = start
        var agreeing = 0
        var index = 0
        while agreeing < parts.count, candidate != .max {
            let article = try parts[index].next(from: candidate)
            if article == candidate {
                agreeing += 1
            } else {
                candidate = article
                agreeing = 1
            }
            index = (index + 1) % parts.count
        }
        return candidate
    }

    override func score(into scores: PassageScores) throws {
        for part in parts { try part.score(into: scores) }
    }
}

/// Articles that match at least one of several parts.
final class AnyMatcher: ArticleMatcher {
    private let parts: [ArticleMatcher]

    init(_ parts: [ArticleMatcher]) {
        self.parts = parts
    }

    override func find(from start: UInt32) throws -> UInt32 {
        var least = UInt32.max
        for part in parts { least = min(least, try part.next(from: start)) }
        return least
    }

    override func score(into scores: PassageScores) throws {
        for part in parts where part.article == article { try part.score(into: scores) }
    }
}

/// Articles that pass a filter; it scores nothing.
final class SetMatcher: ArticleMatcher {
    private let set: ArticleSet

    init(_ set: ArticleSet) {
        self.set = set
    }

    override func find(from start: UInt32) throws -> UInt32 {
        set.first(from: start)
    }
}
