import ArticleIndex
package import EntityNames
package import QueryLanguage
package import Retrieval
import SphinxQL

/// Answers from a cluster: the engine finds the articles, and they are cut, ranked, marked and looked through here, in an index in
/// memory, by what does it for an SQLite index.
///
/// It remembers the last answer, and has one owner.
package final class ClusterSearcher {
    /// How much is asked for at once.
    package struct Limits: Sendable {
        /// Articles whose passages are ranked here for an answer of the usual length.
        package var ranked = 500
        /// Articles that are read for one answer at most.
        package var read = 3_000
        /// Articles that are read for a list of what is in all that are found.
        package var whole = 10_000
        /// Articles that are listed at most.
        package var listed = 100_000
        /// Milliseconds that a shard may take.
        package var milliseconds = 5_000

        package init() {}
    }

    let archive: String
    let coordinators: Coordinators
    let limits: Limits
    let tokens: ClusterTokens
    let scoring: Scoring
    let aliases: Aliases
    private var gathered: Shortfall?
    private var size: (articles: Int, passages: Int, tokens: Int)?
    private var last: (query: Query, found: FoundArticles)?
    /// The paths of the articles that were listed last, by their places in the list.
    private var listed: [[String]] = []

    package init(
        _ coordinators: Coordinators, archive: String, scoring: Scoring = .combined, aliases: Aliases = Aliases(),
        limits: Limits = Limits()
    ) throws {
        self.coordinators = coordinators
        self.archive = archive
        self.scoring = scoring
        self.aliases = aliases
        self.limits = limits
        tokens = try ClusterTokens()
    }

    /// Asks, and notes what did not answer.
    func ask(_ sql: String) throws(ClusterError) -> Coordinators.Answer {
        let beginning = ContinuousClock.now
        var attempt = 0
        while true {
            attempt += 1
            let answer = try self.answer(sql)
            // Asked afterwards: who answered the question had lost its articles before, if it had.
            let states = try ClusterStates(coordinators, archive: archive)
            let missing = PartialAnswer.shortfall(answer.meta, layout: states.layout, silent: states.silent)
            // Just after a node is gone a coordinator asks it yet, and leaves its shards' other nodes alone.
            if missing != nil, attempt < Self.attempts, ContinuousClock.now - beginning < Self.patience { continue }
            for missing in [missing, states.shortfall] {
                if let missing { gathered = gathered?.union(missing) ?? missing }
            }
            return answer
        }
    }

    private static let attempts = 3
    /// A question that took longer is not asked again.
    private static let patience = Duration.seconds(1)

    private func answer(_ sql: String) throws(ClusterError) -> Coordinators.Answer {
        do throws(ClusterError) {
            return try coordinators.ask(sql)
        } catch {
            switch error {
            case .refused(let reason) where PartialAnswer.isOutage(reason):
                return Coordinators.Answer(result: SphinxResult(), meta: ["error": reason])
            case .refused, .wrongSchema:
                // That the archive is of another schema, or not there, is the better reason.
                _ = try ClusterStates(coordinators, archive: archive)
            default: break
            }
            throw error
        }
    }

    func selection(
        _ expression: MatchExpression, _ order: HitRequest.Order = .score, reading columns: [String] = [], limit: Int
    ) -> ArticleSelection {
        ArticleSelection(
            archive: archive, expression: expression, order: order, columns: columns, limit: max(limit, 1),
            milliseconds: limits.milliseconds, ranking: .levels)
    }

    // MARK: Reading articles

    /// The articles that a query may find, with what is known of its words.
    /// - Parameter wanted: how many are enough, where no more than these can be found.
    private func found(
        _ query: Query, _ order: HitRequest.Order, wanted: Int
    ) throws -> FoundArticles {
        let expression = try MatchExpression(query, tokens: tokens)
        let limit = expression.isExact ? min(wanted, limits.read) : limits.read
        if let last, last.query == query, last.found.covers(order, limit) { return last.found }
        guard wanted <= limits.read || !expression.isExact else {
            throw ClusterError.tooMany(wanted, limit: limits.read)
        }
        let answer = try ask(selection(expression, order, reading: [ClusterSchema.record], limit: limit).sql)
        let total = answer.meta["total_found"].flatMap(Int.init) ?? answer.result.rows.count
        guard expression.isExact || total <= limits.read else {
            throw ClusterError.tooMany(total, limit: limits.read)
        }
        let found = try FoundArticles(
            answer.result, order: order, limit: limit, total: total,
            collection: collection(query, answer.meta))
        last = (query, found)
        return found
    }

    /// How common the words of a query are in the archive.
    func collection(_ query: Query, _ meta: [String: String]) throws -> CollectionStatistics {
        // A word's token stands once for each passage that has it.
        var passages: [String: Int] = [:]
        for number in 0..<MatchExpression.greatestSize {
            guard let keyword = meta["keyword[\(number)]"] else { break }
            passages[keyword] = meta["hits[\(number)]"].flatMap(Int.init)
        }
        var counts: [String: Int] = [:]
        for term in query.terms() {
            let words = tokens.words(of: term.text)
            for (number, word) in words.enumerated() {
                let token =
                    if term.form == .stemmed, words.count == 1 {
                        ClusterTokens.spelled(
                            tokens.stem(word), as: term.place == .headline ? .headlineStem : .stem)
                    } else if term.form == .prefix, number == words.count - 1 {
                        ClusterTokens.spelled(word, as: .word) + "*"
                    } else {
                        ClusterTokens.spelled(word, as: .word)
                    }
                if let count = passages[token] { counts[word] = max(count, counts[word] ?? 0) }
            }
        }
        let size = try archiveSize()
        return CollectionStatistics(
            articles: size.articles, counts: counts, passages: size.passages, tokens: size.tokens)
    }

    func archiveSize() throws -> (articles: Int, passages: Int, tokens: Int) {
        if let size { return size }
        let sums = [ClusterSchema.passages, ClusterSchema.tokens].map { "SUM(\($0)) AS \($0)_sum" }
        let row = try ask(
            """
            SELECT COUNT(*) AS n, \(sums.joined(separator: ", ")) FROM \(archive) LIMIT 1 \
            OPTION ranker=none, \(selection(.everything, limit: 1).patience)
            """
        ).result
        func number(_ name: String) -> Int {
            row.column(name).flatMap { row.rows.first?[$0] }.flatMap(Int.init) ?? 0
        }
        let found = (number("n"), number("\(ClusterSchema.passages)_sum"), number("\(ClusterSchema.tokens)_sum"))
        size = found
        return found
    }

    /// How many articles have each word of a question, as the account of it says.
    static func documents(_ meta: [String: String]) -> [String: Int] {
        var documents: [String: Int] = [:]
        for number in 0..<MatchExpression.greatestSize {
            guard let keyword = meta["keyword[\(number)]"] else { break }
            documents[keyword] = meta["docs[\(number)]"].flatMap(Int.init)
        }
        return documents
    }

    /// Asks the articles that a query may find.
    func read<Result>(
        _ query: Query, order: HitRequest.Order = .score, wanted: Int,
        _ body: (Searcher, FoundArticles) throws -> Result
    ) throws -> Result {
        let found = try found(query, order, wanted: wanted)
        return try found.index.read { snapshot in
            try body(
                Searcher(snapshot, scoring: scoring, aliases: aliases, collection: found.collection), found)
        }
    }
}

