import ArticleIndex
package import QueryLanguage

/// Which passages are in an answer, and in which order.
extension Searcher {
    /// How many passages a request may reach into a ranking: that many are held in memory.
    package static let greatestDepth = 100_000

    /// All articles that a query finds, in an order of their best passages or of their days; copies too.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func matchedArticles(_ query: Query, order: HitRequest.Order) throws -> [MatchedArticle] {
        let plan = try plan(query)
        var found = try Evaluator(context).articles(plan, in: articles)
        if plan.patterns.isEmpty {
            for index in found.indices {
                found[index].passages = Int(articles.articleEnd(from: found[index].start) - found[index].start)
            }
        }
        if order == .score, !plan.patterns.isEmpty {
            let first = firstStage(plan)
            if let reranking = try reranking(plan, first, expands: false) {
                var ranks: [UInt32: Int] = [:]
                for passage in try reranking.best(.max, of: first.best) {
                    let start = articles.articleStart(of: passage.passage)
                    if ranks[start] == nil { ranks[start] = ranks.count }
                }
                return found.sorted { ranks[$0.start, default: .max] < ranks[$1.start, default: .max] }
            }
            return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.start < $1.start }
        }
        let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.start, $0) })
        return try byDay(found.map(\.start), newestFirst: order != .date).compactMap { places[$0].map { found[$0] } }
    }

    /// The paths of an article, its own first.
    /// - Parameter start: its first passage.
    package func paths(ofArticleAt start: UInt32) throws -> [String] {
        guard let passage = try snapshot.passage(Int(start)), let article = try snapshot.article(passage.articleID)
        else { return [] }
        return [article.path] + article.otherPaths
    }

    func ranked(_ plan: Plan, _ request: HitRequest) throws -> [ScoredPassage] {
        if request.order != .score { return try ranked(plan, byDay: request) }
        var folding: CopyFolding?
        if request.foldsCopies || request.perArticle != nil {
            folding = CopyFolding(
                request.foldsCopies ? try snapshot.copyDirectory() : .empty, articles,
                perArticle: request.perArticle ?? .max)
        }
        return Array(try best(plan, request, folding).dropFirst(request.offset))
    }

    private func best(_ plan: Plan, _ request: HitRequest, _ folding: CopyFolding?) throws -> [ScoredPassage] {
        let limit = request.depth
        if plan.patterns.isEmpty {
            let articles = try byDay(Evaluator(context).articles(plan), newestFirst: true).map {
                ScoredPassage(passage: $0, score: 0)
            }
            guard let folding else { return Array(articles.prefix(limit)) }
            return folding.best(limit) { Array(articles.prefix($0)) }
        }
        let first = firstStage(plan)
        let reranking = try reranking(plan, first, expands: request.expands)
        let freshness = try request.halfLife.map {
            Freshness(halfLife: $0, days: try snapshot.publicationDays(), articles)
        }
        let answering = { (limit: Int) throws -> [ScoredPassage] in
            try reranking?.best(limit, of: first.best) ?? first.best(limit)
        }
        let ranking = { (limit: Int) throws -> [ScoredPassage] in
            try freshness?.best(limit, of: answering) ?? answering(limit)
        }
        guard let folding else { return try ranking(limit) }
        return try folding.best(limit, of: ranking)
    }

    /// The ranking of a plan's passages by themselves.
    func firstStage(_ plan: Plan) -> FirstStage {
        let evaluator = Evaluator(context)
        return FirstStage { try evaluator.best($0, of: plan) }
    }

    /// What adds to the scores of a plan's passages; nil where nothing does.
    ///
    /// The words that the best passages share are looked for where somebody asks for it, and for a query that is long, and of which
    /// the best article lacks something: what has all the words needs no others.
    /// - Parameter expands: whether somebody asks for it.
    func reranking(_ plan: Plan, _ first: FirstStage, expands: Bool) throws -> Reranking? {
        guard let weights = context.weights else { return nil }
        let expands = expands && weights.feedback > 0
        guard let reranking = Reranking(plan, context, expands: expands) else { return nil }
        guard expands || reranking.isLong && weights.feedback > 0 && isWhole else { return reranking }
        var articles: Set<UInt32> = []
        let best = try reranking.best(reranking.depth, of: first.best)
            .filter { articles.insert(context.directory.articleStart(of: $0.passage)).inserted }
        guard let top = best.first, try expands || !reranking.isCovered(by: top.passage) else { return reranking }
        // They are asked of articles only, where a query's word is asked of the passage, too.
        let share = weights.feedback / (1 - weights.feedback)
        let weight = (1 + weights.article) * share * reranking.wordsInQuery
        let feedback = try FeedbackWords(snapshot: snapshot, tokenizer: tokenizer, scorer: context.scorer)
            .words(Array(best.prefix(FeedbackWords.passages)), weight: weight)
        return Reranking(plan, context, expands: expands, feedback: feedback)
    }

    /// The best passages of the articles that match, in the order of their days. Scored are those of the articles asked for only.
    private func ranked(_ plan: Plan, byDay request: HitRequest) throws -> [ScoredPassage] {
        let evaluator = Evaluator(context)
        var starts: [UInt32] = []
        for place in try evaluator.articles(plan) {
            let start = articles.articleStart(of: place)
            if starts.last != start { starts.append(start) }
        }
        starts = try byDay(starts, newestFirst: request.order == .newest)
        if request.foldsCopies {
            let all = starts.map { ScoredPassage(passage: $0, score: 0) }
            starts = try CopyFolding(snapshot.copyDirectory(), articles).best(all.count) { Array(all.prefix($0)) }
                .map(\.passage)
        }
        let perArticle = request.perArticle ?? 1
        // Each article has a passage at least.
        starts = Array(starts.prefix(request.depth).dropFirst(perArticle == 1 ? request.offset : 0))
        var found = try passages(plan, of: starts)
        if let reranking = try reranking(plan, firstStage(plan), expands: request.expands) {
            let passages = try reranking.rescored(found.values.flatMap(\.self)).sorted { $0.precedes($1) }
            found = Dictionary(grouping: passages) { articles.articleStart(of: $0.passage) }
        }
        let ordered = starts.flatMap { start -> ArraySlice<ScoredPassage> in
            let best = found[start] ?? []
            return best.isEmpty ? [ScoredPassage(passage: start, score: 0)] : best.prefix(perArticle)
        }
        return perArticle == 1 ? ordered : Array(ordered.prefix(request.depth).dropFirst(request.offset))
    }

    /// The passages that match in some articles, the best first, by the articles' first passages.
    private func passages(_ plan: Plan, of starts: [UInt32]) throws -> [UInt32: [ScoredPassage]] {
        guard !plan.patterns.isEmpty else { return [:] }
        let ascending = starts.sorted()
        let found = try Evaluator(context).passages(plan, of: ascending.map { $0..<articles.articleEnd(from: $0) })
        return Dictionary(uniqueKeysWithValues: zip(ascending, found))
    }

    func countFurther(_ hits: inout [Hit], _ plan: Plan) throws {
        let shown = Dictionary(grouping: hits) { UInt32($0.article.firstPassage) }.mapValues(\.count)
        let found = try passages(plan, of: Array(shown.keys))
        for index in hits.indices {
            let start = UInt32(hits[index].article.firstPassage)
            hits[index].further = max((found[start]?.count ?? 0) - (shown[start] ?? 0), 0)
        }
    }

    func cutExcerpts(_ hits: inout [Hit], _ context: SentenceContext, _ highlighter: Highlighter) throws {
        for indices in Dictionary(grouping: hits.indices, by: { hits[$0].article.id }).values {
            let article = hits[indices[0]].article
            var cutter = ExcerptCutter(
                context, passages: article.firstPassage..<article.firstPassage + article.passageCount
            ) { id in try snapshot.passage(id).map { try marked($0, in: article, highlighter) } }
            let excerpts = try cutter.excerpts(of: indices.map { hits[$0].passage.id })
            for (index, excerpts) in zip(indices, excerpts) { hits[index].excerpts = excerpts }
        }
    }

    private func byDay(_ articles: [UInt32], newestFirst: Bool) throws -> [UInt32] {
        let days = try snapshot.publicationDays()
        let undated = newestFirst ? "" : "9999-99-99"
        return articles.map { (start: $0, day: days[Int($0)] ?? undated) }.sorted { left, right in
            if left.day == right.day { return left.start < right.start }
            return newestFirst ? left.day > right.day : left.day < right.day
        }.map(\.start)
    }
}
