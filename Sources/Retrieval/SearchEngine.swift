package import Articles
package import QueryLanguage

/// What commands ask of the articles, wherever these are kept: ``Searcher`` answers from an SQLite index, other modules from
/// elsewhere.
///
/// Queries, passages, marks, quotations and the forms of an answer are the same for all. An engine that cannot answer something
/// says so by an error of one line.
package protocol SearchEngine: PartialEngine {
    /// The passages for a query that a request asks for.
    func hits(_ query: Query, _ request: HitRequest) throws -> [Hit]
    /// Whether a query finds anything.
    func finds(_ query: Query) throws -> Bool
    /// All articles that a query finds, in an order of their best passages or of their days; copies too.
    /// - Parameter countingPassages: whether it is wanted how many of their passages match.
    func matchedArticles(
        _ query: Query, order: HitRequest.Order, countingPassages: Bool
    ) throws -> [MatchedArticle]
    /// The paths of an article that ``matchedArticles(_:order:countingPassages:)`` found, its own first.
    /// - Parameter start: its first passage.
    func paths(ofArticleAt start: UInt32) throws -> [String]
    /// The steps by which a query that finds nothing can be loosened.
    func relaxations(of query: Query) throws -> [RelaxedQuery]
    /// How a query is understood.
    func explain(_ query: Query) throws -> Explanation
    /// How the score of a hit came about.
    /// - Parameter expands: as in the request that found it.
    func explain(_ hit: Hit, _ query: Query, expands: Bool) throws -> Explanation
    /// What the articles that a query finds have in common; nil where it finds none.
    func overview(_ query: Query, limit: Int, barLimit: Int) throws -> Overview?
    /// Who and what is named in the articles that a query finds.
    func entities(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> EntityList
    /// How many articles there are.
    func articleCount() throws -> Int
    /// How articles are found, for people who look into it.
    var wayOfReading: String { get }
}
