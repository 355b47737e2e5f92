import GRDB

/// Writes the rows of `quotation` and `quotation_fts`.
struct QuotationTable {
    private let insertion: PreparedStatement
    private let insertWords: PreparedStatement
    private let forgetWords: PreparedStatement
    private let removal: PreparedStatement

    init(_ database: Database) throws {
        insertion = try PreparedStatement(
            "INSERT INTO quotation (article_id, spans, data) VALUES (?1, ?2, ?3)", in: database)
        insertWords = try PreparedStatement("INSERT INTO quotation_fts (rowid, text) VALUES (?1, ?2)", in: database)
        forgetWords = try PreparedStatement(
            """
            INSERT INTO quotation_fts (quotation_fts, rowid, text)
            SELECT 'delete', article_id, text FROM speech WHERE article_id = ?1
            """, in: database)
        removal = try PreparedStatement("DELETE FROM quotation WHERE article_id = ?1", in: database)
    }

    /// Adds an article's quotations, once the article and its passages are there.
    func insert(_ quotations: QuotationBlock.Encoded, of article: Int) throws {
        guard try insertRow(quotations, of: article) else { return }
        insertWords.bind(article, at: 1)
        insertWords.bind(quotations.speech, at: 2)
        try insertWords.run()
    }

    /// Adds an article's quotations, but for the words in `quotation_fts`.
    /// - Returns: whether there are any.
    func insertRow(_ quotations: QuotationBlock.Encoded, of article: Int) throws -> Bool {
        guard !quotations.data.isEmpty else { return false }
        insertion.bind(article, at: 1)
        insertion.bind(quotations.spans, at: 2)
        insertion.bind(quotations.data, at: 3)
        try insertion.run()
        return !quotations.spans.isEmpty
    }

    /// Takes them away again, while the article and its passages are still there.
    func remove(article: Int) throws {
        for statement in [forgetWords, removal] {
            statement.bind(article, at: 1)
            try statement.run()
        }
    }
}
