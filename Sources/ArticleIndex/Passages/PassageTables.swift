import GRDB
import TextAnalysis

/// The tables that follow from the passages and their full-text index.
enum PassageTables {
    /// Makes the tables anew.
    static func rebuild(_ database: Database) throws {
        try rebuildBlocks(database)
        try rebuildVocabulary(database)
        try TermTable.rebuild(database)
        try SkipTable.update(database)
    }

    /// Fills the empty tables of a generation that was built.
    static func fill(_ database: Database, blocks: PassageBlocks) throws {
        let insert = try PreparedStatement("INSERT INTO passage_block (number, data) VALUES (?1, ?2)", in: database)
        for (number, block) in blocks.encoded().enumerated() {
            insert.bind(number, at: 1)
            insert.bind(block, at: 2)
            try insert.run()
        }
    }

    /// - Parameter vocabulary: the terms, where they have been counted.
    static func fill(_ database: Database, _ vocabulary: BuiltVocabulary?) throws {
        if let tables = try vocabulary?.get() {
            try insert(tables.entries, into: database)
            try TermTable.rebuild(database, of: tables.blocks)
        } else {
            try rebuildVocabulary(database)
            try TermTable.rebuild(database)
        }
    }

    static func rebuildBlocks(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM passage_block")
        try writeBlocks(database, where: "1")
    }

    /// Brings the tables up to date with a batch.
    static func update(_ database: Database, after touched: inout TouchedPassages) throws {
        for number in touched.blocks.sorted() {
            let first = number * PassageBlock.passageCount
            try database.execute(sql: "DELETE FROM passage_block WHERE number = ?", arguments: [number])
            try writeBlocks(database, where: "passage.id BETWEEN \(first) AND \(first + PassageBlock.passageCount - 1)")
        }
        try updateVocabulary(database, by: touched.terms)
        try SkipTable.update(database)
        touched = TouchedPassages()
    }

    private static func writeBlocks(_ database: Database, where condition: String) throws {
        let rows = try PreparedStatement(
            """
            SELECT passage.id, passage.ordinal, size.sz FROM passage JOIN passage_fts_docsize AS size ON size.id = passage.id
            WHERE \(condition) ORDER BY passage.id
            """, in: database)
        let insert = try PreparedStatement("INSERT INTO passage_block (number, data) VALUES (?1, ?2)", in: database)
        var current: (number: Int, block: PassageBlock)?
        var expected = 0
        func write() throws {
            guard var current else { return }
            let (number, slot) = PassageBlock.position(of: expected)
            if number == current.number { current.block.markGap(slot: slot) }
            insert.bind(current.number, at: 1)
            insert.bind(current.block.encoded, at: 2)
            try insert.run()
        }
        while try rows.step() {
            let (number, slot) = PassageBlock.position(of: rows.integer(at: 0))
            if current?.number != number {
                try write()
                current = (number, PassageBlock())
            } else if rows.integer(at: 0) != expected {
                current?.block.markGap(slot: PassageBlock.position(of: expected).slot)
            }
            expected = rows.integer(at: 0) + 1
            // A number of tokens for each column: text, headline.
            let counts = rows.withBytes(at: 2, Varints.decode)
            current?.block.set(
                slot: slot, textTokens: counts.first ?? 0, headlineTokens: counts.dropFirst().first ?? 0,
                startsArticle: rows.integer(at: 1) == 0)
        }
        try write()
    }

    static func rebuildVocabulary(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM vocabulary;
                CREATE VIRTUAL TABLE temp.term_count USING fts5vocab ('main', 'passage_fts', 'row');
                """)
        defer { try? database.execute(sql: "DROP TABLE temp.term_count") }
        let stemmer = try Stemmer(language: IndexSettings.defaultStemmer)
        let rows = try PreparedStatement("SELECT term, doc FROM temp.term_count", in: database)
        var entries: [BuiltVocabulary.Entry] = []
        while try rows.step() {
            entries.append(
                BuiltVocabulary.Entry(rows.text(at: 0), stemmer: stemmer, passages: rows.integer(at: 1)))
        }
        rows.reset()
        entries.sort { $0 < $1 }
        try insert(entries, into: database)
    }

    /// - Parameter entries: ascending.
    private static func insert(_ entries: [BuiltVocabulary.Entry], into database: Database) throws {
        // Rows that come one by one leave an eighth of the pages empty; a table that is copied whole fills them.
        try database.execute(sql: Schema.vocabularyTable("temp.sorted_vocabulary"))
        defer { try? database.execute(sql: "DROP TABLE temp.sorted_vocabulary") }
        let insert = try PreparedStatement(
            "INSERT INTO temp.sorted_vocabulary (stem, ending, passages) VALUES (?1, ?2, ?3)", in: database)
        for entry in entries {
            insert.bind(entry.stem, at: 1)
            insert.bind(entry.ending, at: 2)
            insert.bind(entry.passages, at: 3)
            try insert.run()
        }
        try database.execute(sql: "INSERT INTO vocabulary SELECT * FROM temp.sorted_vocabulary")
    }

    private static func updateVocabulary(_ database: Database, by changes: [String: Int]) throws {
        let stemmer = try Stemmer(language: IndexSettings.defaultStemmer)
        let add = try PreparedStatement(
            """
            INSERT INTO vocabulary (stem, ending, passages) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET passages = passages + excluded.passages RETURNING passages
            """, in: database)
        let forget = try PreparedStatement(
            "DELETE FROM vocabulary WHERE stem = ?1 AND ending = ?2 AND passages <= 0", in: database)
        var classes: [TermTable.Change] = []
        for (term, change) in changes where change != 0 {
            let stem = stemmer.stem(term)
            let ending = VocabularyEnding.ending(of: term, stem: stem)
            add.bind(stem, at: 1)
            add.bind(ending, at: 2)
            add.bind(change, at: 3)
            let passages = try add.step() ? add.integer(at: 0) : 0
            add.reset()
            let (old, new) = (frequencyClass(passages - change), frequencyClass(passages))
            if old != new { classes.append(TermTable.Change(term: Array(term.utf8), frequency: new)) }
            guard new == nil else { continue }
            forget.bind(stem, at: 1)
            forget.bind(ending, at: 2)
            try forget.run()
        }
        try TermTable.update(database, with: classes)
    }

    /// nil where no passage has the term.
    private static func frequencyClass(_ passages: Int) -> FrequencyClass? {
        passages > 0 ? FrequencyClass(passages: passages) : nil
    }
}
