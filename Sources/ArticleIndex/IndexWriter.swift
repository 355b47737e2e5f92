import GRDB

/// Writes one index: either updates the generation that answers, or builds the next one beside it.
///
/// Only one writer can exist for an index, on this machine, at a time. Nothing it does is seen by readers before a
/// batch is committed (updating) or before ``finish()`` (building).
package final class IndexWriter {
    /// How a writer goes about its work.
    package enum Mode: Sendable, Equatable {
        /// Batches of changes to the current generation, each one transaction.
        case updating
        /// A complete new generation, published by ``IndexWriter/finish()``.
        case building
    }

    package let directory: IndexDirectory
    package let mode: Mode
    private let lock: WriterLock
    private let path: String
    private let queue: DatabaseQueue
    private var touched = TouchedPassages()

    /// Opens the current generation for updating, after bringing its format up to date; where there is none, or a new one
    /// is asked for, a file beside it.
    ///
    /// - Parameter rebuild: build anew even where a generation exists.
    /// - Throws: `.locked` when another process writes this index; the errors of opening it.
    package init(_ directory: IndexDirectory, rebuild: Bool = false) throws(IndexError) {
        try Connection.requireFullTextSearch()
        lock = try WriterLock(directory)
        self.directory = directory
        let generations = Generations(directory: directory)
        generations.removeUnfinished()
        generations.removeUnused()
        if !rebuild, let current = try Self.current(of: generations) {
            mode = .updating
            path = current
        } else {
            mode = .building
            path = directory.unfinished
        }
        do {
            queue = try mode == .updating ? Connection.updating(path) : Connection.building(path)
            switch mode {
            case .updating:
                try queue.inDatabase { [path] database in try IndexReader.check(database, path: path) }
                try Schema.migrator.migrate(queue)
            case .building: try Self.create(queue)
            }
        } catch {
            if mode == .building { generations.removeUnfinished() }
            throw IndexError(error, path: path)
        }
    }

    private static func create(_ queue: DatabaseQueue) throws {
        try Schema.migrator.migrate(queue)
        try queue.inDatabase { database in
            var settings = IndexSettings()
            settings.holdsQuotations = true
            try settings.write(database)
            try database.execute(
                sql: """
                    INSERT INTO passage_fts (passage_fts, rank) VALUES ('automerge', 0);
                    INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', \(hashSize));
                    INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('automerge', 0);
                    INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('hashsize', \(hashSize));
                    PRAGMA application_id = \(FormatVersion.applicationID);
                    PRAGMA user_version = \(FormatVersion.current);
                    """)
        }
    }

    // Tokens FTS5 gathers in memory before it writes a segment: measured fastest for bulk loading.
    private static let hashSize = 64 << 20

    private static func current(of generations: Generations) throws(IndexError) -> String? {
        do {
            return try generations.current()
        } catch .missing {
            return nil
        }
    }

    /// The articles the index knows whose path is one of `roots` or lies below it, by path.
    package func knownArticles(under roots: [String]) throws(IndexError) -> [String: [KnownArticle]] {
        try access { try KnownArticle.all(under: roots, in: $0) }
    }

    /// The folders and files that earlier runs were asked to index.
    package func roots() throws(IndexError) -> [String] {
        try access { try String.fetchAll($0, sql: "SELECT path FROM root ORDER BY path") }
    }

    /// Replaces the list of folders and files that a run without paths looks through.
    package func setRoots(_ roots: [String]) throws(IndexError) {
        try access { database in
            try database.inTransaction(.immediate) {
                try database.execute(sql: "DELETE FROM root")
                for root in Set(roots) {
                    try database.execute(sql: "INSERT INTO root (path) VALUES (?)", arguments: [root])
                }
                return .commit
            }
        }
    }

    /// Remembers what the fields of data files are called, for runs that are not told.
    package func setFieldNames(_ names: String) throws(IndexError) {
        try access { database in
            try database.inTransaction(.immediate) {
                var settings = try IndexSettings(database)
                settings.fieldNames = names
                try settings.write(database)
                return .commit
            }
        }
    }

    /// What earlier runs were told the fields of data files are called.
    package func fieldNames() throws(IndexError) -> String? {
        try access { try IndexSettings($0).fieldNames }
    }

    /// Makes a batch of changes, all of them or none.
    package func apply(_ changes: [IndexChange]) throws(IndexError) {
        guard !changes.isEmpty else { return }
        let touched = try access { [touched, mode] database in
            var touched = touched
            try database.inTransaction(.immediate) {
                var writer = try BatchWriter(database, keepingUp: mode == .updating)
                try writer.write(changes, touched: &touched)
                if mode == .updating { try PassageTables.update(database, after: &touched) }
                return .commit
            }
            return touched
        }
        self.touched = touched
    }

    /// Brings the index into the state readers expect: builds what is derived, merges segments, and publishes a new
    /// generation.
    /// - Returns: how much the index holds now.
    package func finish() throws(IndexError) -> IndexCounts {
        let counts = try access { [mode] database in
            if mode == .building {
                try database.inTransaction(.immediate) {
                    try Self.settle(database)
                    try database.execute(
                        sql: """
                            INSERT INTO passage_fts (passage_fts, rank) VALUES ('automerge', 4);
                            INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 1048576);
                            INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('automerge', 4);
                            INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('hashsize', 1048576);
                            """)
                    return .commit
                }
                // Readers that come while an update is written need the write-ahead log.
                try database.execute(sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL")
            }
            return try IndexCounts(database)
        }
        do {
            try queue.close()
        } catch {
            throw IndexError(error, path: path)
        }
        if mode == .building { try publish() }
        return counts
    }

    /// Merges all segments, and makes anew what follows from the articles.
    private static func settle(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO passage_fts (passage_fts) VALUES ('optimize');
                INSERT INTO quotation_fts (quotation_fts) VALUES ('optimize');
                """)
        try EntityTable.rebuild(database)
        try PassageTables.rebuild(database)
    }

    /// Makes the closed file that was written aside the generation that answers.
    private func publish() throws(IndexError) {
        let generations = Generations(directory: directory)
        try generations.publish(generations.next())
        generations.removeUnused()
    }

    /// Compares the full-text indexes with the stored text, row by row.
    package func integrityCheck() throws(IndexError) {
        try access { database in
            try database.execute(
                sql: """
                    INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1);
                    INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('integrity-check', 1);
                    """)
        }
    }

    /// Holds everything in the current generation against everything else, and makes anew what follows from the rest and
    /// does not agree with it.
    ///
    /// - Returns: what was wrong.
    package func check() throws(IndexError) -> [IndexFault] {
        try access { database in
            var check = IndexCheck(database)
            try database.inTransaction(.immediate) {
                try check.run()
                return .commit
            }
            return check.faults
        }
    }

    /// Merges all segments of the current generation and writes it anew without free pages, as the next generation: readers go
    /// on with this one until then.
    ///
    /// - Returns: how much the index holds, as ``finish()`` does, and the files' sizes in bytes before and after.
    package func compact() throws(IndexError) -> (counts: IndexCounts, before: Int, after: Int) {
        let unfinished = directory.unfinished
        let counts = try access { database in
            try database.inTransaction(.immediate) {
                try Self.settle(database)
                return .commit
            }
            try database.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
            return try IndexCounts(database)
        }
        let before = SystemCall.size(path) + SystemCall.size(path + "-wal")
        do {
            try queue.close()
            let copy = try Connection.updating(unfinished)
            try copy.close()
        } catch {
            throw IndexError(error, path: unfinished)
        }
        let after = SystemCall.size(unfinished)
        try publish()
        return (counts, before, after)
    }

    /// Closes the file without publishing anything: what was built aside is removed, what was committed to the current
    /// generation stays.
    package func abandon() {
        try? queue.close()
        if mode == .building { Generations(directory: directory).removeUnfinished() }
    }

    private func access<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
