import GRDB
package import PostingLists

/// The skip lists of an index, read term by term.
package final class SkipLists {
    /// By how much more than a skip list says an impact may be: the average length has grown since it was made.
    ///
    /// With an average greater by the factor g, no impact is greater by more than that factor, since
    /// f / (f + n / g) ≤ g · f / (f + n).
    package let slack: Double
    private var segments: [Int: SegmentID] = [:]
    private let lookup: PreparedStatement

    init(_ database: Database, pages: PostingPages, index: PostingIndex) throws {
        lookup = try PreparedStatement(
            "SELECT segment, data FROM posting_skip WHERE segment = ?1 AND term = ?2", in: database)
        let average = PassageTotals(index.averages).averageLength
        var slack = 1.0
        let rows = try PreparedStatement(
            "SELECT number, identity, average_length FROM posting_segment", in: database)
        while try rows.step() {
            let number = rows.integer(at: 0)
            let segment = index.structure.levels.joined().first { Int($0.id.rawValue) == number }
            guard let segment, try SkipTable.identity(of: segment, pages: pages) == rows.bytes(at: 1) else { continue }
            segments[number] = segment.id
            slack = max(slack, average / max(rows.number(at: 2), 1))
        }
        self.slack = slack
    }

    /// The skip lists of a term, for those of its segments that have one.
    package func lists(of term: String) throws -> [SegmentID: SkipList] {
        var found: [SegmentID: SkipList] = [:]
        for (number, id) in segments {
            lookup.bind(number, at: 1)
            lookup.bind(term, at: 2)
            defer { lookup.reset() }
            if try lookup.step() { found[id] = SkipList(packed: lookup.unownedBytes(at: 1)) }
        }
        return found
    }
}
