import GRDB

extension IndexSnapshot {
    /// The arrivals after a time that are known, the latest first, those of one batch in the order in which they came.
    ///
    /// - Parameters:
    ///   - time: milliseconds since 1970.
    ///   - starts: first passages of the articles that are asked for, ascending; nil for all.
    /// - Returns: nil where the index does not know when its articles arrived.
    package func arrivals(after time: Int, of starts: [Int]?) throws -> [Arrival]? {
        guard try Arrivals.areKnown(in: database) else { return nil }
        let wanted = starts.map(Set.init)
        let rows = try PreparedStatement(
            "SELECT id, added, first_passage FROM article WHERE added > ?1 ORDER BY added DESC, id", in: database)
        rows.bind(max(time, 0), at: 1)
        var arrivals: [Arrival] = []
        while try rows.step() {
            guard wanted?.contains(rows.integer(at: 2)) ?? true else { continue }
            arrivals.append(Arrival(article: rows.integer(at: 0), time: rows.integer(at: 1)))
        }
        return arrivals
    }

    /// The time of the last arrival, in milliseconds since 1970; 0 where none is known.
    package func lastArrival() throws -> Int {
        guard try Arrivals.areKnown(in: database) else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT max(added) FROM article") ?? 0
    }
}
