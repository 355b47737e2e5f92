/// Something that keeps articles with all that ingest found in them, and is brought to hold what an index holds: a cluster of search
/// servers, or another index.
///
/// An article has its place in a store by its first path and part. Either only what changed is put and removed, where the store still
/// ``holds(_:)`` what it did; or it is compared with the index first, and then all articles are put. What is in place already is
/// not written again. All of it may be done anew after any interruption.
package protocol ArticleStore {
    /// Tells this store from others, by whatever address it is reached.
    var name: String { get }
    /// Whether the store holds what it held when ``commit()`` gave this mark, as far as counts and sums tell.
    func holds(_ mark: String) async throws -> Bool
    /// Takes note of what the store has that the index has not: it goes with the next ``commit()``, unless it is put again.
    func compare(with index: IndexReader) async throws
    /// Puts articles in their places.
    func put(_ articles: [ExportedArticle]) async throws -> StoreIntake
    /// Takes away what is in these places.
    /// - Returns: how many articles there were.
    func remove(_ places: [ArticlePlace]) async throws -> Int
    /// Sees to it that what was put and removed stays so.
    func commit() async throws -> StoreState
}
