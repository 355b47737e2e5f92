import GRDB

/// A file of which nothing, or not all, could be indexed.
package struct FailedFile: Sendable, Equatable {
    /// Absolute.
    package var path: String
    /// The file as it was; the content hash is not kept.
    package var file: FileFingerprint
    package var reason: String

    package init(path: String, file: FileFingerprint, reason: String) {
        self.path = path
        self.file = file
        self.reason = reason
    }
}

extension FailedFile {
    /// By path.
    static func all(_ database: Database) throws -> [String: FailedFile] {
        var files: [String: FailedFile] = [:]
        let rows = try PreparedStatement("SELECT path, size, modified, inode, reason FROM failed_file", in: database)
        while try rows.step() {
            let file = FileFingerprint(
                size: rows.integer(at: 1), modified: rows.integer(at: 2), inode: rows.integer(at: 3), contentHash: [])
            files[rows.text(at: 0)] = FailedFile(path: rows.text(at: 0), file: file, reason: rows.text(at: 4))
        }
        return files
    }

    /// Writes what is not there yet, and takes away what is not among these.
    static func replace(_ database: Database, with files: [String: FailedFile]) throws {
        let old = try all(database)
        for path in old.keys where files[path] == nil {
            try database.execute(sql: "DELETE FROM failed_file WHERE path = ?", arguments: [path])
        }
        for (path, failed) in files where old[path] != failed {
            try database.execute(
                sql: "INSERT OR REPLACE INTO failed_file (path, size, modified, inode, reason) VALUES (?, ?, ?, ?, ?)",
                arguments: [path, failed.file.size, failed.file.modified, failed.file.inode, failed.reason])
        }
    }
}
