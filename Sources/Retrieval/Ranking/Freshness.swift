import ArticleIndex
import Articles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lets newer articles come first: a score counts half for each half-life that an article is older than the newest one.
///
/// score · 2^(−age / half-life), an exponential prior as in Li and Croft, *Time-based language models*, 2003. What the newest
/// article is makes no difference to the order. Articles without a day count as if they were a half-life old.
struct Freshness {
    /// How many passages from the top of the ranking are put in order anew; what comes behind them stays there.
    static let depth = 1_000

    private let articles: PassageDirectory
    /// In days.
    private let halfLife: Double
    /// By the articles' first passages, as ISO 8601 has them.
    private let days: [Int: String]
    private let newest: Int

    /// - Parameters:
    ///   - halfLife: in days, from 1 up.
    ///   - days: when articles were published, by their first passages.
    init(halfLife: Int, days: [Int: String], _ articles: PassageDirectory) {
        self.halfLife = Double(max(halfLife, 1))
        self.days = days
        self.articles = articles
        newest = days.values.max().flatMap(PublicationDay.init)?.ordinal ?? 0
    }

    /// - Parameter ranking: gives so many passages, best first.
    func best(_ limit: Int, of ranking: (Int) throws -> [ScoredPassage]) rethrows -> [ScoredPassage] {
        let ranked = try ranking(max(limit, Self.depth)).map {
            ScoredPassage(passage: $0.passage, score: $0.score * weight(of: $0.passage))
        }
        let first = ranked.prefix(Self.depth).sorted { $0.precedes($1) }
        return Array((first + ranked.dropFirst(Self.depth)).prefix(limit))
    }

    private func weight(of passage: UInt32) -> Double {
        let day = days[Int(articles.articleStart(of: passage))].flatMap(PublicationDay.init)
        let halfLives = day.map { Double(newest - $0.ordinal) / halfLife } ?? 1
        // What is very old keeps an order.
        return exp2(-min(halfLives, 900))
    }
}
