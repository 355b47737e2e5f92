package import Articles
import GRDB
package import PostingLists

/// What one state of an index says. Valid inside ``IndexReader/read(_:)`` only.
package final class IndexSnapshot {
    package let settings: IndexSettings
    let database: Database
    let path: String
    /// The index file's ``FormatVersion``.
    let format: Int32
    lazy var mentionReader = Result { try MentionReader(database) }
    private var termLookup: PreparedStatement?
    private var stemLookup: PreparedStatement?
    var articleText: PreparedStatement?
    var articleQuotations: PreparedStatement?

    init(_ database: Database, path: String) throws {
        self.database = database
        self.path = path
        format = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        settings = try IndexSettings(database)
    }

    /// A statement that is made once.
    func cached(
        _ statement: ReferenceWritableKeyPath<IndexSnapshot, PreparedStatement?>, _ sql: String
    ) throws -> PreparedStatement {
        if let made = self[keyPath: statement] { return made }
        let made = try PreparedStatement(sql, in: database)
        self[keyPath: statement] = made
        return made
    }

    package func counts() throws -> IndexCounts {
        try IndexCounts(database)
    }

    /// The folders and files that ingest was asked to index.
    package func roots() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT path FROM root ORDER BY path")
    }

    package func tokenizer() throws -> Tokenizer {
        try Tokenizer(database)
    }

    // MARK: Vocabulary

    /// The terms of a stem with the number of passages that have each.
    package func terms(stem: String) throws -> [VocabularyTerm] {
        let statement =
            try stemLookup
            ?? PreparedStatement(
                "SELECT term, passages FROM vocabulary WHERE stem = ?1 ORDER BY term", in: database)
        stemLookup = statement
        defer { statement.reset() }
        statement.bind(stem, at: 1)
        var terms: [VocabularyTerm] = []
        while try statement.step() {
            terms.append(VocabularyTerm(term: statement.text(at: 0), passages: statement.integer(at: 1)))
        }
        return terms
    }

    /// - Returns: nil where no passage has the term.
    package func term(_ term: String, stem: String) throws -> VocabularyTerm? {
        let statement =
            try termLookup
            ?? PreparedStatement(
                "SELECT passages FROM vocabulary WHERE stem = ?1 AND term = ?2", in: database)
        termLookup = statement
        defer { statement.reset() }
        statement.bind(stem, at: 1)
        statement.bind(term, at: 2)
        guard try statement.step() else { return nil }
        return VocabularyTerm(term: term, passages: statement.integer(at: 0))
    }

    /// All terms, in no useful order.
    package func forEachTerm(_ body: (VocabularyTerm) throws -> Void) throws {
        let rows = try PreparedStatement("SELECT term, passages FROM vocabulary", in: database)
        while try rows.step() {
            try body(VocabularyTerm(term: rows.text(at: 0), passages: rows.integer(at: 1)))
        }
    }

    // MARK: Posting lists

    /// Reads a term's posting list through FTS5's own reader: right for every FTS5 there is, and slow.
    package func occurrences(of term: String) throws -> TermOccurrences {
        try database.execute(
            sql:
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrence USING fts5vocab ('main', 'passage_fts', 'instance')"
        )
        let rows = try PreparedStatement("SELECT doc, col, offset FROM temp.occurrence WHERE term = ?1", in: database)
        rows.bind(term, at: 1)
        var occurrences = TermOccurrences()
        while try rows.step() {
            let passage = rows.integer(at: 0)
            if occurrences.passages.last != passage {
                occurrences.passages.append(passage)
                occurrences.textPositions.append([])
                occurrences.headlinePositions.append([])
            }
            let last = occurrences.passages.count - 1
            if rows.text(at: 1) == "text" {
                occurrences.textPositions[last].append(UInt32(truncatingIfNeeded: rows.integer(at: 2)))
            } else {
                occurrences.headlinePositions[last].append(UInt32(truncatingIfNeeded: rows.integer(at: 2)))
            }
        }
        return occurrences
    }

    /// FTS5's pages, to be read directly.
    /// - Throws: `PostingError.unsupportedFormat` where only FTS5 itself can read them.
    package func postingPages() throws -> PostingIndex {
        try PostingPages(database).postingIndex()
    }

    /// Skip lists for long posting lists.
    package func skipLists() throws -> SkipLists {
        try SkipLists(database)
    }

    /// Token counts and article starts of all passages.
    package func passageDirectory() throws -> PassageDirectory {
        do {
            return try PassageDirectory(database)
        } catch let damage as PassageDirectory.Damage {
            throw IndexError.damaged(path: path, reason: "passage block \(damage.block) has the wrong size")
        }
    }

    /// How many passages there are, and how many tokens in all their texts and headlines.
    package func passageTotals() throws -> PassageTotals {
        // FTS5's averages record: the number of rows, then the number of tokens in each column.
        let rows = try PreparedStatement("SELECT block FROM passage_fts_data WHERE id = 1", in: database)
        guard try rows.step() else { return PassageTotals(passages: 0, tokens: 0) }
        return PassageTotals(try AveragesRecord(rows.unownedBytes(at: 0)))
    }

    // MARK: Rows

    /// The days of publication that are known, in ISO form, by the articles' first passages.
    package func publicationDays() throws -> [Int: String] {
        let rows = try PreparedStatement(
            "SELECT first_passage, published FROM article WHERE published IS NOT NULL", in: database)
        var days: [Int: String] = [:]
        while try rows.step() { days[rows.integer(at: 0)] = rows.text(at: 1) }
        return days
    }

    /// - Returns: nil where there is no such article.
    package func article(_ id: Int) throws -> StoredArticle? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT id, path, headline, byline, source, url, published, language, first_passage, passage_count
                FROM article WHERE id = ?
                """, arguments: [id]
        ).map { row in
            StoredArticle(
                id: row[0], path: row[1], headline: row[2], byline: row[3], source: row[4], url: row[5],
                published: (row[6] as String?).flatMap(PublicationDay.init), language: row[7], firstPassage: row[8],
                passageCount: row[9])
        }
    }

    /// - Returns: nil where there is no such passage.
    package func passage(_ id: Int) throws -> StoredPassage? {
        try Row.fetchOne(
            database, sql: "SELECT id, article_id, ordinal, text FROM passage WHERE id = ?", arguments: [id]
        ).map { StoredPassage(id: $0[0], articleID: $0[1], ordinal: $0[2], text: $0[3]) }
    }

    // MARK: Filters

    /// The columns of an article in which a filter looks for part of the value.
    package enum TextColumn: String, Sendable {
        case byline, source, path
    }

    /// The first passages of the articles published on these days, ascending; nil is an open end.
    package func articles(publishedFrom first: PublicationDay?, through last: PublicationDay?) throws -> [Int] {
        try starts(
            "published BETWEEN ? AND ?", [first?.description ?? "0000-00-00", last?.description ?? "9999-99-99"])
    }

    /// The first passages of the articles whose byline, source or path contains `text`, case aside, ascending. In a
    /// path, `*` stands for any characters.
    package func articles(_ column: TextColumn, containing text: String) throws -> [Int] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) || (column == .path && text.contains("*")) {
            var pattern = Self.likePattern(containing: text)
            if column == .path { pattern.replace("*", with: "%") }
            return try starts("\(column.rawValue) LIKE ? ESCAPE '!'", [pattern])
        }
        // LIKE knows the case of ASCII letters only.
        database.add(
            function: DatabaseFunction("lowercase", argumentCount: 1, pure: true) { values in
                String.fromDatabaseValue(values[0])?.lowercased()
            })
        return try starts("instr(lowercase(\(column.rawValue)), ?) > 0", [text.lowercased()])
    }

    /// The first passages of the articles in a language, ascending: `en` finds `en-GB` too.
    package func articles(language tag: String) throws -> [Int] {
        try starts(
            "language = ?1 COLLATE NOCASE OR language LIKE ?2 ESCAPE '!'",
            [tag, String(Self.likePattern(containing: tag).dropFirst().dropLast()) + "-%"])
    }

    private func starts(_ condition: String, _ arguments: StatementArguments) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT first_passage FROM article WHERE \(condition) ORDER BY first_passage",
            arguments: arguments)
    }

    private static func likePattern(containing text: String) -> String {
        var pattern = "%"
        for character in text.unicodeScalars {
            if character == "%" || character == "_" || character == "!" { pattern += "!" }
            pattern.unicodeScalars.append(character)
        }
        return pattern + "%"
    }
}
