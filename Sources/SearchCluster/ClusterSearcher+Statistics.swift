package import Retrieval

extension ClusterSearcher {
    /// What the archive holds, by the engine's counts; no article is read.
    package func statistics() throws -> ArchiveStatistics {
        let size = try archiveSize()
        let days = try days(nil)
        let layout = try ClusterStates(coordinators, archive: archive).layout
        let published = (days?.published ?? [:]).keys.sorted()
        return ArchiveStatistics(
            articles: size.articles, passages: size.passages, words: size.tokens,
            published: published.last.map { published[0]...$0 }, undated: days?.undated ?? 0,
            shards: layout.replicas.count, nodes: layout.nodes.count, replicas: layout.replicas[0].count)
    }
}
