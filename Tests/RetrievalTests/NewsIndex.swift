import ArticleIndex
import Articles
import TestSupport
import TextAnalysis

/// An index of real articles with a history: a large segment, smaller ones on top, articles changed and removed.
struct NewsIndex {
    let index: TemporaryIndex
    /// How many articles were put into it, changed ones counted again.
    private(set) var articles = 0

    /// - Parameters:
    ///   - limit: how many articles of the archive to take.
    ///   - batch: how many of them a run puts in; the first run is the largest, with eight batches.
    init(archive: String, limit: Int, batch: Int, using random: inout SeededGenerator) throws {
        let source = try NewsArticles(archive: archive)
        index = try TemporaryIndex()
        while articles < limit {
            let wanted = min(articles == 0 ? 8 * batch : batch, limit - articles)
            let next = try source.next(wanted)
            guard !next.isEmpty else { break }
            let paths = next.indices.map { "/news/\(articles + $0)" }
            articles += next.count
            try change(to: next, paths: paths, using: &random)
        }
        try index.checkIntegrity()
    }

    /// Puts articles in, nine of ten as new ones and the last in the place of others, and removes as many others.
    private func change(
        to articles: [NewsArticles.NewsArticle], paths: [String], using random: inout SeededGenerator
    ) throws {
        let analysed = zip(articles, paths).map { article, path in
            SampleArticle.make(
                PassageCutter().passages(of: CanonicalText(cleaning: article.text).text).map(\.text), path: path,
                headline: CanonicalText(cleaning: article.title).text)
        }.filter { !$0.passages.isEmpty }
        let tenth = analysed.count / 10
        try index.apply(analysed.dropLast(tenth).map { .put($0, replacing: nil) })
        let known = try index.ids().sorted { $0.key < $1.key }.shuffled(using: &random)
        let changed = zip(analysed.suffix(tenth), known).map { article, old in
            var article = article
            article.article.path = old.key
            return IndexChange.put(article, replacing: old.value)
        }
        try index.apply(changed + known.dropFirst(tenth).prefix(tenth).map { .remove(id: $0.value) })
    }
}
