import GRDB
import NearDuplicates
import PostingLists
import TextAnalysis

/// Holds what an index derives from its articles and passages against these, and makes anew what does not agree.
struct IndexCheck {
    private let database: Database
    private(set) var faults: [IndexFault] = []

    init(_ database: Database) {
        self.database = database
    }

    /// Call inside a transaction: what is mended is written by its end.
    mutating func run() throws {
        try checkFile()
        // Whatever is read from a damaged file may be wrong.
        guard faults.isEmpty else { return }
        try checkArticles()
        try checkFullText()
        try checkQuotations()
        try checkPassageTables()
        try checkEntities()
        try checkPlaces()
        try checkCopies()
    }

    private mutating func note(_ reason: String, isMended: Bool = false) {
        faults.append(IndexFault(reason: reason, isMended: isMended))
    }

    private mutating func checkFile() throws {
        for line in try String.fetchAll(database, sql: "PRAGMA integrity_check (5)") where line != "ok" {
            note(line.split(separator: "\n").joined(separator: "; "))
        }
    }

    private mutating func checkArticles() throws {
        let incomplete =
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM article WHERE passage_count < 1 OR passage_count <> (
                        SELECT count(*) FROM passage WHERE article_id = article.id
                            AND passage.id >= first_passage AND passage.id < first_passage + passage_count
                            AND ordinal = passage.id - first_passage)
                    """) ?? 0
        if incomplete > 0 { note("\(incomplete) articles do not have the passages they should have") }
        let doubles =
            try Int.fetchOne(
                database, sql: "SELECT count(*) - count(DISTINCT path || char(0) || part) FROM article") ?? 0
        if doubles > 0 { note("\(doubles) articles stand in the index twice") }
        let strays =
            try Int.fetchOne(
                database,
                sql: "SELECT (SELECT count(*) FROM passage) - (SELECT ifnull(sum(passage_count), 0) FROM article)") ?? 0
        if strays > 0 { note("\(strays) passages belong to no article") }
        let cut =
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM article
                    WHERE site_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM site WHERE site.id = site_id)
                    """) ?? 0
        if cut > 0 { note("the addresses of \(cut) articles are cut off") }
    }

    // MARK: Full text

    private mutating func checkFullText() throws {
        guard try !FullTextIntegrity.holds(database) else { return }
        try database.execute(sql: "INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')")
        note(
            "the full-text index does not agree with the passages", isMended: try FullTextIntegrity.holds(database))
    }

    private mutating func checkQuotations() throws {
        let state = try SpeechTable.state(database)
        if state.unreadable > 0 { note("the quotations of \(state.unreadable) articles cannot be read") }
        guard !state.agrees else { return }
        try SpeechTable.rebuild(database)
        note("what is said did not agree with the quotations", isMended: true)
    }

    // MARK: What follows from the passages

    private mutating func checkPassageTables() throws {
        let reasons = [
            try blocksAgree() ? nil : "the token counts of passages", try vocabularyAgrees() ? nil : "the vocabulary",
            try skipListsAgree() ? nil : "the skip lists",
        ].compactMap { $0 }
        guard !reasons.isEmpty else { return }
        try database.execute(sql: "DELETE FROM posting_skip; DELETE FROM posting_segment")
        try PassageTables.rebuild(database)
        for reason in reasons { note("\(reason) did not agree with the full-text index", isMended: true) }
    }

    private func blocksAgree() throws -> Bool {
        let stored = try storedBlocks()
        try database.execute(sql: "SAVEPOINT blocks")
        try PassageTables.rebuildBlocks(database)
        let agrees = try storedBlocks() == stored
        try database.execute(sql: agrees ? "ROLLBACK TO blocks; RELEASE blocks" : "RELEASE blocks")
        return agrees
    }

    private func storedBlocks() throws -> [Int: [UInt8]] {
        let rows = try PreparedStatement("SELECT number, data FROM passage_block", in: database)
        var blocks: [Int: [UInt8]] = [:]
        while try rows.step() { blocks[rows.integer(at: 0)] = rows.bytes(at: 1) }
        return blocks
    }

    /// Whether `vocabulary` has the terms of `passage_fts`, each under its stem, and `term_block` the same in its order.
    private func vocabularyAgrees() throws -> Bool {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.counted_term USING fts5vocab ('main', 'passage_fts', 'row')
                """)
        let stemmer = try Stemmer(language: IndexSettings.defaultStemmer)
        let blocks = try PreparedStatement("SELECT data FROM term_block ORDER BY first", in: database)
        var packed: [TermBlockEncoder.Entry] = []
        while try blocks.step() {
            do {
                try TermBlock(bytes: blocks.unownedBytes(at: 0)).forEachTerm { term, frequency in
                    packed.append(TermBlockEncoder.Entry(term: Array(term), frequency: frequency))
                }
            } catch is TermBlock.Damage {
                return false
            }
        }
        let counted = try PreparedStatement("SELECT term, doc FROM temp.counted_term ORDER BY term", in: database)
        let rows = try PreparedStatement(
            "SELECT stem, \(VocabularyEnding.term) AS term, passages FROM vocabulary ORDER BY term", in: database)
        for entry in packed {
            guard try counted.step(), try rows.step() else { return false }
            let (term, passages) = (rows.text(at: 1), rows.integer(at: 2))
            guard counted.text(at: 0) == term, counted.integer(at: 1) == passages,
                rows.text(at: 0) == stemmer.stem(term),
                entry.term == Array(term.utf8), entry.frequency == FrequencyClass(passages: passages)
            else { return false }
        }
        return try !counted.step() && !rows.step()
    }

    /// Whether the skip lists that are used stand on the blocks they speak of.
    private func skipListsAgree() throws -> Bool {
        let pages = try PostingPages(database)
        let index: PostingIndex
        do {
            index = try pages.postingIndex()
        } catch PostingError.unsupportedFormat {
            return true
        }
        let lists = try SkipLists(database, pages: pages, index: index)
        var terms = try index.terms()
        while try terms.advance() {
            let stored = try lists.lists(of: String(decoding: terms.term, as: UTF8.self))
            guard !stored.isEmpty else { continue }
            for doclist in terms.doclists {
                guard let list = stored[doclist.segment.id] else { continue }
                let actual = try index.skipList(of: doclist) { _, _, _ in 0 }
                guard list.entries.count == actual.entries.count,
                    zip(list.entries, actual.entries).allSatisfy({ stored, actual in
                        (stored.lastID, stored.page, stored.offset) == (actual.lastID, actual.page, actual.offset)
                            && 0...1 ~= stored.maximumImpact
                    })
                else { return false }
            }
        }
        return true
    }

    // MARK: Entities

    private mutating func checkEntities() throws {
        let state: EntityTable.State
        do {
            state = try EntityTable.state(database)
        } catch is PackedNumbers.Damage {
            return note("mentions cannot be read")
        }
        if state.missing > 0 { note("\(state.missing) entities that articles mention are not there") }
        guard !state.agrees else { return }
        try EntityTable.rebuild(database)
        note("the lists of articles that mention an entity did not agree with the mentions", isMended: true)
    }

    // MARK: Copies

    /// Whether each place in `article_path` is an article's, and no article's twice.
    private mutating func checkPlaces() throws {
        let wrong = """
            FROM article_path WHERE article_id NOT IN (SELECT id FROM article)
                OR (path, part) IN (SELECT path, part FROM article)
                OR (path, part, article_id) NOT IN (
                    SELECT path, part, min(article_id) FROM article_path GROUP BY path, part)
            """
        let count = try Int.fetchOne(database, sql: "SELECT count(*) \(wrong)") ?? 0
        guard count > 0 else { return }
        try database.execute(sql: "DELETE \(wrong)")
        note("\(count) paths of articles were no article's, or another's", isMended: true)
    }

    /// Whether the signatures are those of the texts, and the groups those of the signatures.
    private mutating func checkCopies() throws {
        let signatures = try CopyTables.computedSignatures(database)
        let reasons = [
            try signaturesAgree(with: signatures) ? nil : "what articles are recognised as copies by",
            try groupsAgree(with: signatures) ? nil : "the groups of copies",
        ].compactMap { $0 }
        guard !reasons.isEmpty else { return }
        try CopyTables.rebuild(database)
        for reason in reasons { note("\(reason) did not agree with the texts", isMended: true) }
    }

    private func signaturesAgree(with computed: SignatureTable) throws -> Bool {
        do {
            let stored = try CopyTables.signatures(database)
            return stored.blockNumbers.filter { !stored.block($0).isEmpty }
                == computed.blockNumbers.filter { !computed.block($0).isEmpty }
                && computed.blockNumbers.allSatisfy { computed.block($0) == stored.block($0) }
        } catch is CopyTables.Damage {
            return false
        }
    }

    private func groupsAgree(with signatures: SignatureTable) throws -> Bool {
        let stored: [Int: [CopyTables.Member]]
        do {
            stored = try CopyTables.groups(database)
        } catch is CopyTables.Damage {
            return false
        }
        let starts = try PreparedStatement("SELECT first_passage FROM article WHERE id = ?1", in: database)
        for member in stored.values.joined() {
            starts.bind(member.article, at: 1)
            defer { starts.reset() }
            guard try starts.step(), starts.integer(at: 0) == member.firstPassage else { return false }
        }
        let finder = CopyFinder(signatures: signatures)
        try finder.link(StoredTexts(database))
        // Where there was more to compare than is compared, what is found hangs on the order.
        return !finder.isComplete || finder.groups.all == stored.mapValues { $0.map(\.article) }
    }
}
