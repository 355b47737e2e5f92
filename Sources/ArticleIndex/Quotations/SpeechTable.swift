import Articles
import GRDB

/// The table `speech_block`: where direct speech stands in articles, in tokens; see ``SpeechTokens``. It follows from the passages
/// and `quotation`.
enum SpeechTable {
    static func insertion(_ database: Database) throws -> PreparedStatement {
        try PreparedStatement("INSERT INTO speech_block (first_passage, data) VALUES (?1, ?2)", in: database)
    }

    /// Makes the table anew. Articles whose quotations cannot be read get no row.
    static func rebuild(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM speech_block")
        let insert = try insertion(database)
        try forEachArticle(database) { start, speech in
            guard let speech, !speech.isEmpty else { return }
            insert.bind(start, at: 1)
            insert.bind(speech, at: 2)
            try insert.run()
        }
    }

    /// What is wrong with the table, if anything is.
    struct State {
        /// Articles whose quotations cannot be read.
        var unreadable = 0
        /// Whether it says of all others what follows from their quotations.
        var agrees = true
    }

    static func state(_ database: Database) throws -> State {
        var state = State()
        var left = try Int.fetchOne(database, sql: "SELECT count(*) FROM speech_block") ?? 0
        let lookup = try PreparedStatement("SELECT data FROM speech_block WHERE first_passage = ?1", in: database)
        try forEachArticle(database) { start, speech in
            guard let speech else {
                state.unreadable += 1
                return
            }
            lookup.bind(start, at: 1)
            defer { lookup.reset() }
            let stored = try lookup.step() ? lookup.bytes(at: 0) : []
            if !stored.isEmpty { left -= 1 }
            if stored != speech { state.agrees = false }
        }
        if left != 0 { state.agrees = false }
        return state
    }

    /// - Parameter body: gets an article's first passage and what its row should hold; nil where its quotations cannot be read.
    private static func forEachArticle(
        _ database: Database, _ body: (_ start: Int, _ speech: [UInt8]?) throws -> Void
    ) throws {
        let rows = try PreparedStatement(
            """
            SELECT article_id, spans, data, first_passage, passage_count
            FROM quotation JOIN article ON article.id = article_id ORDER BY article_id
            """, in: database)
        let texts = try PreparedStatement(
            "SELECT text FROM passage WHERE id >= ?1 AND id < ?2 ORDER BY id", in: database)
        var cutter = TermCutter(try ScalarFolding())
        while try rows.step() {
            let start = rows.integer(at: 3)
            texts.bind(start, at: 1)
            texts.bind(start.addingReportingOverflow(rows.integer(at: 4)).partialValue, at: 2)
            var ends = TokenEnds()
            var text = ""
            while try texts.step() {
                let passage = texts.text(at: 0)
                cutter.cut(passage) { _, end in ends.append(end) }
                ends.endPassage(passage.utf8.count)
                text += passage
            }
            texts.reset()
            let quotations = text.withUTF8 { text in
                try? QuotationBlock.decode(
                    spans: rows.unownedBytes(at: 1), data: rows.unownedBytes(at: 2), text: text,
                    article: rows.integer(at: 0))
            }
            try body(start, quotations.map { SpeechTokens.encode($0.filter { $0.kind == .direct }, ends) })
        }
    }
}
