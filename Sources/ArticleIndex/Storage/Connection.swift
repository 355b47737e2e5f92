import GRDB
import GRDBSQLite

/// How index files are opened.
enum Connection {
    /// - Throws: `.fullTextSearchUnavailable` where the SQLite library lacks FTS5.
    static func requireFullTextSearch() throws(IndexError) {
        guard sqlite3_compileoption_used("ENABLE_FTS5") != 0 else {
            throw .fullTextSearchUnavailable(version: String(cString: sqlite3_libversion()))
        }
    }

    /// A connection that sees one generation and changes nothing.
    static func reading(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        configuration.label = "Pressmark reader"
        configuration.prepareDatabase { database in
            // GRDB notes the columns that each statement reads, for those who watch them. Nobody does here, and it is a
            // tenth of a search.
            sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
            try database.execute(sql: "PRAGMA mmap_size = 1099511627776")
            addFunctions(database)
        }
        do {
            return try DatabaseQueue(path: plain(path), configuration: configuration)
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
        {
            // A folder that may not be written cannot take the wal-index; without writers none is needed.
            guard !SystemCall.exists(path + "-wal") else { throw error }
            return try DatabaseQueue(path: uri(path, "immutable=1"), configuration: configuration)
        }
    }

    /// Adds what filters ask SQLite for: `lowercase`, for letters that are not of ASCII. It cannot be added while a query runs.
    static func addFunctions(_ database: Database) {
        database.add(
            function: DatabaseFunction("lowercase", argumentCount: 1, pure: true) { values in
                String.fromDatabaseValue(values[0])?.lowercased()
            })
    }

    // SQLite reads a path that begins like a URI as one.
    private static func plain(_ path: String) -> String {
        path.hasPrefix("file:") ? "./" + path : path
    }

    private static func uri(_ path: String, _ parameter: String) -> String {
        var uri = "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return uri + "?" + parameter
    }

    /// A connection to a file that no other process knows of, which takes no locks and waits for none.
    static func unlocked(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.label = "Pressmark check"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = OFF")
        }
        return try DatabaseQueue(path: uri(path, "nolock=1"), configuration: configuration)
    }

    /// Makes of a file that was filled one that can be read while it is written: with a write-ahead log.
    static func makeReadable(_ path: String) throws {
        try updating(path).close()
    }

    /// A connection for updating the current generation while others read it.
    static func updating(_ path: String) throws -> DatabaseQueue {
        try updating(at: plain(path))
    }

    /// The same, for a file that others write, too: where somebody has just removed it, SQLite makes no other one.
    static func sharing(_ path: String) throws -> DatabaseQueue {
        try updating(at: uri(path, "mode=rw"))
    }

    private static func updating(at place: String) throws -> DatabaseQueue {
        try writing(place) { database in
            try database.execute(
                sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000")
        }
    }

    /// A connection for filling a file nobody else sees yet, and which is thrown away when anything goes wrong.
    static func building(_ path: String) throws -> DatabaseQueue {
        try writing(plain(path)) { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = \(pageSize); PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY
                    """)
        }
    }

    // On SQLite's own 4,096 bytes a tenth of each page of passages stays empty, because the next one does not fit.
    private static let pageSize = 16_384

    private static func writing(
        _ place: String, settings: @escaping @Sendable (Database) throws -> Void
    ) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        configuration.label = "Pressmark writer"
        configuration.prepareDatabase(settings)
        return try DatabaseQueue(path: place, configuration: configuration)
    }
}
