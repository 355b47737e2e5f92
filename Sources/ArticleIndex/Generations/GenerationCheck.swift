import Dispatch
import GRDB
import PostingLists
import Synchronization

/// What a build that is to replace a generation must stand before anybody reads it.
///
/// The full-text index is held against the texts, speech against the quotations, the counts against each other, and some articles of the generation that
/// answers now, whose files have not changed, must be found by their own words.
struct GenerationCheck: Sendable {
    /// The build, closed, in a rollback journal mode.
    let path: String
    /// The generation it is to replace; nil where there is none.
    let current: String?

    /// Articles of the current generation that are looked for.
    private static let canaries = 12

    /// - Throws: ``IndexError/unfit(path:reason:)`` where the build must not be published.
    func run() throws(IndexError) {
        guard let current else { return }
        // On its own a connection would wait for the other: a full-text index is checked by a statement that could write.
        let tasks: [@Sendable () throws -> String?] = [
            { try Self.read(path) { try fullText($0) } },
            { try Self.read(path) { try speech($0) } },
            { try Self.read(path) { try counts($0) } },
            { try canaries(of: current) },
        ]
        let results = Mutex([Result<String?, any Error>?](repeating: nil, count: tasks.count))
        DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
            let result = Result { try tasks[index]() }
            results.withLock { $0[index] = result }
        }
        for result in results.withLock({ $0 }) {
            switch result {
            case .success(let reason?): throw .unfit(path: path, reason: reason)
            case .failure(let error): throw IndexError(error, path: path)
            case .success(nil), nil: continue
            }
        }
    }

    private static func read<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        let queue = try Connection.unlocked(path)
        defer { try? queue.close() }
        return try queue.inDatabase(body)
    }

    private func fullText(_ database: Database) throws -> String? {
        try FullTextIntegrity.holds(database) ? nil : "the full-text index does not agree with the passages"
    }

    private func speech(_ database: Database) throws -> String? {
        let state = try SpeechTable.state(database)
        if state.unreadable > 0 { return "the quotations of \(state.unreadable) articles cannot be read" }
        return state.agrees ? nil : "what is said does not agree with the quotations"
    }

    private func counts(_ database: Database) throws -> String? {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        let passages = try count("SELECT count(*) FROM passage")
        let ofArticles = try count("SELECT sum(passage_count) FROM article")
        let indexed = try PassageTotals(PostingPages(database).postingIndex().averages).passages
        let measured = try count("SELECT count(*) FROM passage_fts_docsize")
        guard Set([passages, ofArticles, indexed, measured]).count == 1 else {
            return "it has \(passages) passages, \(ofArticles) by its articles, \(indexed) by its full-text index"
        }
        return nil
    }

    // MARK: Canaries

    private struct Canary {
        var path: String
        var part: String
        /// In hexadecimal digits.
        var contentHash: String
        var terms: [String]
    }

    private func canaries(of current: String) throws -> String? {
        // A rebuild is what a damaged index needs: what cannot be read of it cannot be looked for.
        guard let reader = try? Connection.reading(current) else { return nil }
        defer { try? reader.close() }
        guard let canaries = try? reader.read({ try choose(in: $0) }) else { return nil }
        return try Self.read(path) { database in
            let index = try PostingPages(database).postingIndex()
            var tried = 0
            var found = 0
            for canary in canaries {
                guard let isFound = try isFound(canary, in: database, index) else { continue }
                tried += 1
                found += isFound ? 1 : 0
            }
            // A newer version may cut some words otherwise.
            guard 2 * found < tried else { return nil }
            return "of \(tried) articles that have not changed, \(found) are found by their own words"
        }
    }

    /// Articles from all over the index, each with the longest words of its first passage.
    private func choose(in database: Database) throws -> [Canary] {
        let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM article") ?? 0
        let tokenizer = try Tokenizer(database)
        var canaries: [Canary] = []
        var chosen = 0
        for number in 0..<Self.canaries {
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT path, part, hex(content_hash), passage.text, article.id
                    FROM article JOIN passage ON passage.id = first_passage
                    WHERE article.id > ? ORDER BY article.id LIMIT 1
                    """, arguments: [max(chosen, last * number / Self.canaries)])
            guard let row else { break }
            chosen = row[4]
            let terms = Set(tokenizer.tokens(of: row[3]).map(\.term)).sorted {
                ($1.utf8.count, $0) < ($0.utf8.count, $1)
            }
            canaries.append(Canary(path: row[0], part: row[1], contentHash: row[2], terms: Array(terms.prefix(4))))
        }
        return canaries
    }

    /// Whether the build has the terms where the article stands, by FTS5 and by its pages; nil where it has not the article.
    private func isFound(_ canary: Canary, in database: Database, _ index: PostingIndex) throws -> Bool? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT first_passage, passage_count FROM article WHERE path = ? AND part = ? AND hex(content_hash) = ?
                """, arguments: [canary.path, canary.part, canary.contentHash])
        guard let row, let first = row[0] as Int?, let count = row[1] as Int? else { return nil }
        return try canary.terms.allSatisfy { term in
            let match = try Int.fetchOne(
                database, sql: "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid >= ? AND rowid < ?",
                arguments: ["\"\(term)\"", first, first + count])
            guard let match else { return false }
            return try index.cursor(for: term.utf8).seek(to: UInt32(match)) != nil
        }
    }
}
