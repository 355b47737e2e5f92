import ArticleIndex
package import Articles
import EntityNames
package import QueryLanguage
package import Retrieval
import SphinxQL

/// Lists of what is in all articles that a query finds: these are read, and listed by what lists an index. The engine counts where
/// a count is all that is wanted.
extension ClusterSearcher {
    /// Articles that are asked for at once.
    private static let page = 1_000

    package func entities(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> EntityList {
        let totals = try query == nil ? nil : self.totals
        return try readWhole(query) { searcher, _ in
            try searcher.entities(query, types: types, limit: limit, of: totals)
        }
    }

    package func overview(_ query: Query, limit: Int, barLimit: Int) throws -> Overview? {
        let totals = try self.totals
        return try readWhole(query) { searcher, _ in
            try searcher.overview(query, limit: limit, barLimit: barLimit, of: totals)
        }
    }

    package func quotations(_ query: Query?, limit: Int) throws -> QuotationList {
        try readWhole(query) { searcher, found in
            var list = try searcher.quotations(query, limit: limit)
            for index in list.quotations.indices {
                list.quotations[index].quotation.articleID = found.archiveID(list.quotations[index].quotation.articleID)
                list.quotations[index].citation.article.id = found.archiveID(
                    list.quotations[index].citation.article.id)
            }
            return list
        }
    }

    package func speakers(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> SpeakerList {
        try readWhole(query) { searcher, _ in try searcher.speakers(query, types: types, limit: limit) }
    }

    package func timeline(_ query: Query?, by period: Timeline.Period?, limit: Int) throws -> Timeline? {
        guard let days = try days(query) else { return nil }
        return Timeline(
            days: days.published, undated: days.undated, articlesInIndex: try articleCount(), by: period, limit: limit)
    }

    func days(_ query: Query?) throws -> (published: [PublicationDay: Int], undated: Int)? {
        let expression = try self.expression(query)
        guard expression.isExact else { return try readWhole(query) { searcher, _ in try searcher.days(query) } }
        let answer = try ask(selection(expression, limit: limits.listed).daysSQL)
        guard answer.result.rows.count < limits.listed else {
            throw ClusterError.unsupported("too many days: narrow them with --after and --before")
        }
        let (day, count) = (answer.result.column(ClusterSchema.day), answer.result.column("n"))
        var published: [PublicationDay: Int] = [:]
        var undated = 0
        for row in answer.result.rows {
            guard let day, let count, let number = row[day].flatMap(Int.init),
                let articles = row[count].flatMap(Int.init)
            else { throw ClusterError.wrongSchema("its columns are others") }
            if let day = PublicationDay(number: number) { published[day] = articles } else { undated += articles }
        }
        return published.isEmpty && undated == 0 ? nil : (published, undated)
    }

    // MARK: Reading all that is found

    func expression(_ query: Query?) throws -> MatchExpression {
        try query.map { try MatchExpression($0, tokens: tokens) } ?? .everything
    }

    /// Asks all articles that a query may find; all there are, without one.
    func readWhole<Result>(
        _ query: Query?, _ body: (Searcher, FoundArticles) throws -> Result
    ) throws -> Result {
        let found = try whole(query)
        return try found.index.read { snapshot in
            try body(
                Searcher(snapshot, scoring: scoring, aliases: aliases, collection: found.collection), found)
        }
    }

    private func whole(_ query: Query?) throws -> FoundArticles {
        var selection = selection(try expression(query), reading: [ClusterSchema.record], limit: Self.page)
        selection.after = 0
        var all = SphinxResult()
        var collection: CollectionStatistics?
        while true {
            let answer = try ask(selection.sql)
            let rows = answer.result.rows
            if collection == nil {
                let total = answer.meta["total_found"].flatMap(Int.init) ?? rows.count
                guard total <= limits.whole else { throw ClusterError.tooMany(total, limit: limits.whole) }
                collection =
                    try query.map { try self.collection($0, answer.meta) }
                    ?? CollectionStatistics(articles: total, counts: [:])
                all = answer.result
            } else {
                all.rows += rows
            }
            guard rows.count == Self.page, let column = answer.result.column("id"),
                let last = rows.last?[column].flatMap({ UInt64($0) })
            else { break }
            guard all.rows.count <= limits.whole else {
                throw ClusterError.tooMany(all.rows.count, limit: limits.whole)
            }
            selection.after = last
        }
        return try FoundArticles(
            all, order: .score, limit: all.rows.count, total: all.rows.count,
            collection: collection ?? CollectionStatistics(articles: 0, counts: [:]))
    }

    // MARK: Counting

    /// How many articles of the archive name entities.
    private var totals: EntityTotals {
        get throws {
            EntityTotals(articles: try articleCount()) { groups in
                let tokens = groups.map { $0.map(ClusterTokens.entity).sorted() }
                let counts = try self.counts(
                    of: Array(Set(tokens.flatMap(\.self))), in: [ClusterSchema.Field.facts.rawValue])
                return try tokens.map { tokens in
                    // What the alias files made one entity is counted for itself: an article may name it both ways.
                    tokens.count > 1 ? try self.count(ofAny: tokens) : tokens.first.flatMap { counts[$0] } ?? 0
                }
            }
        }
    }

    /// How many articles have each of some words, which are spelled for the engine.
    func counts(of words: [String], in fields: [String]) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for start in stride(from: 0, to: words.count, by: Self.page) {
            let part = words[start..<min(start + Self.page, words.count)]
            let answer = try ask(selection(.any(of: Array(part), in: fields), limit: 1).countSQL)
            counts.merge(Self.documents(answer.meta)) { first, _ in first }
        }
        return counts
    }

    private func count(ofAny words: [String]) throws -> Int {
        let answer = try ask(selection(.any(of: words, in: [ClusterSchema.Field.facts.rawValue]), limit: 1).countSQL)
        return answer.result.rows.first?.last.flatMap { $0 }.flatMap(Int.init) ?? 0
    }
}

extension MatchExpression {
    /// - Parameter words: spelled for the engine; not empty.
    fileprivate static func any(of words: [String], in fields: [String]) -> MatchExpression {
        MatchExpression(
            text: "(@(\(fields.joined(separator: ","))) (\(words.joined(separator: " | "))))",
            days: nil,
            isExact: true, ranks: false)
    }
}

extension PublicationDay {
    /// - Parameter number: a ``number``.
    /// - Returns: nil where there is no such day.
    fileprivate init?(number: Int) {
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
