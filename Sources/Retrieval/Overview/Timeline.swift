package import Articles
import QueryLanguage

/// When the articles that a query finds were published.
package struct Timeline: Sendable, Equatable {
    /// A stretch of time, and how many articles were published in it.
    package struct Bar: Sendable, Equatable {
        /// Its first day.
        package var start: PublicationDay
        package var articles: Int

        package init(start: PublicationDay, articles: Int) {
            self.start = start
            self.articles = articles
        }
    }

    /// How long a bar's stretch is.
    package let period: Period
    /// The periods in which articles were published, ascending; those without any are left out.
    package let bars: [Bar]
    /// How many articles were found, with a date and without.
    package let articles: Int
    /// How many of them have no date.
    package let undated: Int
    /// How many articles there are.
    package let articlesInIndex: Int

    /// - Parameters:
    ///   - days: how many of the articles were published on each day.
    ///   - undated: how many more there are.
    ///   - period: nil for the shortest one that takes at most `limit` bars from the first day to the last.
    package init(
        days: [PublicationDay: Int], undated: Int, articlesInIndex: Int, by period: Period? = nil, limit: Int
    ) {
        let span = days.keys.min().flatMap { first in days.keys.max().map { first...$0 } }
        let fitting = Period.allCases.first { period in span.map { period.count(in: $0) <= limit } ?? true }
        let chosen = period ?? fitting ?? .year
        var counts: [Int: Int] = [:]
        for (day, articles) in days { counts[chosen.number(of: day), default: 0] += articles }
        self.period = chosen
        bars = counts.sorted { $0.key < $1.key }.compactMap { number, articles in
            chosen.start(number).map { Bar(start: $0, articles: articles) }
        }
        articles = days.values.reduce(undated, +)
        self.undated = undated
        self.articlesInIndex = articlesInIndex
    }

    /// How many periods there are from the first bar to the last, those without articles too.
    package var length: Int {
        guard let first = bars.first, let last = bars.last else { return 0 }
        return period.count(in: first.start...last.start)
    }

    /// The articles of the period that has the most.
    package var most: Int { bars.map(\.articles).max() ?? 0 }

    /// How many periods lie between the first bar and another one.
    package func position(of bar: Bar) -> Int {
        guard let first = bars.first else { return 0 }
        return period.number(of: bar.start) - period.number(of: first.start)
    }

    /// The first day of a period, counted from the first bar on; nil behind the year 9999.
    package func start(_ position: Int) -> PublicationDay? {
        bars.first.flatMap { period.start(period.number(of: $0.start) + position) }
    }

    /// The bars with those between them that have no articles, one after the other.
    package var filled: some Sequence<Bar> {
        let counts = Dictionary(uniqueKeysWithValues: bars.map { ($0.start, $0.articles) })
        return (0..<length).lazy.compactMap(start).map { Bar(start: $0, articles: counts[$0] ?? 0) }
    }
}
