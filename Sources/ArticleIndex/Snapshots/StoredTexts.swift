import GRDB

/// The texts of articles, put together from their passages.
struct StoredTexts {
    private let rows: PreparedStatement

    init(_ database: Database) throws {
        rows = try PreparedStatement(
            """
            SELECT passage.text FROM article JOIN passage
                ON passage.id >= first_passage AND passage.id < first_passage + passage_count
            WHERE article.id = ?1 ORDER BY passage.id
            """, in: database)
    }

    func text(ofArticle id: Int) throws -> String {
        rows.bind(id, at: 1)
        defer { rows.reset() }
        var text = ""
        while try rows.step() { text += rows.text(at: 0) }
        return text
    }
}
