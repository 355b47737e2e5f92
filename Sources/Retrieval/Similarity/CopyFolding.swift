import ArticleIndex

/// Takes copies out of a ranking: of the articles of a group, the passages of the one that comes first stay; and of these, so
/// many of each article as are wanted.
struct CopyFolding {
    private let copies: CopyDirectory
    private let directory: PassageDirectory
    private let perArticle: Int

    /// - Parameter perArticle: how many passages of an article stay at most.
    init(_ copies: CopyDirectory, _ directory: PassageDirectory, perArticle: Int = .max) {
        self.copies = copies
        self.directory = directory
        self.perArticle = perArticle
    }

    /// The best passages without those that are taken out.
    ///
    /// More are asked for only where some were taken out, twice as many each time.
    /// - Parameter ranking: the so many best passages, best first; with a greater number, the same ones and more.
    func best(_ limit: Int, of ranking: (Int) throws -> [ScoredPassage]) rethrows -> [ScoredPassage] {
        var asked = limit
        while true {
            let found = try ranking(asked)
            let kept = folded(found)
            let (more, isTooMany) = asked.multipliedReportingOverflow(by: 2)
            if kept.count >= limit || found.count < asked || isTooMany { return Array(kept.prefix(limit)) }
            asked = more
        }
    }

    /// The articles that an article is a copy of, and itself.
    func group(of passage: UInt32) -> CopyDirectory.Group? {
        copies.group(ofArticleAt: directory.articleStart(of: passage))
    }

    private func folded(_ found: [ScoredPassage]) -> [ScoredPassage] {
        guard !copies.isEmpty || perArticle < .max else { return found }
        var shown: [Int: UInt32] = [:]
        var passages: [UInt32: Int] = [:]
        return found.filter { passage in
            let start = directory.articleStart(of: passage.passage)
            if perArticle < .max {
                passages[start, default: 0] += 1
                guard passages[start, default: 0] <= perArticle else { return false }
            }
            guard let group = copies.group(ofArticleAt: start) else { return true }
            if shown[group.id] == nil { shown[group.id] = start }
            return shown[group.id] == start
        }
    }
}
