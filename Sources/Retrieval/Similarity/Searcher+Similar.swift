package import ArticleIndex
import QueryLanguage

extension Searcher {
    /// Articles like another one, best first: those whose passages have most of its telling words.
    ///
    /// An article's score is that of its best passage, half that of the second, a quarter of the third, and so on.
    /// - Parameters:
    ///   - limit: how many articles at most.
    ///   - foldsCopies: whether copies of the article are left out, and of others that are copies of one another only the
    ///     best is answered with.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func articles(
        like article: StoredArticle, limit: Int, foldsCopies: Bool = true
    ) throws -> SimilarArticles {
        let own = foldsCopies ? try copies(of: article)?.count : nil
        let words = try tellingWords(
            of: article, copies: own ?? 1,
            counts: .passages { [snapshot] in try snapshot.terms(stem: $0).map(\.passages).max() ?? 0 })
        return try articles(like: article, having: words, limit: limit, foldsCopies: foldsCopies)
    }

    /// The words by which articles like another one are looked for, the most telling first.
    /// - Parameter copies: how many articles have much the same text, itself among them.
    package func tellingWords(
        of article: StoredArticle, copies: Int, counts: TellingWords.Counts
    ) throws -> TellingWords {
        try TellingWords(
            headline: article.headline, texts: snapshot.passageTexts(ofArticle: article.id), copies: copies,
            tokenizer: tokenizer, stemmer: snapshot.settings.stemmer, scorer: context.scorer, counts: counts)
    }

    /// The same as ``articles(like:limit:foldsCopies:)`` by words that are known.
    package func articles(
        like article: StoredArticle, having words: TellingWords, limit: Int, foldsCopies: Bool
    ) throws -> SimilarArticles {
        let explanation = words.explanation
        guard let query = words.query else { return SimilarArticles(hits: [], explanation: explanation) }
        let copies = foldsCopies ? try snapshot.copyDirectory() : .empty
        let own = UInt32(exactly: article.firstPassage).flatMap(copies.group)
        let plan = try plan(query)
        let highlighter = Highlighter(plan, tokenizer: tokenizer)
        var taken = Set([own].compactMap { $0?.id })
        var hits: [Hit] = []
        for found in try ranked(plan, besides: article, limit: limit) where hits.count < limit {
            let group = copies.group(ofArticleAt: articles.articleStart(of: found.passage))
            if let group, !taken.insert(group.id).inserted { continue }
            guard var hit = try hit(found, rank: hits.count + 1, highlighter: highlighter, folding: nil) else {
                continue
            }
            hit.group = group
            hits.append(hit)
        }
        return SimilarArticles(hits: hits, explanation: explanation)
    }

    private func copies(of article: StoredArticle) throws -> CopyDirectory.Group? {
        try UInt32(exactly: article.firstPassage).flatMap { try snapshot.copyDirectory().group(ofArticleAt: $0) }
    }

    /// Passages that are looked at for each article that is wanted, copies among them.
    private static let passagesPerArticle = 20
    private static let passageLimit = 20_000

    /// The best passage of each article but one, with the article's score, best first.
    private func ranked(_ plan: Plan, besides article: StoredArticle, limit: Int) throws -> [ScoredPassage] {
        let wanted = max(limit, 10).multipliedReportingOverflow(by: Self.passagesPerArticle)
        let passages = try Evaluator(context).best(
            min(wanted.overflow ? .max : wanted.partialValue, Self.passageLimit), of: plan)
        var scores: [UInt32: (best: UInt32, sum: Double, share: Double)] = [:]
        for found in passages where !article.holds(found.passage) {
            let start = articles.articleStart(of: found.passage)
            var score = scores[start] ?? (found.passage, 0, 1)
            score.sum += found.score * score.share
            score.share /= 2
            scores[start] = score
        }
        return scores.values.map { ScoredPassage(passage: $0.best, score: $0.sum) }
            .sorted { ($1.score, $0.passage) < ($0.score, $1.passage) }
    }
}

extension StoredArticle {
    fileprivate func holds(_ passage: UInt32) -> Bool {
        firstPassage..<firstPassage + passageCount ~= Int(passage)
    }
}
