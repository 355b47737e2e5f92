import Articles
import GRDB

/// Writes changes into the tables, inside one transaction.
struct BatchWriter {
    private let database: Database
    private let insertArticle: PreparedStatement
    private let insertPassage: PreparedStatement
    private let insertText: PreparedStatement
    private let quotations: QuotationTable?
    private let tokenizer: Tokenizer?
    private var mentions: MentionWriter
    private var nextPassage: Int

    /// - Parameter keepingUp: whether what follows from the passages and mentions is to be brought up to date batch by batch.
    init(_ database: Database, keepingUp: Bool) throws {
        self.database = database
        insertArticle = try PreparedStatement(
            """
            INSERT INTO article (id, path, part, content_hash, size, modified, byline, source, url, published, language,
                first_passage, passage_count)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """, in: database)
        insertPassage = try PreparedStatement(
            "INSERT INTO passage (id, article_id, ordinal, text, headline) VALUES (?1, ?2, ?3, ?4, ?5)", in: database)
        insertText = try PreparedStatement(
            "INSERT INTO passage_fts (rowid, text, headline) VALUES (?1, ?2, ?3)", in: database)
        // An index that lacks the quotations of its first articles gets none of the others: half of an answer misleads.
        quotations = try IndexSettings(database).holdsQuotations ? QuotationTable(database) : nil
        tokenizer = keepingUp ? try Tokenizer(database) : nil
        mentions = try MentionWriter(database, listingArticles: keepingUp)
        nextPassage = try (Int.fetchOne(database, sql: "SELECT max(id) FROM passage") ?? 0) + 1
    }

    mutating func write(_ changes: [IndexChange], touched: inout TouchedPassages) throws {
        for change in changes {
            switch change {
            case .put(let article, let replacing):
                if let replacing { try remove(replacing, touched: &touched) }
                try put(article, id: replacing, touched: &touched)
            case .refresh(let id, let file):
                try database.execute(
                    sql: "UPDATE article SET size = ?, modified = ? WHERE id = ?",
                    arguments: [file.size, file.modified, id])
            case .seal(let path, let file):
                let update = try PreparedStatement(
                    "UPDATE article SET content_hash = ?1, size = ?2, modified = ?3 WHERE path = ?4", in: database)
                update.bind(file.contentHash, at: 1)
                update.bind(file.size, at: 2)
                update.bind(file.modified, at: 3)
                update.bind(path, at: 4)
                try update.run()
            case .remove(let id):
                try remove(id, touched: &touched)
            }
        }
        try mentions.finish()
    }

    private mutating func put(_ analysed: AnalysedArticle, id: Int?, touched: inout TouchedPassages) throws {
        let article = analysed.article
        if let id { insertArticle.bind(id, at: 1) } else { insertArticle.bind(nil as String?, at: 1) }
        insertArticle.bind(article.path, at: 2)
        insertArticle.bind(analysed.part, at: 3)
        insertArticle.bind(analysed.file.contentHash, at: 4)
        insertArticle.bind(analysed.file.size, at: 5)
        insertArticle.bind(analysed.file.modified, at: 6)
        insertArticle.bind(article.byline, at: 7)
        insertArticle.bind(article.source, at: 8)
        insertArticle.bind(article.url, at: 9)
        insertArticle.bind(article.published?.description, at: 10)
        insertArticle.bind(article.language, at: 11)
        insertArticle.bind(nextPassage, at: 12)
        insertArticle.bind(analysed.passages.count, at: 13)
        try insertArticle.run()
        let articleID = id ?? Int(database.lastInsertedRowID)
        try mentions.put(analysed, firstPassage: nextPassage)

        for passage in analysed.passages {
            let headline = passage.ordinal == 0 ? article.headline : nil
            insertPassage.bind(nextPassage, at: 1)
            insertPassage.bind(articleID, at: 2)
            insertPassage.bind(passage.ordinal, at: 3)
            insertPassage.bind(passage.text, at: 4)
            insertPassage.bind(headline, at: 5)
            try insertPassage.run()
            insertText.bind(nextPassage, at: 1)
            insertText.bind(passage.text, at: 2)
            insertText.bind(headline, at: 3)
            try insertText.run()
            if let tokenizer {
                touched.count(tokenizer.tokens(of: passage.text) + tokenizer.tokens(of: headline ?? ""), by: 1)
            }
            touched.touch(passage: nextPassage)
            nextPassage += 1
        }
        try quotations?.insert(analysed.quotations, of: articleID, text: article.text)
    }

    /// FTS5 must be given the very text it indexed: anything else leaves entries that no check but the full one finds.
    private mutating func remove(_ id: Int, touched: inout TouchedPassages) throws {
        try quotations?.remove(article: id)
        let range = try passages(of: id)
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, text, headline FROM passage WHERE article_id = ? AND id >= ? AND id < ?",
            arguments: [id, range.lowerBound, range.upperBound])
        var removed: [Int] = []
        while let row = try rows.next() {
            let (passage, text, headline): (Int, String, String?) = (row[0], row[1], row[2])
            try database.cachedStatement(
                sql: "INSERT INTO passage_fts (passage_fts, rowid, text, headline) VALUES ('delete', ?, ?, ?)"
            ).execute(arguments: [passage, text, headline])
            if let tokenizer {
                touched.count(tokenizer.tokens(of: text) + tokenizer.tokens(of: headline ?? ""), by: -1)
            }
            touched.touch(passage: passage)
            removed.append(passage)
        }
        for passage in removed {
            try database.cachedStatement(sql: "DELETE FROM passage WHERE id = ?").execute(arguments: [passage])
        }
        try mentions.remove(firstPassage: range.lowerBound)
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    }

    private func passages(of article: Int) throws -> Range<Int> {
        let row = try Row.fetchOne(
            database, sql: "SELECT first_passage, passage_count FROM article WHERE id = ?", arguments: [article])
        let (first, count): (Int, Int) = row.map { ($0[0], $0[1]) } ?? (0, 0)
        return first..<first + count
    }
}
