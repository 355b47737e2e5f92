import ArticleIndex
@_exported public import Articles  // Users of the library get its values with the one import.
import EntityNames
import Ingestion
import QueryLanguage
import Retrieval

/// An index of news articles: bring it up to date, search it.
///
/// ```swift
/// import Pressmark
///
/// let index = PressmarkIndex(directory: "index")
/// let update = try await index.update(from: ["articles"])
/// print("\(update.articles) articles")
/// for hit in try index.search("tariffs \"equal footing\"", limit: 3) {
///     print(hit.headline, hit.text, separator: "\n")
/// }
/// ```
///
/// The index is a folder; the file `pressmark.db` in it can be opened with any SQLite tool. Values of this type hold no
/// open files and can be used from any thread.
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
    /// - Throws: ``PressmarkError`` when the query cannot be read, or the index cannot be opened.
    public func search(
        _ query: String, limit: Int = 10, foldsCopies: Bool = true, today: PublicationDay
    ) throws -> [PassageHit] {
        do {
            let parsed = try QueryParser(today: today).parse(query)
            return try IndexReader(directory).read { snapshot in
                let aliases = Aliases([AliasFile(path: directory.aliases)])
                return try Searcher(snapshot, aliases: aliases).hits(parsed, limit: limit, foldsCopies: foldsCopies)
                    .map(PassageHit.init)
            }
        } catch {
            throw PressmarkError(error)
        }
    }
}
