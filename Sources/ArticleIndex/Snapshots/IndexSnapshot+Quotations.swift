import Articles
import GRDB

extension IndexSnapshot {
    /// Whether quotations were looked for when the articles were read. False for an index that was begun by an older version: a
    /// rebuild adds them.
    package var holdsQuotations: Bool { settings.holdsQuotations }

    /// The texts of an article's passages in order: together its canonical text. None where there is no such article.
    package func passageTexts(ofArticle id: Int) throws -> [String] {
        let rows = try cached(
            """
            SELECT passage.text FROM article JOIN passage
                ON passage.id >= first_passage AND passage.id < first_passage + passage_count
            WHERE article.id = ?1 ORDER BY passage.id
            """)
        defer { rows.reset() }
        rows.bind(id, at: 1)
        var texts: [String] = []
        while try rows.step() { texts.append(rows.text(at: 0)) }
        return texts
    }

    /// The quotations of an article in the order of their first words; none where the index holds none.
    package func quotations(inArticle id: Int) throws -> [StoredQuotation] {
        guard holdsQuotations else { return [] }
        return try quotations(inArticle: id, text: passageTexts(ofArticle: id).joined())
    }

    /// The same for a text that is at hand.
    /// - Parameter text: the canonical text of this very article.
    /// - Throws: `IndexError.damaged` where they cannot be read.
    package func quotations(inArticle id: Int, text: String) throws -> [StoredQuotation] {
        guard holdsQuotations else { return [] }
        let rows = try cached("SELECT spans, data FROM quotation WHERE article_id = ?1")
        defer { rows.reset() }
        rows.bind(id, at: 1)
        guard try rows.step() else { return [] }
        var text = text
        let quotations = try text.withUTF8 { text in
            do {
                return try QuotationBlock.decode(
                    spans: rows.unownedBytes(at: 0), data: rows.unownedBytes(at: 1), text: text, article: id)
            } catch {
                throw IndexError(error, path: path)
            }
        }
        return quotations.enumerated().map { StoredQuotation(articleID: id, ordinal: $0, quotation: $1) }
    }

    /// The articles that have quotations, ascending.
    package func articlesWithQuotations() throws -> [Int] {
        guard holdsQuotations else { return [] }
        return try Int.fetchAll(database, sql: "SELECT article_id FROM quotation ORDER BY article_id")
    }
}
