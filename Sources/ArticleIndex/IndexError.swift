import GRDB

/// Why an index cannot be opened, read or written.
package enum IndexError: Error, Equatable {
    /// There is no index in this folder.
    case missing(directory: String)
    /// The file is an index of a version this program does not read.
    case unsupportedFormat(path: String, found: Int32)
    /// The file is an SQLite database, but not an index of ours; or no database at all.
    case notAnIndex(path: String)
    /// SQLite found the file damaged.
    case damaged(path: String, reason: String)
    /// Another process is writing this index.
    case locked(directory: String)
    /// The disk, or the file size limit, is exhausted.
    case diskFull(path: String)
    /// A build that was to replace the index does not hold what it should.
    case unfit(path: String, reason: String)
    /// The SQLite library was built without FTS5.
    case fullTextSearchUnavailable(version: String)
    /// The operating system refused: opening, linking, renaming, creating.
    case system(path: String, operation: String, reason: String)
    /// Anything else SQLite reports.
    case database(path: String, reason: String)

    /// Translates what SQLite reported about the file at `path`.
    package init(_ error: any Error, path: String) {
        if let error = error as? IndexError {
            self = error
            return
        }
        if error is TermBlock.Damage {
            self = .damaged(path: path, reason: "a block of terms cannot be read")
            return
        }
        if error is PackedNumbers.Damage {
            self = .damaged(path: path, reason: "its mentions cannot be read")
            return
        }
        if error is CopyTables.Damage {
            self = .damaged(path: path, reason: "its groups of copies cannot be read")
            return
        }
        if let damage = error as? QuotationBlock.Damage {
            self = .damaged(path: path, reason: "the quotations of article \(damage.article) cannot be read")
            return
        }
        guard let error = error as? DatabaseError else {
            self = .database(path: path, reason: "\(error)")
            return
        }
        let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_NOTADB: self = .notAnIndex(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
            self = .diskFull(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
            self = .damaged(path: path, reason: "the file ends too early")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self = .system(path: path, operation: "open", reason: reason)
        default: self = .database(path: path, reason: reason)
        }
    }
}

extension IndexError: CustomStringConvertible {
    /// One line: what, where, what to do.
    package var description: String {
        switch self {
        case .missing(let directory):
            "no index in \(directory): build one with 'pressmark-ingest --index \(directory) FOLDER'"
        case .unsupportedFormat(let path, let found) where found > FormatVersion.current:
            "\(path) has index format \(found), newer than the \(FormatVersion.current) this program reads: update Pressmark, or build the index anew with 'pressmark-ingest --rebuild'"
        case .unsupportedFormat(let path, let found):
            "\(path) has index format \(found), older than the \(FormatVersion.oldest) this program reads: build it anew with 'pressmark-ingest --rebuild'"
        case .notAnIndex(let path):
            "\(path) is not a Pressmark index: name the right folder with --index, or build one there with 'pressmark-ingest --rebuild'"
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)): build it anew with 'pressmark-ingest --rebuild'"
        case .locked(let directory):
            "another pressmark-ingest is writing \(directory): try again when it has finished"
        case .diskFull(let path):
            "no room left to write \(path): free some space and run again; the index is as it was"
        case .unfit(let path, let reason):
            "the new index \(path) was thrown away (\(reason)): the old one goes on answering; run again, and report it if it happens again"
        case .fullTextSearchUnavailable(let version):
            "the SQLite library on this machine (\(version)) was built without FTS5: install Debian's libsqlite3-0 or another build with FTS5"
        case .system(let path, let operation, let reason):
            "cannot \(operation) \(path): \(reason)"
        case .database(let path, let reason):
            "\(path): SQLite says \(reason)"
        }
    }
}
