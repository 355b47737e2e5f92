import ArticleIndex
import Articles
package import QueryLanguage
package import Retrieval
import SphinxQL

/// Single articles, and those like one.
extension ClusterSearcher {
    /// Articles whose passages are looked at for those like another one.
    private static let candidates = 500
    /// Articles of one file that are told apart.
    private static let fileLimit = 1_000

    package func open(
        _ name: String, _ query: Query?, absolute: @escaping (String) -> String
    ) throws -> OpenedArticle {
        try lookUp(name, absolute) { searcher, place, found in
            var opened = try searcher.open(place, query)
            opened.article.id = found.archiveID(opened.article.id)
            return opened
        }
    }

    package func articles(
        like name: String, limit: Int, foldsCopies: Bool, absolute: @escaping (String) -> String
    ) throws -> SimilarArticles {
        let (words, own) = try lookUp(name, absolute) { searcher, place, found in
            let words = try searcher.tellingWords(
                of: place.article, copies: 1,
                counts: .articles { stems in
                    let spelled = stems.map { ClusterTokens.spelled($0, as: .stem) }
                    let counts = try self.counts(of: spelled, in: ClusterSchema.levels)
                    return spelled.map { counts[$0] ?? 0 }
                })
            return (words, found.ids[0])
        }
        guard let query = words.query else { return SimilarArticles(hits: [], explanation: words.explanation) }
        let wanted = min(max(Self.candidates, 3 * min(limit, limits.read)), limits.read)
        let asked = try ask(selection(expression(query), reading: [ClusterSchema.record], limit: wanted).sql)
        var result = asked.result
        if let id = result.column("id"), !result.rows.contains(where: { $0[id] == String(own) }) {
            var itself = selection(.everything, reading: [ClusterSchema.record], limit: 1)
            itself.after = UInt64(own - 1)
            result.rows += try ask(itself.sql).result.rows
        }
        let found = try FoundArticles(
            result, order: .score, limit: result.rows.count, total: result.rows.count,
            collection: collection(query, asked.meta))
        return try found.index.read { snapshot in
            guard let place = found.ids.firstIndex(of: own), let article = try snapshot.article(place + 1) else {
                return SimilarArticles(hits: [], explanation: words.explanation)
            }
            var similar = try Searcher(
                snapshot, scoring: scoring, aliases: aliases, collection: found.collection
            ).articles(like: article, having: words, limit: limit, foldsCopies: foldsCopies)
            similar.hits = similar.hits.map(found.withArchiveID)
            return similar
        }
    }

    private var patience: String { selection(.everything, limit: 1).patience }

    /// Finds the article that an ``ArticleAddress`` names.
    private func lookUp<Result>(
        _ name: String, _ absolute: (String) -> String,
        _ body: (Searcher, ArticleLookup.Place, FoundArticles) throws -> Result
    ) throws -> Result {
        let readings = ArticleAddress.readings(of: name)
        for reading in readings {
            guard let found = try article(reading.article, absolute) else { continue }
            return try found.index.read { snapshot in
                guard let article = try snapshot.article(1) else { throw ClusterError.damagedRecord }
                var named = article
                named.id = found.ids[0]
                let ordinal = try ArticleLookup.Place(named, passage: reading.passage).ordinal
                var place = try ArticleLookup.Place(article)
                place.ordinal = ordinal
                return try body(
                    Searcher(snapshot, scoring: scoring, aliases: aliases, collection: found.collection), place, found)
            }
        }
        switch readings[0].article {
        case .id(let id): throw ArticleLookupError.noNumber(id)
        case .path(let path): throw ArticleLookupError.noPath(path, nearest: try nearest(path))
        }
    }

    private func article(_ wanted: ArticleAddress.Article, _ absolute: (String) -> String) throws -> FoundArticles? {
        let columns = [ClusterSchema.record, ClusterSchema.paths]
        var result: SphinxResult
        switch wanted {
        case .id(let id):
            guard id > 0 else { return nil }
            result = try ask(
                "SELECT id, \(columns[0]) FROM \(archive) WHERE id=\(id) LIMIT 1 OPTION \(patience)"
            ).result
        case .path(let name):
            let path = absolute(name)
            result = try articles(atPath: path, columns)
            guard result.rows.count < 2 else {
                let first = result.column("id").flatMap { result.rows[0][$0] }.flatMap(Int.init) ?? 0
                throw ArticleLookupError.several(path: name, articles: result.rows.count, first: first)
            }
        }
        guard !result.rows.isEmpty else { return nil }
        return try FoundArticles(
            result, order: .score, limit: 1, total: 1,
            collection: CollectionStatistics(articles: try articleCount(), counts: [:]))
    }

    /// The articles that were read from a file, by their numbers.
    private func articles(atPath path: String, _ columns: [String]) throws -> SphinxResult {
        guard !path.allSatisfy({ $0 == "*" }) else { return SphinxResult() }
        var selection = selection(
            try expression(.filter(Filter(.path(path)))), reading: columns, limit: Self.fileLimit)
        selection.after = 0
        var result = try ask(selection.sql).result
        guard let paths = result.column(ClusterSchema.paths) else { return SphinxResult() }
        result.rows = result.rows.filter { ($0[paths] ?? "").split(separator: "\n").contains { $0 == path } }
        return result
    }

    /// A path that ends in what was given.
    private func nearest(_ path: String) throws -> String? {
        let end = "/" + (path.split(separator: ":").first ?? "")
        let asked = try expression(.filter(Filter(.path(end))))
        let result = try ask(selection(asked, reading: [ClusterSchema.paths], limit: Self.fileLimit).sql).result
        guard let paths = result.column(ClusterSchema.paths) else { return nil }
        return result.rows.lazy.flatMap { ($0[paths] ?? "").split(separator: "\n") }.first { $0.hasSuffix(end) }.map(
            String.init)
    }

    /// An article came when it was written to the cluster last.
    package func arrivals(_ query: Query?, after time: Int, limit: Int) throws -> ArrivalList? {
        guard limit <= limits.whole else { throw ClusterError.tooMany(limit, limit: limits.whole) }
        let asked = try expression(query)
        guard asked.isExact else {
            throw ClusterError.unsupported(
                "a cluster cannot say what of this came last: ask for words and filters only")
        }
        let written = ClusterTables.Bookkeeping.written
        var selection = selection(asked, reading: [ClusterSchema.record, written], limit: limit)
        selection.writtenAfter = time
        let answer = try ask(selection.sql)
        let count = answer.meta["total_found"].flatMap(Int.init) ?? answer.result.rows.count
        if count == 0, let query, try !finds(query) { return nil }
        let found = try FoundArticles(
            answer.result, order: .score, limit: limit, total: count,
            collection: CollectionStatistics(articles: 0, counts: [:]))
        let times = answer.result.column(written).map { column in
            answer.result.rows.map { $0[column].flatMap(Int.init) ?? 0 }
        }
        let articles = try found.index.read { snapshot in
            try found.ids.indices.compactMap { number -> ArrivedArticle? in
                guard var article = try snapshot.article(number + 1), let time = times?[number] else { return nil }
                article.id = found.ids[number]
                return ArrivedArticle(article: article, time: time)
            }
        }
        let newest = try ask("SELECT MAX(\(written)) AS n FROM \(archive) LIMIT 1 OPTION \(patience)").result.rows
            .first?.last.flatMap { $0 }
        return ArrivalList(articles: articles, count: count, last: newest.flatMap(Int.init) ?? 0)
    }
}
