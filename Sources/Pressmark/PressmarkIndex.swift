import ArticleIndex
@_exported public import Articles  // Users of the library get its values with the one import.
import EntityNames
import Ingestion
import QueryLanguage
import Retrieval
import TextAnalysis

/// An index of news articles: bring it up to date, search it.
///
/// ```swift
/// let index = PressmarkIndex(directory: "index")
/// let update = try await index.update(from: ["articles"])
/// for hit in try index.search("tariffs \"equal footing\"", limit: 3) {
///     print(hit.article.headline, hit.text, separator: "\n")
/// }
/// ```
///
/// The index is a folder; the file `pressmark.db` in it can be opened with any SQLite tool. Values of this type hold no
/// open files and can be used from any thread. Each question is answered from one state of the index, also while it is updated.
public struct PressmarkIndex: Sendable {
    private let directory: IndexDirectory

    /// - Parameter directory: the path of the index folder; made by the first update.
    public init(directory: String) {
        self.directory = IndexDirectory(directory)
    }

    /// Indexes what is new and changed, and drops what is gone.
    ///
    /// Searches go on meanwhile, and see the state before or after.
    ///
    /// - Parameters:
    ///   - paths: files and folders of articles; none for those of earlier updates.
    ///   - rebuild: whether to build the whole index anew beside the current one, which answers until the new one is
    ///     complete.
    /// - Throws: ``PressmarkError``; files that cannot be read do not throw, see ``IndexUpdate/problems``.
    public func update(from paths: [String] = [], rebuild: Bool = false) async throws -> IndexUpdate {
        do {
            let options = IngestOptions(directory: directory, paths: paths, rebuild: rebuild)
            return IndexUpdate(try await IngestRun(options).run())
        } catch {
            throw PressmarkError(error)
        }
    }

    /// The passages that answer a query best, best first.
    ///
    /// Entities are as the file `aliases.txt` in the index folder has them, where there is one; lines that cannot be used are
    /// passed over.
    ///
    /// - Parameters:
    ///   - query: in the query language that <doc:QueryLanguage> describes.
    ///   - limit: how many passages at most.
    ///   - foldsCopies: whether of articles that are copies of one another only the best one is answered with.
    ///   - today: the day that `date:today` and the like are counted from.
    /// - Returns: none where nothing answers it: no other spelling and no fewer words are tried.
    /// - Throws: ``PressmarkError`` when the query cannot be read, or the index cannot be opened.
    public func search(
        _ query: String, limit: Int = 10, foldsCopies: Bool = true, today: PublicationDay = .today()
    ) throws -> [PassageHit] {
        let parsed: Query
        do {
            parsed = try QueryParser(today: today).parse(query)
        } catch {
            throw PressmarkError(error)
        }
        return try read { snapshot in
            try searcher(snapshot).hits(parsed, limit: limit, foldsCopies: foldsCopies).map(PassageHit.init)
        }
    }

    /// The utterances that a quote may come from, the likeliest first, with who said them: see <doc:Quotes>.
    ///
    /// - Parameters:
    ///   - quote: as someone remembers it; words may be missing or others.
    ///   - limit: how many utterances at most.
    /// - Returns: none where it stands nowhere.
    /// - Throws: ``PressmarkError`` when the index cannot be opened, or was made without quotations.
    public func lookUp(quote: String, limit: Int = 3) throws -> [FoundQuote] {
        try read { snapshot in
            try QuoteLookup(snapshot).results(for: QuoteLookup.cleaned(quote)).prefix(limit).map(FoundQuote.init)
        }
    }

    /// Articles like another one, the most alike first, each with its best passage; copies are left out.
    ///
    /// - Parameters:
    ///   - id: the article's ``ArticleReference/id``.
    ///   - limit: how many articles at most.
    /// - Returns: nil where there is no such article.
    /// - Throws: ``PressmarkError`` when the index cannot be opened.
    public func articles(like id: Int, limit: Int = 10) throws -> [PassageHit]? {
        try read { snapshot in
            guard let article = try snapshot.article(id) else { return nil }
            return try searcher(snapshot).articles(like: article, limit: limit).hits.map(PassageHit.init)
        }
    }

    /// A whole article with its text.
    ///
    /// - Parameter id: the article's ``ArticleReference/id``.
    /// - Returns: nil where there is no such article.
    /// - Throws: ``PressmarkError`` when the index cannot be opened.
    public func article(_ id: Int) throws -> Article? {
        try read { snapshot in
            guard let article = try snapshot.article(id) else { return nil }
            let text = try snapshot.passageTexts(ofArticle: id).joined()
            return Article(
                path: article.path, headline: CanonicalText.withoutTokenBreaks(article.headline).text,
                byline: article.byline, source: article.source, url: article.url, published: article.published,
                language: article.language, text: CanonicalText.withoutTokenBreaks(text).text)
        }
    }

    private func read<Result>(_ body: (IndexSnapshot) throws -> Result) throws -> Result {
        do {
            return try IndexReader(directory).read(body)
        } catch {
            throw PressmarkError(error)
        }
    }

    private func searcher(_ snapshot: IndexSnapshot) throws -> Searcher {
        try Searcher(snapshot, aliases: Aliases([AliasFile(path: directory.aliases)]))
    }
}
