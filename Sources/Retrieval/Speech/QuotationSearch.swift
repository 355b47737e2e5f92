import ArticleIndex
import Articles
import EntityNames
import QueryLanguage

/// Goes through the quotations of the articles that a query finds.
struct QuotationSearch {
    private let snapshot: IndexSnapshot
    private let tokenizer: Tokenizer
    private let context: EvaluationContext
    private let planner: Planner
    private let aliases: Aliases
    private let speech: SpeechSearch

    /// - Throws: ``RetrievalError/noQuotations`` for an index that was made without them.
    init(
        _ snapshot: IndexSnapshot, tokenizer: Tokenizer, context: EvaluationContext, planner: Planner, aliases: Aliases,
        speech: SpeechSearch
    ) throws {
        guard snapshot.holdsQuotations else { throw RetrievalError.noQuotations }
        self.snapshot = snapshot
        self.tokenizer = tokenizer
        self.context = context
        self.planner = planner
        self.aliases = aliases
        self.speech = speech
    }

    /// - Parameter query: nil for all articles.
    func list(_ query: Query?, limit: Int) throws -> QuotationList {
        let plan = try query?.words.map(planner.plan)
        let words = plan.flatMap(SpokenWords.init)
        var groups = QuotationGroups()
        var articles = 0
        var last: Int?
        try forEachUtterance(query) { utterance in
            if utterance.article.id != last { articles += 1 }
            last = utterance.article.id
            groups.add(utterance, hasWords: words?.stand(in: utterance.tokens) ?? true)
        }
        let highlighter = Highlighter(try highlighted(query, plan), tokenizer: tokenizer)
        let quotations = try groups.newest(limit).enumerated().compactMap { index, group in
            try quotation(group, rank: index + 1, highlighter, asksForWords: words != nil)
        }
        return QuotationList(quotations: quotations, count: groups.groups.count, articles: articles)
    }

    /// - Parameter query: nil for all articles.
    func speakers(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> SpeakerList {
        var tally = SpeakerTally()
        try forEachUtterance(query) { utterance in
            tally.add(utterance.quotation.speaker, in: utterance.article.start)
        }
        return try tally.list(snapshot, aliases: aliases, types: types, limit: limit)
    }

    /// Calls `body` with each utterance for which the query holds, article by article.
    private func forEachUtterance(_ query: Query?, _ body: (Utterance) throws -> Void) throws {
        let condition = try query.map(self.condition)
        for start in try condition?.candidates.sorted() ?? snapshot.articlesWithSpeech() {
            guard let article = try snapshot.spokenArticle(startingAt: start) else { continue }
            for utterance in Utterance.all(in: article, tokenizer, where: { condition?.admits($0.speaker) ?? true })
            where condition?.holds(for: utterance) ?? true {
                try body(utterance)
            }
        }
    }

    // MARK: Conditions

    /// What the query asks of a quotation.
    private func condition(_ query: Query) throws -> QuotationCondition {
        guard query.filters(includingExcluded: true).contains(where: \.asksForSpeech) else {
            return .articles(
                ArticleSet(ascending: try Evaluator(context).articles(planner.plan(query))))
        }
        switch query {
        case .filter(let filter):
            switch filter.condition {
            case .speaker(let name): return .speaker(try SpeakerFilter(name, snapshot: snapshot, aliases: aliases))
            case .said(let term):
                let pattern = try planner.pattern(term)
                return .said(pattern, candidates: try speech.articles(saying: pattern))
            case .published, .byline, .source, .path, .language, .mentions: break
            }
        case .any(let queries):
            return .any(try queries.map(condition))
        case .all(let queries, let excluded):
            return .all(try queries.map(condition), excluding: try excluded.map(condition))
        case .term, .proximity: break
        }
        return .articles(ArticleSet(ascending: try Evaluator(context).articles(planner.plan(query))))
    }

    // MARK: Results

    /// What is marked in a quotation: the words of the query, and what it must have with `said:`.
    private func highlighted(_ query: Query?, _ plan: Plan?) throws -> Plan {
        var plans = plan.map { [$0] } ?? []
        for filter in query?.filters() ?? [] {
            if case .said(let term) = filter.condition { plans.append(.words(try planner.pattern(term))) }
        }
        return .any(plans)
    }

    private func quotation(
        _ group: QuotationGroups.Group, rank: Int, _ highlighter: Highlighter, asksForWords: Bool
    ) throws -> ListedQuotation? {
        guard let spoken = try snapshot.spokenArticle(startingAt: group.start),
            let article = try snapshot.article(spoken.id),
            let utterance = Utterance.all(in: spoken, tokenizer).first(where: {
                $0.quotations[0].ordinal == group.ordinal
            })
        else { return nil }
        let quotation = utterance.quotation
        return ListedQuotation(
            rank: rank, quotation: utterance.quotations[0], words: utterance.words,
            cue: quotation.cue.map { String(decoding: spoken.text[$0], as: UTF8.self) },
            citation: Citation(
                article: article,
                paragraph: Citation.paragraph(at: quotation.ranges[0].lowerBound, in: spoken.text)),
            copies: group.articles - 1, hasWords: asksForWords ? group.hasWords : nil,
            matches: highlighter.matches(in: utterance.words))
    }
}

extension Filter {
    /// Whether it is asked of quotations, not of whole articles.
    fileprivate var asksForSpeech: Bool {
        switch condition {
        case .speaker, .said: true
        case .published, .byline, .source, .path, .language, .mentions: false
        }
    }
}
