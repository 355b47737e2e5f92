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
    let path: String
    private var queue: DatabaseQueue
    private var touched = TouchedPassages()
    private var arrivals = ArrivalClock()
    /// Only while a generation is being built.
    private var builders: FullTextBuilders?
    private var entities: EntityBuilder?
    private var vocabulary: BuiltVocabulary?
    private var blocks: PassageBlocks?
    /// Of what was committed last; nil where nothing was asked of it.
    private var copies: CopyFinder?
    /// What goes with the next ``commit()``, by place.
    var surplus: [ArticlePlace: Int] = [:]
    private let meter: StageMeter?

    /// Opens the current generation for updating, after bringing its format up to date; where there is none, or a new one
    /// is asked for, a file beside it.
    ///
    /// - Parameters:
    ///   - rebuild: build anew even where a generation exists.
    ///   - memoryLimit: bytes of postings from which on a generation that is being built writes them as a segment.
    ///   - meter: told where the time goes.
    /// - Throws: `.locked` when another process writes this index; the errors of opening it.
    package init(
        _ directory: IndexDirectory, rebuild: Bool = false, memoryLimit: Int = 192 << 20, meter: StageMeter? = nil
    ) throws(IndexError) {
        try Connection.requireFullTextSearch()
        lock = try WriterLock(directory)
        self.directory = directory
        self.meter = meter
        let generations = Generations(directory: directory)
        generations.removeUnfinished()
        generations.removeUnused()
        if !rebuild, let current = try Self.current(of: generations) {
            mode = .updating
            path = try FormatUpgrade(directory: directory, generations: generations).run(current)
        } else {
            mode = .building
            path = directory.unfinished
        }
        do {
            queue = try mode == .updating ? Connection.updating(path) : Connection.building(path)
            switch mode {
            case .updating: break
            case .building:
                try Self.create(queue)
                entities = EntityBuilder(memoryLimit: memoryLimit / 4)
                builders = try queue.inDatabase { try FullTextBuilders($0, memoryLimit: memoryLimit, meter: meter) }
                arrivals = ArrivalClock(replacing: try Self.current(of: generations))
            }
        } catch {
            if mode == .building { generations.removeUnfinished() }
            throw IndexError(error, path: path)
        }
    }

    static func create(_ queue: DatabaseQueue) throws {
        try Schema.migrator.migrate(queue)
        try queue.inDatabase { database in
            try FriendlyViews.make(database)
            var settings = IndexSettings()
            settings.holdsQuotations = true
            try settings.write(database)
            try database.execute(
                sql: """
                    PRAGMA application_id = \(FormatVersion.applicationID);
                    PRAGMA user_version = \(FormatVersion.current);
                    """)
        }
    }

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

    /// Replaces the list of folders and files that a run without paths looks through; nothing is written where it is the same.
    package func setRoots(_ roots: [String]) throws(IndexError) {
        guard try Set(self.roots()) != Set(roots) else { return }
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
        guard try fieldNames() != names else { return }
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
    /// - Returns: how many of the articles to be folded were.
    @discardableResult
    package func apply(_ changes: [IndexChange]) throws(IndexError) -> FoldedArticles {
        guard !changes.isEmpty else { return FoldedArticles() }
        let known = copies
        copies = nil
        let (touched, arrivals, copies, folded) = try access {
            [touched, mode, builders, arrivals, entities, meter] database in
            var touched = touched
            var arrivals = arrivals
            var folded = FoldedArticles()
            let copies = try known ?? CopyFinder(database)
            try database.inTransaction(.immediate) {
                try arrivals.advance(database)
                var writer = try BatchWriter(
                    database, builders: builders, arrivals: arrivals, copies: copies, entities: entities, meter: meter)
                try writer.write(changes, touched: &touched)
                folded = writer.folded
                if mode == .updating { try PassageTables.update(database, after: &touched) }
                return .commit
            }
            return (touched, arrivals, copies, folded)
        }
        (self.touched, self.arrivals, self.copies) = (touched, arrivals, copies)
        return folded
    }

    /// The files of which nothing, or not all, could be indexed, by path.
    package func failedFiles() throws(IndexError) -> [String: FailedFile] {
        try access(FailedFile.all)
    }

    /// Replaces the list of files that failed.
    package func setFailedFiles(_ files: [String: FailedFile]) throws(IndexError) {
        try access { database in
            try database.inTransaction(.immediate) {
                try FailedFile.replace(database, with: files)
                return .commit
            }
        }
    }

    /// What the program that noted the failed files could read; empty where none was noted.
    package func readableFormats() throws(IndexError) -> String {
        try access { try IndexSettings($0).readableFormats }
    }

    package func setReadableFormats(_ formats: String) throws(IndexError) {
        try access { database in
            var settings = try IndexSettings(database)
            settings.readableFormats = formats
            try settings.write(database)
        }
    }

    /// Brings the index into the state readers expect: builds what is derived, merges segments, and publishes a new
    /// generation.
    /// - Parameter willCheck: called before a new generation is held against itself and the current one.
    /// - Returns: how much the index holds now.
    package func finish(willCheck: () -> Void = {}) throws(IndexError) -> IndexCounts {
        try meter.measure(.segments) { () throws(IndexError) in try finishBuilding() }
        if mode == .building { try fillTables() } else { try access(ChangeFeed.trim) }
        let counts = try access { try IndexCounts($0) }
        do {
            try queue.close()
            if mode == .building {
                willCheck()
                try meter.measure(.checking) {
                    try GenerationCheck(path: path, current: Self.current(of: Generations(directory: directory))).run()
                    try Connection.makeReadable(path)
                }
            }
        } catch {
            throw IndexError(error, path: path)
        }
        if mode == .building { try publish() }
        return counts
    }

    /// Notes that all folders of articles were looked through: what was written after this time, in nanoseconds since 1970, is
    /// not in the index. See ``IndexDirectory/lookedThrough``.
    package func noteLookedThrough(_ time: Int) {
        lock.stamp(time)
    }

    /// What cuts articles into terms before they are handed over, on other threads; nil where nobody asks for it.
    package var cutters: ArticleTermCutters? { builders?.cutters }

    /// Writes what the full-text tables' builders hold, and opens the file anew: FTS5 was told nothing of it.
    private func finishBuilding() throws(IndexError) {
        guard builders != nil else { return }
        try access { [builders] database in
            try database.inTransaction(.immediate) {
                try builders?.passages.finish()
                return .commit
            }
        }
        vocabulary = builders?.passages.vocabulary
        blocks = builders?.blocks
        // Their statements keep the connection open.
        builders = nil
        copies = nil
        do {
            try queue.close()
            queue = try Connection.building(path)
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Merges all segments of a generation that is being built, and fills the tables that follow from its articles.
    private func fillTables() throws(IndexError) {
        try access { [meter, path, entities, blocks, vocabulary] database in
            try database.inTransaction(.immediate) {
                try Self.optimize(database)
                if let blocks { try PassageTables.fill(database, blocks: blocks) }
                return .commit
            }
            let skipLists = BuiltSkipLists(path)
            // The other connection is to be closed before this one goes on.
            defer { _ = try? skipLists.get() }
            try database.inTransaction(.immediate) {
                try meter.measure(.entityTables) { try EntityTable.fill(database, with: entities) }
                try meter.measure(.passageTables) {
                    try PassageTables.fill(database, vocabulary)
                    try SkipTable.insert(skipLists.get(), into: database)
                }
                return .commit
            }
        }
        (entities, blocks, vocabulary) = (nil, nil, nil)
    }

    private static func optimize(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO passage_fts (passage_fts) VALUES ('optimize')")
    }

    /// Merges all segments, and makes anew what follows from the articles.
    static func settle(_ database: Database) throws {
        try optimize(database)
        try EntityTable.rebuild(database)
        try PassageTables.rebuild(database)
    }

    /// Makes the closed file that was written aside the generation that answers.
    private func publish() throws(IndexError) {
        let generations = Generations(directory: directory)
        try generations.publish(generations.next())
        generations.removeUnused()
    }

    /// Compares the full-text index with the stored text, row by row.
    package func integrityCheck() throws(IndexError) {
        try access { database in
            try database.execute(sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)")
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
            try Connection.makeReadable(unfinished)
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
        builders = nil
        copies = nil
        try? queue.close()
        if mode == .building { Generations(directory: directory).removeUnfinished() }
    }

    func access<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
