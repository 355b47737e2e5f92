import GRDB

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// When articles arrived in an index, in milliseconds since 1970.
///
/// The articles of a batch that is committed have a time that is later than that of all before them, whatever the clock says: who
/// remembers the latest time he has seen misses nothing afterwards, and sees nothing twice.
struct ArrivalClock: Sendable {
    private struct Place: Hashable {
        var path: String
        var part: String
    }

    /// The time of the batch.
    private(set) var now = 0
    private var known: [Place: Int] = [:]
    private var last = 0

    private static let key = "arrival"

    init() {}

    /// - Parameter path: of the generation that is to be replaced, whose articles have arrived already.
    init(replacing path: String?) {
        // A rebuild is what a damaged index needs: what cannot be read of it is not known.
        guard let path, let queue = try? Connection.reading(path) else { return }
        defer { try? queue.close() }
        try? queue.read { database in
            guard try Arrivals.areKnown(in: database) else { return }
            last = try Self.last(database)
            let rows = try PreparedStatement(
                """
                SELECT path, part, added FROM article
                UNION ALL
                SELECT article_path.path, article_path.part, added FROM article_path JOIN article ON id = article_id
                """, in: database)
            while try rows.step() {
                known[Place(path: rows.text(at: 0), part: rows.text(at: 1))] = rows.integer(at: 2)
            }
        }
    }

    /// Goes on to the time of the next batch, in its transaction.
    mutating func advance(_ database: Database) throws {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        last = max(last, try Self.last(database))
        now = max(time.tv_sec * 1000 + time.tv_nsec / 1_000_000, last + 1)
        last = now
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", arguments: [Self.key, String(now)])
    }

    /// The time of an article that this batch brings.
    func time(path: String, part: String) -> Int {
        known.isEmpty ? now : known[Place(path: path, part: part)] ?? now
    }

    static func last(_ database: Database) throws -> Int {
        try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]).flatMap(Int.init)
            ?? 0
    }
}
