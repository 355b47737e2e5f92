import PostingLists

/// What intersections are found in, kept from query to query.
final class IntersectionMemory {
    let articles = ArticleCandidates()
    let scores = PassageScores()
    /// What the rarest word has in an article that runs over a block's end.
    let leadRows = RowLists()
    private var rows: [ArticleRows] = []

    /// What another word has in the articles; the rarest of the others is number 0.
    func rows(_ number: Int) -> ArticleRows {
        while rows.count <= number { rows.append(ArticleRows()) }
        return rows[number]
    }
}
