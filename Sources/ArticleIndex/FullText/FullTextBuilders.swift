import GRDB

/// What fills the full-text table of an index that is being built.
struct FullTextBuilders {
    let passages: FullTextBuilder
    let cutters: ArticleTermCutters
    let blocks = PassageBlocks()

    /// - Parameter memoryLimit: bytes of postings.
    init(_ database: Database, memoryLimit: Int, meter: StageMeter?) throws {
        passages = try FullTextBuilder(
            "passage_fts", columns: 2, storesSizes: true, memoryLimit: memoryLimit, meter: meter, in: database)
        cutters = ArticleTermCutters(try ScalarFolding())
    }

    /// The terms of an article, which most come with.
    func terms(of article: AnalysedArticle) -> ArticleTerms {
        article.terms ?? cutters.cut { $0.cut(article) }
    }
}
