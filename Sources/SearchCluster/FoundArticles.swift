import ArticleIndex
import Retrieval
import SphinxQL

/// Articles that an engine found, in an index of their own.
struct FoundArticles {
    let index: ScratchIndex
    /// The archive's numbers of the articles, in the order of the index's.
    let ids: [Int]
    /// How many the archive has in all.
    let total: Int
    let collection: CollectionStatistics
    private let order: HitRequest.Order
    private let limit: Int

    /// - Parameter limit: how many were asked for.
    init(
        _ result: SphinxResult, order: HitRequest.Order, limit: Int, total: Int, collection: CollectionStatistics
    ) throws {
        var ids: [Int] = []
        var articles: [(article: AnalysedArticle, otherPaths: [String])] = []
        // Where nothing was found, an engine names no columns.
        if !result.rows.isEmpty {
            guard let id = result.column("id"), let record = result.column(ClusterSchema.record) else {
                throw ClusterError.wrongSchema("its columns are others")
            }
            for row in result.rows {
                guard let number = row[id].flatMap(Int.init), let text = row[record] else {
                    throw ClusterError.damagedRecord
                }
                let read = try ClusterRecord(text)
                ids.append(number)
                articles.append((read.article, read.otherPaths))
            }
        }
        self.ids = ids
        self.order = order
        self.limit = limit
        self.total = total
        self.collection = collection
        index = try ScratchIndex(articles)
    }

    /// Whether a question for so many articles would bring no others.
    func covers(_ order: HitRequest.Order, _ limit: Int) -> Bool {
        total <= ids.count || (order == self.order && limit <= self.limit)
    }

    /// The number that an article of the index has in the archive.
    func archiveID(_ id: Int) -> Int { ids.indices.contains(id - 1) ? ids[id - 1] : id }

    /// The hit with its article's number in the archive.
    func withArchiveID(_ hit: Hit) -> Hit {
        var hit = hit
        hit.article.id = archiveID(hit.article.id)
        return hit
    }
}
