import Articles
import GRDB
import PostingLists

extension IndexSnapshot {
    /// What the index holds, from counts that it keeps; no text is read.
    /// - Throws: `IndexError.damaged` where quotations or copies cannot be counted.
    package func statistics() throws -> IndexStatistics {
        let (languages, sources) = try particulars()
        return IndexStatistics(
            format: Int(format), counts: try counts(), words: try textTokens(),
            vocabulary: try Int.fetchOne(database, sql: "SELECT count(*) FROM vocabulary") ?? 0,
            published: try publicationSpan(), languages: languages, sources: sources, entities: try entityStatistics(),
            quotations: try quotationStatistics())
    }

    /// Tokens in the texts of all passages, without their headlines.
    private func textTokens() throws -> Int {
        let rows = try PreparedStatement("SELECT block FROM passage_fts_data WHERE id = 1", in: database)
        guard try rows.step() else { return 0 }
        return Int(clamping: try AveragesRecord(rows.unownedBytes(at: 0)).tokenCounts.first ?? 0)
    }

    /// Articles by language and by source, the most frequent first.
    private func particulars() throws -> (languages: [IndexStatistics.Count], sources: [IndexStatistics.Count]) {
        let rows = try PreparedStatement("SELECT language, source, count(*) FROM article GROUP BY 1, 2", in: database)
        var languages: [String: Int] = [:]
        var sources: [String: Int] = [:]
        while try rows.step() {
            languages[rows.text(at: 0), default: 0] += rows.integer(at: 2)
            sources[rows.text(at: 1), default: 0] += rows.integer(at: 2)
        }
        func ordered(_ counts: [String: Int]) -> [IndexStatistics.Count] {
            counts.map { IndexStatistics.Count(name: $0.key, articles: $0.value) }
                .sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
        }
        return (ordered(languages), ordered(sources))
    }

    private func entityStatistics() throws -> [IndexStatistics.Entities] {
        guard format >= FormatVersion.mentionBlocks else { return [] }
        let rows = try PreparedStatement("SELECT type, mention_count FROM entity WHERE name <> ''", in: database)
        var counts: [Int: (names: Int, mentions: Int)] = [:]
        while try rows.step() {
            counts[rows.integer(at: 0), default: (0, 0)].names += 1
            counts[rows.integer(at: 0), default: (0, 0)].mentions += rows.integer(at: 1)
        }
        return EntityType.allCases.compactMap { type in
            counts[Int(type.code)].map { .init(type: type, names: $0.names, mentions: $0.mentions) }
        }
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
