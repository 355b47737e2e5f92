import GRDB

/// Reads one generation of an index: the one that answers when it is opened. What is written later is seen by the
/// next ``read(_:)``, a generation published later by the next reader.
package final class IndexReader: Sendable {
    /// The database file, without symbolic links.
    package let path: String
    private let queue: DatabaseQueue

    /// - Throws: `.missing`, `.unsupportedFormat`, `.notAnIndex`, `.damaged` and whatever the system refuses.
    package init(_ directory: IndexDirectory) throws(IndexError) {
        try Connection.requireFullTextSearch()
        let generations = Generations(directory: directory)
        var path = try generations.current()
        var queue: DatabaseQueue?
        do {
            queue = try Connection.reading(path)
        } catch {
            // A rebuild may swing the link and remove the old file between the two steps: look once more.
            let other = try generations.current()
            guard other != path else { throw IndexError(error, path: path) }
            path = other
        }
        do {
            let queue = try queue ?? Connection.reading(path)
            try queue.inDatabase { [path] database in try Self.check(database, path: path) }
            self.queue = queue
            self.path = path
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Runs `body` in one read transaction: everything it asks comes from the same state of the index.
    package func read<Result>(_ body: (IndexSnapshot) throws -> Result) throws -> Result {
        do {
            return try queue.read { database in
                try body(IndexSnapshot(database, path: path))
            }
        } catch let error as DatabaseError {
            throw IndexError(error, path: path)
        }
    }

    /// Bytes of the file and its write-ahead log.
    package var size: Int { files.reduce(0) { $0 + SystemCall.size($1) } }

    /// When the index was last written, in milliseconds since 1970; nil where the system does not say.
    package var modified: Int? { files.compactMap(SystemCall.modificationTime).max().map { $0 / 1_000_000 } }

    private var files: [String] { [path, path + "-wal"] }

    /// Refuses files that are not of a format this program reads.
    static func check(_ database: Database, path: String) throws {
        let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard mark == FormatVersion.applicationID else { throw IndexError.notAnIndex(path: path) }
        let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard FormatVersion.oldest...FormatVersion.current ~= version else {
            throw IndexError.unsupportedFormat(path: path, found: version)
        }
    }
}
