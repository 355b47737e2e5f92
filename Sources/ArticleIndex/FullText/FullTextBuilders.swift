import GRDB

/// What fills the full-text tables of an index that is being built.
struct FullTextBuilders {
    let passages: FullTextBuilder
    let quotations: FullTextBuilder
    let folding: ScalarFolding

    /// - Parameter memoryLimit: bytes of postings of each table.
    init(_ database: Database, memoryLimit: Int, meter: StageMeter?) throws {
        passages = try FullTextBuilder(
            "passage_fts", columns: 2, storesSizes: true, memoryLimit: memoryLimit, meter: meter, in: database)
        quotations = try FullTextBuilder(
            "quotation_fts", columns: 1, storesSizes: false, memoryLimit: memoryLimit, meter: meter, in: database)
        folding = try ScalarFolding()
    }

    /// The terms of an article, which most come with.
    func terms(of article: AnalysedArticle) -> ArticleTerms {
        if let terms = article.terms { return terms }
        var cutter = ArticleTermCutter(folding)
        let terms = cutter.cut(article)
        cutter.finish()
        return terms
    }

    func endRun() throws {
        try passages.endRun()
        try quotations.endRun()
    }

    func finish() throws {
        try passages.finish(countingTerms: true)
        try quotations.finish()
    }
}
