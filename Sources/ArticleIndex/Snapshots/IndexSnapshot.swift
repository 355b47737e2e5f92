package import Articles
import GRDB
package import PostingLists

/// What one state of an index says. Valid inside ``IndexReader/read(_:)`` only.
package final class IndexSnapshot {
    package let settings: IndexSettings
    let database: Database
    let path: String
    /// The index file's ``FormatVersion``.
    package let format: Int32
    lazy var mentionReader = Result { try MentionReader(database) }
    private var statements: [String: PreparedStatement] = [:]
    private var pages: (PostingPages, index: PostingIndex)?
    private var skips: SkipLists?
    var copies: CopyDirectory?

    init(_ database: Database, path: String) throws {
        self.database = database
        self.path = path
        format = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        settings = try IndexSettings(database)
    }

    /// A statement that is made once. Whoever takes it resets it before anyone else asks for the same.
    func cached(_ sql: String) throws -> PreparedStatement {
        if let made = statements[sql] { return made }
        let made = try PreparedStatement(sql, in: database)
        statements[sql] = made
        return made
    }

    package func counts() throws -> IndexCounts {
        do {
            return try IndexCounts(database)
        } catch let damage as CopyTables.Damage {
            throw IndexError(damage, path: path)
        }
    }

    /// The folders and files that ingest was asked to index.
    package func roots() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT path FROM root ORDER BY path")
    }

    /// The articles whose path is one of `roots` or lies below it, by path.
    package func knownArticles(under roots: [String]) throws -> [String: [KnownArticle]] {
        try KnownArticle.all(under: roots, in: database)
    }

    /// The first and the last day on which an article was published; nil where no day is known.
    package func publicationSpan() throws -> ClosedRange<PublicationDay>? {
        let row = try PreparedStatement("SELECT min(published), max(published) FROM article", in: database)
        guard try row.step(), let first = row.optionalText(at: 0).flatMap(PublicationDay.init),
            let last = row.optionalText(at: 1).flatMap(PublicationDay.init), first <= last
        else { return nil }
        return first...last
    }

    package func tokenizer() throws -> Tokenizer {
        try Tokenizer(database)
    }

    // MARK: Vocabulary

    private var hasEndings: Bool { format >= FormatVersion.speechBlocks }
    private var termColumn: String { hasEndings ? VocabularyEnding.term : "term" }

    /// The terms of a stem with the number of passages that have each.
    package func terms(stem: String) throws -> [VocabularyTerm] {
        let statement = try cached(
            "SELECT \(termColumn) AS term, passages FROM vocabulary WHERE stem = ?1 ORDER BY term")
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
        let key = hasEndings ? "ending" : "term"
        let statement = try cached("SELECT passages FROM vocabulary WHERE stem = ?1 AND \(key) = ?2")
        defer { statement.reset() }
        statement.bind(stem, at: 1)
        statement.bind(hasEndings ? VocabularyEnding.ending(of: term, stem: stem) : term, at: 2)
        guard try statement.step() else { return nil }
        return VocabularyTerm(term: term, passages: statement.integer(at: 0))
    }

    /// All terms, in no useful order.
    package func forEachTerm(_ body: (VocabularyTerm) throws -> Void) throws {
        let rows = try PreparedStatement("SELECT \(termColumn), passages FROM vocabulary", in: database)
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
        try openPages().index
    }

    /// Skip lists for long posting lists.
    /// - Throws: `PostingError.unsupportedFormat`, as ``postingPages()`` does.
    package func skipLists() throws -> SkipLists {
        if let skips { return skips }
        let (pages, index) = try openPages()
        let skips = try SkipLists(database, pages: pages, index: index)
        self.skips = skips
        return skips
    }

    private func openPages() throws -> (PostingPages, index: PostingIndex) {
        if let pages { return pages }
        let opened = try PostingPages(database)
        let pages = (opened, index: try opened.postingIndex())
        self.pages = pages
        return pages
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

    private var addressColumn: String { format >= FormatVersion.speechBlocks ? SiteTable.address : "url" }

    /// - Returns: nil where there is no such article.
    package func article(_ id: Int) throws -> StoredArticle? {
        let row = try cached(
            """
            SELECT article.id, path, passage.headline, byline, source, \(addressColumn), published, language, first_passage,
                passage_count
            FROM article JOIN passage ON passage.id = first_passage WHERE article.id = ?1
            """)
        defer { row.reset() }
        row.bind(id, at: 1)
        guard try row.step() else { return nil }
        return StoredArticle(
            id: row.integer(at: 0), path: row.text(at: 1), headline: row.text(at: 2), byline: row.optionalText(at: 3),
            source: row.optionalText(at: 4), url: row.optionalText(at: 5),
            published: row.optionalText(at: 6).flatMap(PublicationDay.init), language: row.optionalText(at: 7),
            firstPassage: row.integer(at: 8), passageCount: row.integer(at: 9), otherPaths: try otherPaths(of: id))
    }

    /// - Returns: nil where there is no such passage.
    package func passage(_ id: Int) throws -> StoredPassage? {
        let row = try cached("SELECT id, article_id, ordinal, text FROM passage WHERE id = ?1")
        defer { row.reset() }
        row.bind(id, at: 1)
        guard try row.step() else { return nil }
        return StoredPassage(
            id: row.integer(at: 0), articleID: row.integer(at: 1), ordinal: row.integer(at: 2), text: row.text(at: 3))
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
            return try starts(column, [pattern]) { "\($0) LIKE ?1 ESCAPE '!'" }
        }
        // LIKE knows the case of ASCII letters only: see ``Connection/addFunctions(_:)``.
        return try starts(column, [text.lowercased()]) { "instr(lowercase(\($0)), ?1) > 0" }
    }

    /// An article is found by any of its paths.
    private func starts(
        _ column: TextColumn, _ arguments: StatementArguments, where condition: (String) -> String
    ) throws -> [Int] {
        var all = condition("article.\(column.rawValue)")
        if column == .path, holdsCopies {
            all += " OR id IN (SELECT article_id FROM article_path AS other WHERE \(condition("other.path")))"
        }
        return try starts(all, arguments)
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
