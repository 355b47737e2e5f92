import GRDB

/// Who said what where. Articles are given by their first passages.
extension IndexSnapshot {
    /// The articles that have quotations, ascending.
    package func articlesWithSpeech() throws -> [Int] {
        guard holdsQuotations else { return [] }
        return try Int.fetchAll(
            database,
            sql: "SELECT first_passage FROM article JOIN quotation ON article_id = article.id ORDER BY first_passage")
    }

    /// - Returns: nil where no article begins with this passage, or it has no quotations.
    /// - Throws: `IndexError.damaged` where they cannot be read.
    package func spokenArticle(startingAt start: Int) throws -> SpokenArticle? {
        guard holdsQuotations else { return nil }
        let rows = try cached(
            """
            SELECT article.id, published, passage_count, spans, data FROM passage
                JOIN article ON article.id = passage.article_id JOIN quotation ON quotation.article_id = article.id
            WHERE passage.id = ?1 AND first_passage = ?1
            """)
        defer { rows.reset() }
        rows.bind(start, at: 1)
        guard try rows.step() else { return nil }
        let id = rows.integer(at: 0)
        let text = try text(ofPassages: start, count: rows.integer(at: 2))
        let quotations = try text.withUnsafeBufferPointer { text in
            do {
                return try QuotationBlock.decode(
                    spans: rows.unownedBytes(at: 3), data: rows.unownedBytes(at: 4), text: text, article: id)
            } catch {
                throw IndexError(error, path: path)
            }
        }
        guard !quotations.isEmpty else { return nil }
        let published = rows.text(at: 1)
        return SpokenArticle(
            id: id, start: start, published: published.isEmpty ? nil : published, text: text,
            quotations: quotations.enumerated().map { StoredQuotation(articleID: id, ordinal: $0, quotation: $1) })
    }

    /// The texts of some passages that follow one another.
    private func text(ofPassages first: Int, count: Int) throws -> [UInt8] {
        let rows = try cached("SELECT text FROM passage WHERE id >= ?1 AND id < ?2 ORDER BY id")
        defer { rows.reset() }
        rows.bind(first, at: 1)
        rows.bind(first.addingReportingOverflow(count).partialValue, at: 2)
        var text: [UInt8] = []
        while try rows.step() { text += rows.unownedBytes(at: 0) }
        return text
    }

    /// Where direct speech stands in articles; nil in an index that is older than the table for it.
    package func speechCursor() throws -> SpeechCursor? {
        format >= FormatVersion.speechBlocks ? try SpeechCursor(database, path: path) : nil
    }

    /// The articles in which one utterance has these words side by side, ascending; where several words may stand for several
    /// terms each, all articles whose direct speech has them somewhere. For an index without a ``SpeechCursor``.
    /// - Parameter words: for each word the terms that it may be, as the tokenizer cuts them.
    package func articles(saying words: [[String]]) throws -> [Int] {
        guard holdsQuotations, !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return [] }
        let isPhrase = words.allSatisfy { $0.count == 1 }
        // Between quotation marks FTS5 knows no operators: https://sqlite.org/fts5.html#full_text_query_syntax
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let pattern =
            isPhrase
            ? quoted(words.map { $0[0] }.joined(separator: " "))
            : words.map { "(" + $0.map(quoted).joined(separator: " OR ") + ")" }.joined(separator: " AND ")
        return try Int.fetchAll(
            database,
            sql: """
                SELECT first_passage FROM quotation_fts JOIN article ON article.id = quotation_fts.rowid
                WHERE quotation_fts MATCH ? ORDER BY first_passage
                """, arguments: [pattern])
    }
}