extension ClusterSearcher: SearchEngine {
    package func hits(_ query: Query, _ request: HitRequest) throws -> [Hit] {
        // Of copies one is shown: more are read than are wanted.
        let (depth, isTooMuch) = request.offset.addingReportingOverflow(request.limit)
        guard !isTooMuch, depth <= limits.read else { throw ClusterError.tooMany(depth, limit: limits.read) }
        let wanted = min(max(limits.ranked, 3 * depth), limits.read)
        return try read(query, order: request.order, wanted: wanted) { searcher, found in
            try searcher.hits(query, request).map(found.withArchiveID)
        }
    }

    package func finds(_ query: Query) throws -> Bool {
        let expression = try MatchExpression(query, tokens: tokens)
        guard expression.isExact else { return try read(query, wanted: 1) { searcher, _ in try searcher.finds(query) } }
        return try !ask(selection(expression, limit: 1).sql).result.rows.isEmpty
    }

    package func matchedArticles(
        _ query: Query, order: HitRequest.Order, countingPassages: Bool
    ) throws -> [MatchedArticle] {
        let expression = try MatchExpression(query, tokens: tokens)
        guard expression.isExact, !countingPassages else {
            return try readWhole(query) { searcher, _ in
                let articles = try searcher.matchedArticles(query, order: order)
                listed = try articles.map { try searcher.paths(ofArticleAt: $0.start) }
                return numbered(articles)
            }
        }
        let answer = try ask(selection(expression, order, reading: [ClusterSchema.paths], limit: limits.listed).sql)
        let total = answer.meta["total_found"].flatMap(Int.init) ?? 0
        guard total <= limits.listed else { throw ClusterError.tooMany(total, limit: limits.listed) }
        let column = answer.result.column(ClusterSchema.paths)
        listed = answer.result.rows.map { row in
            (column.flatMap { row[$0] } ?? "").split(separator: "\n").map(String.init)
        }
        return numbered(listed.map { _ in MatchedArticle(start: 0, passages: 0, score: 0) })
    }

    private func numbered(_ articles: [MatchedArticle]) -> [MatchedArticle] {
        articles.enumerated().map { number, article in
            var article = article
            article.start = UInt32(number)
            return article
        }
    }

    package func paths(ofArticleAt start: UInt32) throws -> [String] {
        listed.indices.contains(Int(start)) ? listed[Int(start)] : []
    }

    package func relaxations(of query: Query) throws -> [RelaxedQuery] {
        // A cluster has no list of words that other spellings could be looked up in.
        Searcher.relaxations(withoutSpellings: query)
    }

    package func explain(_ query: Query) throws -> Explanation {
        let expression = try MatchExpression(query, tokens: tokens)
        let found = try found(query, .score, wanted: limits.ranked)
        return Explanation(
            "query: \(query.description)",
            parts: [
                Explanation(
                    "\(found.total) articles of the archive \(archive) match \(expression.text)\(expression.isExact ? "" : ", which is more than was asked for")"
                ),
                Explanation("\(found.ids.count) of them are ranked, by their passages"),
            ])
    }

    package func explain(_ hit: Hit, _ query: Query, expands: Bool) throws -> Explanation {
        try read(query, wanted: limits.ranked) { searcher, _ in try searcher.explain(hit, query, expands: expands) }
    }

    package func articleCount() throws -> Int { try archiveSize().articles }

    package var shortfall: Shortfall? { gathered }

    package var wayOfReading: String { "asked of the cluster's archive \(archive)" }
}
