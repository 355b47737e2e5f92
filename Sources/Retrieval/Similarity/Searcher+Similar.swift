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
        let copies = foldsCopies ? try snapshot.copyDirectory() : .empty
        let own = UInt32(exactly: article.firstPassage).flatMap(copies.group)
        let texts = try snapshot.passageTexts(ofArticle: article.id)
        let words = try TellingWords(snapshot: snapshot, tokenizer: tokenizer, scorer: context.scorer)
            .words(headline: article.headline, texts: texts, copies: own?.count ?? 1)
        let explanation = Explanation(
            "looked for by the words that tell it from others, with tf · idf",
            parts: words.map {
                Explanation(
                    "\($0.text): \($0.occurrences == 1 ? "once" : "\($0.occurrences) times"), in up to \($0.passages) passages",
                    value: $0.worth)
            })
        guard !words.isEmpty else { return SimilarArticles(hits: [], explanation: explanation) }
        let terms = words.map { Query.term(Term($0.text)) }
        let plan = try plan(terms.count == 1 ? terms[0] : .any(terms))
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
