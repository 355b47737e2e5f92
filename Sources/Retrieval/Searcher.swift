package import ArticleIndex
package import Articles
package import EntityNames
package import PostingLists
package import QueryLanguage

/// Answers queries from one state of an index.
///
/// Valid inside `IndexReader.read` only, as the snapshot is.
package struct Searcher {
    let snapshot: IndexSnapshot
    let tokenizer: Tokenizer
    let context: EvaluationContext
    private let planner: Planner
    private let speech: SpeechSearch
    let aliases: Aliases
    /// Where articles begin, whatever the ranking takes for an article.
    let articles: PassageDirectory
    /// Whether the index is all there is, so that it knows how common every word is.
    let isWhole: Bool
    /// How posting lists are read.
    package let postingsPath: PostingsPath

    /// The ways to read posting lists; the answers are the same.
    package enum PostingsPath: Sendable, Equatable {
        /// Straight from FTS5's pages.
        case pages
        /// By FTS5, which writes this index in a way that only it can read.
        case fullText(UnsupportedFormat)
    }

    /// - Parameters:
    ///   - scoring: how passages are scored.
    ///   - weights: what adds to a passage's own score under ``Scoring/combined``.
    ///   - aliases: what the user says of entities, which holds for filters and for what is named in passages.
    ///   - collection: what the index is a part of; nil where it is all there is.
    /// - Throws: `IndexError` and `PostingError`.
    package init(
        _ snapshot: IndexSnapshot, scoring: Scoring = .combined, weights: RankingWeights = .standard,
        aliases: Aliases = Aliases(), collection: CollectionStatistics? = nil
    ) throws {
        let weights = scoring == .combined ? weights : nil
        self.snapshot = snapshot
        self.aliases = aliases
        isWhole = collection == nil
        tokenizer = try snapshot.tokenizer()
        let own = try snapshot.passageTotals()
        let totals = collection?.totals(own) ?? own
        var directory = try snapshot.passageDirectory()
        let size = collection.map { [directory] collection in
            collection.tokens.map { (collection.articles, $0) } ?? (directory.articleCount, own.tokens)
        }
        articles = directory
        if scoring == .fts5 { directory = directory.withPassagesAsArticles() }
        let scorer = BM25(settings: snapshot.settings, totals: totals, scoring: scoring)
        do {
            let postings = try PagePostings(snapshot)
            context = EvaluationContext(
                directory: directory, scorer: scorer, postings: postings, slack: postings.slack,
                weights: weights, size: size)
            postingsPath = .pages
        } catch PostingError.unsupportedFormat(let format) {
            context = EvaluationContext(
                directory: directory, scorer: scorer, postings: FullTextPostings(snapshot), slack: 1,
                weights: weights, size: size)
            postingsPath = .fullText(format)
        }
        speech = SpeechSearch(snapshot, tokenizer: tokenizer, postings: context.postings, directory: articles)
        planner = try Planner(
            snapshot, tokenizer: tokenizer, aliases: aliases, speech: speech, weights: weights, collection: collection)
    }

    /// The best passages for a query, best first.
    ///
    /// A query of filters alone is answered with the first passages of the articles that pass, newest first.
    ///
    /// - Parameters:
    ///   - limit: how many passages at most.
    ///   - foldsCopies: whether of articles that are copies of one another only the one that comes first is answered with.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func hits(_ query: Query, limit: Int, foldsCopies: Bool = false) throws -> [Hit] {
        var request = HitRequest(limit: limit)
        request.foldsCopies = foldsCopies
        return try hits(query, request)
    }

    /// The passages for a query that a request asks for.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func hits(_ query: Query, _ request: HitRequest) throws -> [Hit] {
        let plan = try plan(query)
        let highlighter = Highlighter(plan, tokenizer: tokenizer)
        let copies = request.foldsCopies ? try CopyFolding(snapshot.copyDirectory(), articles) : nil
        var hits = try ranked(plan, request).enumerated().compactMap { index, found in
            try hit(found, rank: request.offset + index + 1, highlighter: highlighter, folding: copies)
        }
        if request.countsFurther { try countFurther(&hits, plan) }
        if let context = request.context { try cutExcerpts(&hits, context, highlighter) }
        return hits
    }

    /// Who and what is named in the articles that a query finds, the most telling first: those that these articles mention
    /// more often than the others do.
    ///
    /// - Parameters:
    ///   - query: nil for all articles; entities then are ranked by how many mention them.
    ///   - types: the types of entities that are wanted.
    ///   - limit: how many entities at most.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func entities(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> EntityList {
        try entities(query, types: types, limit: limit, of: nil)
    }

    /// The same, where the index holds only some articles of a collection.
    package func entities(
        _ query: Query?, types: Set<EntityType>, limit: Int, of totals: EntityTotals?
    ) throws -> EntityList {
        try entityRanking(types, totals).list(articles(finding: query), limit: limit)
    }

    func entityRanking(_ types: Set<EntityType>, _ totals: EntityTotals?) -> EntityRanking {
        EntityRanking(snapshot: snapshot, types: types, aliases: aliases, totals: totals)
    }

    /// Who said what in the articles that a query finds: first what has the query's words in it, and the newest first.
    ///
    /// Where the query has `speaker:` or `said:`, they are asked of each quotation. The same words from several articles are one
    /// quotation, with the day of the first article.
    /// - Parameters:
    ///   - query: nil for all articles.
    ///   - limit: how many quotations at most.
    /// - Throws: `IndexError`, `PostingError`, and ``RetrievalError/noQuotations`` for an index that was made without them.
    package func quotations(_ query: Query?, limit: Int) throws -> QuotationList {
        try quotationSearch().list(query, limit: limit)
    }

    /// Who is quoted in the articles that a query finds, the most quoted first. Query, limit and errors are those of
    /// ``quotations(_:limit:)``.
    /// - Parameter types: what speakers are listed.
    package func speakers(
        _ query: Query?, types: Set<EntityType> = EntityType.names, limit: Int
    ) throws -> SpeakerList {
        try quotationSearch().speakers(query, types: types, limit: limit)
    }

    /// The articles that arrived last, of those that a query finds, the latest first.
    ///
    /// - Parameters:
    ///   - query: nil for all articles.
    ///   - time: only those that arrived after it; milliseconds since 1970.
    ///   - limit: how many articles at most.
    /// - Returns: nil where the query finds no article at all.
    /// - Throws: `IndexError`, `PostingError`, and ``RetrievalError/noArrivals`` for an index that does not know them.
    package func arrivals(_ query: Query?, after time: Int = 0, limit: Int) throws -> ArrivalList? {
        let starts = try articles(finding: query)
        guard starts?.isEmpty != true else { return nil }
        guard let arrivals = try snapshot.arrivals(after: time, of: starts) else { throw RetrievalError.noArrivals }
        let articles = try arrivals.prefix(limit).compactMap { arrival in
            try snapshot.article(arrival.article).map { ArrivedArticle(article: $0, time: arrival.time) }
        }
        return ArrivalList(articles: articles, count: arrivals.count, last: try snapshot.lastArrival())
    }

    private func quotationSearch() throws -> QuotationSearch {
        try QuotationSearch(
            snapshot, tokenizer: tokenizer, context: context, planner: planner, aliases: aliases, speech: speech)
    }

    /// The steps by which a query that finds nothing can be loosened; each asks for less than the one before.
    package func relaxations(of query: Query) throws -> [RelaxedQuery] {
        let planner = planner
        let suggester = try SpellingSuggester(snapshot)
        return try RelaxationLadder { term in
            guard let word = try planner.missingWord(term), let other = try suggester.suggestion(for: word) else {
                return nil
            }
            return RelaxedQuery.Replacement(word: term.text, other: other)
        }.steps(from: query)
    }

    /// The same where no words of an index can be looked through for other spellings.
    package static func relaxations(withoutSpellings query: Query) -> [RelaxedQuery] {
        (try? RelaxationLadder { _ in nil }.steps(from: query)) ?? []
    }

    /// The passages that ``hits(_:limit:foldsCopies:)`` shows, without their texts.
    package func rank(_ query: Query, limit: Int, foldsCopies: Bool = false) throws -> [ScoredPassage] {
        var request = HitRequest(limit: limit)
        request.foldsCopies = foldsCopies
        return try ranked(plan(query), request)
    }

    /// How a query is understood, and how its posting lists are read.
    package func explain(_ query: Query) throws -> Explanation {
        Explanation(
            "query: \(query.description)",
            parts: [try PlanExplainer.explain(plan(query)), Explanation("\(postingsPath)")])
    }

    /// How the score of a hit came about.
    /// - Parameter expands: as the request had it that the hit came from.
    package func explain(_ hit: Hit, _ query: Query, expands: Bool = false) throws -> Explanation {
        let plan = try plan(query)
        return try ScoreExplainer(context).explain(
            UInt32(hit.passage.id), plan, reranking(plan, firstStage(plan), expands: expands))
    }

    /// The same as ``rank(_:limit:)`` without a second stage, by looking at every match: what the shortcuts are held against.
    func rankAll(_ query: Query, limit: Int) throws -> [ScoredPassage] {
        try Evaluator(context).bestOfAll(limit, of: plan(query))
    }

    /// The first passages of the articles that a query finds, ascending; nil for no query, which means all articles.
    func articles(finding query: Query?) throws -> [Int]? {
        try query.map { try Evaluator(context).articles(plan($0)).map(Int.init) }
    }

    func highlighter(_ query: Query) throws -> Highlighter {
        Highlighter(try plan(query), tokenizer: tokenizer)
    }

    func plan(_ query: Query) throws -> Plan {
        try planner.plan(query)
    }

    func hit(
        _ found: ScoredPassage, rank: Int, highlighter: Highlighter, folding: CopyFolding?
    ) throws -> Hit? {
        guard let passage = try snapshot.passage(Int(found.passage)),
            let article = try snapshot.article(passage.articleID)
        else { return nil }
        let marked = try marked(passage, in: article, highlighter)
        return Hit(
            rank: rank, score: found.score, article: article, passage: passage, matches: marked.matches,
            headlineMatches: highlighter.matches(inHeadline: article.headline), mentions: marked.mentions,
            group: folding?.group(of: found.passage))
    }

    func marked(
        _ passage: StoredPassage, in article: StoredArticle, _ highlighter: Highlighter
    ) throws -> MarkedPassage {
        let around = try surroundings(of: passage, in: article, reach: highlighter.reach)
        return MarkedPassage(
            passage: passage,
            matches: highlighter.matches(in: passage.text, before: around.before, after: around.after),
            mentions: try snapshot.mentions(inPassage: passage.id).compactMap(aliases.mention))
    }

    /// The text next to a passage, at least `reach` tokens on each side where the article has them.
    private func surroundings(
        of passage: StoredPassage, in article: StoredArticle, reach: Int
    ) throws -> (before: String, after: String) {
        var before = ""
        var after = ""
        var missing = reach
        var id = passage.id - 1
        while missing > 0, id >= article.firstPassage, let other = try snapshot.passage(id) {
            before = other.text + before
            missing -= context.directory.textTokens(of: UInt32(id))
            id -= 1
        }
        missing = reach
        id = passage.id + 1
        while missing > 0, id < article.firstPassage + article.passageCount, let other = try snapshot.passage(id) {
            after += other.text
            missing -= context.directory.textTokens(of: UInt32(id))
            id += 1
        }
        return (before, after)
    }
}
