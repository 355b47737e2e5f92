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
    /// Who said what in the articles that a query finds; nil for all articles.
    func quotations(_ query: Query?, limit: Int) throws -> QuotationList
    /// Who is quoted in the articles that a query finds; nil for all articles.
    func speakers(_ query: Query?, types: Set<EntityType>, limit: Int) throws -> SpeakerList
    /// When the articles that a query finds were published; nil for all articles.
    /// - Returns: nil where none is found.
    func timeline(_ query: Query?, by period: Timeline.Period?, limit: Int) throws -> Timeline?
    /// The articles that arrived last, of those that a query finds; nil for all articles.
    /// - Returns: nil where it finds none.
    func arrivals(_ query: Query?, after time: Int, limit: Int) throws -> ArrivalList?
    /// The article or passage that an ``ArticleAddress`` names, with what a query matches in it.
    /// - Parameter absolute: as ``ArticleLookup`` takes it.
    /// - Throws: ``ArticleLookupError`` where there is none.
    func open(_ name: String, _ query: Query?, absolute: @escaping (String) -> String) throws -> OpenedArticle
    /// Articles like the one that an ``ArticleAddress`` names.
    /// - Throws: as ``open(_:_:absolute:)``.
    func articles(
        like name: String, limit: Int, foldsCopies: Bool, absolute: @escaping (String) -> String
    ) throws -> SimilarArticles
    /// How many articles there are.
    func articleCount() throws -> Int
    /// How articles are found, for people who look into it.
    var wayOfReading: String { get }
}
