import GRDB

/// The complete builds in an index folder: which one answers, which number comes next, which may go.
struct Generations {
    let directory: IndexDirectory

    /// The database file the link points to.
    /// - Throws: `.missing` where there is no link or nothing behind it.
    func current() throws(IndexError) -> String {
        guard let destination = SystemCall.destination(ofLink: directory.link) else {
            // A copy made without links is an index too.
            if SystemCall.exists(directory.link) { return directory.link }
            throw .missing(directory: directory.path)
        }
        let path = destination.hasPrefix("/") ? destination : directory.path + "/" + destination
        guard SystemCall.exists(path) else { throw .missing(directory: directory.path) }
        return path
    }

    private var numbers: [Int] {
        SystemCall.names(in: directory.generations)
            .compactMap(IndexDirectory.generation(fromFileName:)).sorted()
    }

    /// A number greater than that of any complete build in the folder.
    func next() -> Int {
        (numbers.last ?? 0) + 1
    }

    /// Makes a finished, closed build the one that answers.
    func publish(_ number: Int) throws(IndexError) {
        let file = directory.file(ofGeneration: number)
        try SystemCall.synchronise(directory.unfinished)
        try SystemCall.rename(directory.unfinished, to: file)
        try SystemCall.synchronise(directory.generations)
        try SystemCall.swing(
            link: directory.link, to: "generations/" + IndexDirectory.fileName(ofGeneration: number))
        try SystemCall.synchronise(directory.path)
    }

    /// Removes what is left of a build that was never published.
    func removeUnfinished() {
        remove(file: directory.unfinished)
    }

    /// Removes old generations that nobody reads, and builds that were never published because their process ended between the
    /// two steps. Call with the writer's lock held.
    func removeUnused() {
        // Without a link nobody can tell which build is the good one: keep them all.
        guard let current = try? current(),
            let answering = current.split(separator: "/").last.map(String.init).flatMap(
                IndexDirectory.generation(fromFileName:))
        else { return }
        for number in numbers where number != answering && !isBeingRead(number) {
            remove(file: directory.file(ofGeneration: number))
        }
    }

    private func remove(file: String) {
        for suffix in ["-wal", "-shm", "-journal", ""] { SystemCall.remove(file + suffix) }
    }

    /// A connection that reads in WAL mode keeps the file from leaving that mode.
    private func isBeingRead(_ number: Int) -> Bool {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        do {
            let queue = try DatabaseQueue(path: directory.file(ofGeneration: number), configuration: configuration)
            defer { try? queue.close() }
            return try queue.inDatabase { database in
                try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") == "wal"
            }
        } catch let error as DatabaseError {
            return error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        } catch {
            return false
        }
    }
}
