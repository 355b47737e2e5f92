import Articles
import GRDB

/// An article as it went into the index.
package struct ExportedArticle: Sendable {
    /// In this index.
    package var id: Int
    /// Without the file's size and time.
    package var article: AnalysedArticle
    package var otherPaths: [String]

    package init(id: Int, article: AnalysedArticle, otherPaths: [String]) {
        self.id = id
        self.article = article
        self.otherPaths = otherPaths
    }

    package var place: ArticlePlace { ArticlePlace(path: article.article.path, part: article.part) }
}

extension IndexSnapshot {
    /// The next articles by their ids, with everything ingest found in them.
    /// - Parameters:
    ///   - id: that of the last article before them; 0 for the first ones.
    ///   - limit: how many at most; fewer come only where no more are there.
    package func articles(after id: Int, limit: Int) throws -> [ExportedArticle] {
        let rows = try cached("SELECT id, part FROM article WHERE id > ?1 ORDER BY id LIMIT ?2")
        defer { rows.reset() }
        rows.bind(id, at: 1)
        rows.bind(limit, at: 2)
        var articles: [ExportedArticle] = []
        while try rows.step() { articles.append(try exported(rows.integer(at: 0), part: rows.text(at: 1))) }
        return articles
    }

    /// Some articles by their ids, without those that there are not.
    package func articles(_ ids: some Sequence<Int>) throws -> [ExportedArticle] {
        let row = try cached("SELECT part FROM article WHERE id = ?1")
        defer { row.reset() }
        var articles: [ExportedArticle] = []
        for id in ids {
            row.reset()
            row.bind(id, at: 1)
            if try row.step() { articles.append(try exported(id, part: row.text(at: 0))) }
        }
        return articles
    }

    private func exported(_ id: Int, part: String) throws -> ExportedArticle {
        guard let stored = try article(id) else {
            throw IndexError.damaged(path: path, reason: "article \(id) has no passages")
        }
        return ExportedArticle(id: id, article: try analysed(stored, part: part), otherPaths: stored.otherPaths)
    }

    /// Calls `body` with the place of each article.
    package func forEachArticle(_ body: (_ path: String, _ part: String) -> Void) throws {
        let rows = try cached("SELECT path, part FROM article")
        defer { rows.reset() }
        while try rows.step() { body(rows.text(at: 0), rows.text(at: 1)) }
    }

    private func analysed(_ stored: StoredArticle, part: String) throws -> AnalysedArticle {
        var passages: [Passage] = []
        var text = ""
        for (ordinal, passage) in try passageTexts(ofArticle: stored.id).enumerated() {
            let start = text.utf8.count
            text += passage
            passages.append(Passage(ordinal: ordinal, range: start..<text.utf8.count, text: passage))
        }
        return AnalysedArticle(
            article: Article(
                path: stored.path, headline: stored.headline, byline: stored.byline, source: stored.source,
                url: stored.url, published: stored.published, language: stored.language, text: text),
            part: part, file: FileFingerprint(size: 0, modified: 0, contentHash: []), passages: passages,
            mentions: try passages.indices.map { try mentions(inPassage: stored.firstPassage + $0) },
            quotations: try quotations(inArticle: stored.id, text: text).map(\.quotation))
    }
}
