import ArticleIndex
package import Articles
package import QueryLanguage

extension Searcher {
    /// When the articles that a query finds were published. Copies count each for itself.
    ///
    /// - Parameters:
    ///   - query: nil for all articles.
    ///   - period: nil for the shortest one that takes at most `limit` bars.
    /// - Returns: nil where no article is found.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func timeline(_ query: Query?, by period: Timeline.Period? = nil, limit: Int) throws -> Timeline? {
        try days(query).map {
            Timeline(
                days: $0.published, undated: $0.undated, articlesInIndex: try snapshot.counts().articles, by: period,
                limit: limit)
        }
    }

    /// How many of the articles that a query finds were published on each day, and how many have no day.
    /// - Returns: nil where no article is found.
    /// - Throws: as ``timeline(_:by:limit:)``.
    package func days(_ query: Query?) throws -> (published: [PublicationDay: Int], undated: Int)? {
        try days(of: articles(finding: query))
    }

    /// What the articles that a query finds have in common: who and what they name, who is quoted, where they come from, and when
    /// they were published.
    ///
    /// - Parameters:
    ///   - limit: how many of each kind at most.
    ///   - barLimit: how many bars the timeline may have.
    ///   - totals: where the index holds only some articles of a collection.
    /// - Returns: nil where no article is found.
    /// - Throws: `IndexError`, `PostingError` and ``RetrievalError``.
    package func overview(
        _ query: Query, limit: Int, barLimit: Int, of totals: EntityTotals?
    ) throws -> Overview? {
        let starts = try articles(finding: query)
        guard let days = try days(of: starts) else { return nil }
        let timeline = Timeline(
            days: days.published, undated: days.undated,
            articlesInIndex: try totals?.articles ?? snapshot.counts().articles, limit: barLimit)
        let named = try entityRanking(EntityType.names, totals).list(starts, limit: limit, isForEachType: true)
        return Overview(
            timeline: timeline, entities: Dictionary(grouping: named.entities, by: \.type),
            speakers: try quotedSpeakers(query, limit: limit),
            sources: try sources(of: starts ?? [], limit: limit))
    }

    package func overview(_ query: Query, limit: Int, barLimit: Int) throws -> Overview? {
        try overview(query, limit: limit, barLimit: barLimit, of: nil)
    }

    private func days(of starts: [Int]?) throws -> (published: [PublicationDay: Int], undated: Int)? {
        let found = try starts?.count ?? snapshot.counts().articles
        guard found > 0 else { return nil }
        let published = try snapshot.publicationDays()
        var names: [String: Int] = [:]
        if let starts {
            for start in starts { if let day = published[start] { names[day, default: 0] += 1 } }
        } else {
            for day in published.values { names[day, default: 0] += 1 }
        }
        var days: [PublicationDay: Int] = [:]
        for (name, count) in names { if let day = PublicationDay(name) { days[day] = count } }
        return (days, max(found - days.values.reduce(0, +), 0))
    }

    private func sources(of starts: [Int], limit: Int) throws -> [Overview.Source] {
        let sources = try snapshot.sources()
        var counts: [String: Int] = [:]
        for start in starts { if let source = sources[start] { counts[source, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map {
            Overview.Source(name: $0.key, articles: $0.value)
        }
    }

    /// None in an index that was made without quotations.
    private func quotedSpeakers(_ query: Query, limit: Int) throws -> [QuotedSpeaker] {
        do {
            return try speakers(query, limit: limit).speakers
        } catch RetrievalError.noQuotations {
            return []
        }
    }
}
