import Articles
import GRDB
import PostingLists

extension IndexSnapshot {
    /// What the index holds, from counts that it keeps; no text is read.
    /// - Throws: `IndexError.damaged` where quotations or copies cannot be counted.
    package func statistics() throws -> IndexStatistics {
        IndexStatistics(
            format: Int(format), counts: try counts(), words: try textTokens(),
            vocabulary: try Int.fetchOne(database, sql: "SELECT count(*) FROM vocabulary") ?? 0,
            published: try publicationSpan(), languages: try articles(by: "language"),
            sources: try articles(by: "source"), entities: try entityStatistics(),
            quotations: try quotationStatistics())
    }

    /// Tokens in the texts of all passages, without their headlines.
    private func textTokens() throws -> Int {
        let rows = try PreparedStatement("SELECT block FROM passage_fts_data WHERE id = 1", in: database)
        guard try rows.step() else { return 0 }
        return Int(clamping: try AveragesRecord(rows.unownedBytes(at: 0)).tokenCounts.first ?? 0)
    }

    private func articles(by column: String) throws -> [IndexStatistics.Count] {
        let rows = try PreparedStatement(
            "SELECT \(column), count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1", in: database)
        var counts: [IndexStatistics.Count] = []
        while try rows.step() { counts.append(.init(name: rows.text(at: 0), articles: rows.integer(at: 1))) }
        return counts
    }

    private func entityStatistics() throws -> [IndexStatistics.Entities] {
        guard format >= FormatVersion.mentionBlocks else { return [] }
        let rows = try PreparedStatement(
            """
            SELECT entity_type.name, count(*), sum(mention_count) FROM entity JOIN entity_type ON entity_type.id = type
            WHERE entity.name <> '' GROUP BY type ORDER BY type
            """, in: database)
        var entities: [IndexStatistics.Entities] = []
        while try rows.step() {
            guard let type = EntityType(rawValue: rows.text(at: 0)) else { continue }
            entities.append(.init(type: type, names: rows.integer(at: 1), mentions: rows.integer(at: 2)))
        }
        return entities
    }

    private func quotationStatistics() throws -> IndexStatistics.Quotations? {
        guard holdsQuotations else { return nil }
        let rows = try PreparedStatement("SELECT article_id, data FROM quotation", in: database)
        var counts = IndexStatistics.Quotations()
        while try rows.step() {
            do throws(QuotationBlock.Damage) {
                let kinds = try QuotationBlock.kinds(in: rows.unownedBytes(at: 1), article: rows.integer(at: 0))
                counts.direct += kinds.direct
                counts.indirect += kinds.indirect
            } catch {
                throw IndexError(error, path: path)
            }
        }
        return counts
    }
}
