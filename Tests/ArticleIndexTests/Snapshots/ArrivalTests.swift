import Articles
import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

struct ArrivalTests {
    private func article(_ path: String, _ text: String = "A text.") -> AnalysedArticle {
        SampleArticle.make([text], path: path)
    }

    /// The times of all articles, by path.
    private func times(_ index: TemporaryIndex) throws -> [String: Int] {
        try IndexReader(index.directory).read { snapshot in
            let arrivals = try #require(try snapshot.arrivals(after: 0, of: nil))
            return try Dictionary(
                uniqueKeysWithValues: arrivals.map { (try #require(try snapshot.article($0.article)).path, $0.time) })
        }
    }

    @Test
    func `what comes in a later batch has a later time, and a change is no arrival`() throws {
        let index = try TemporaryIndex([article("/a"), article("/b")])
        let first = try times(index)
        #expect(first["/a"] == first["/b"] && first["/a"] ?? 0 > 1_700_000_000_000)
        let id = try #require(try index.ids()["/a"])
        try index.apply([.put(article("/a", "Another text."), replacing: id), .put(article("/c"), replacing: nil)])
        try index.apply([.put(article("/d"), replacing: nil)])
        let times = try times(index)
        #expect(times["/a"] == first["/a"])
        #expect(times["/b"]! < times["/c"]! && times["/c"]! < times["/d"]!)
        let latest = try IndexReader(index.directory).read { snapshot in
            try (snapshot.lastArrival(), snapshot.arrivals(after: times["/b"]!, of: nil)?.map(\.time))
        }
        #expect(latest.0 == times["/d"] && latest.1 == [times["/d"]!, times["/c"]!])
    }

    @Test
    func `times go on where the clock goes back`() throws {
        let index = try TemporaryIndex([article("/a")])
        try DatabaseQueue(path: index.directory.link).write { database in
            try database.execute(sql: "UPDATE meta SET value = '9000000000000' WHERE key = 'arrival'")
        }
        try index.apply([.put(article("/b"), replacing: nil)])
        #expect(try times(index)["/b"] == 9_000_000_000_001)
        try index.apply([.put(article("/c"), replacing: nil)], rebuild: true)
        #expect(try times(index) == ["/c": 9_000_000_000_002])
    }

    @Test
    func `a rebuild takes the times over`() throws {
        let index = try TemporaryIndex([article("/a"), article("/b")])
        let first = try times(index)
        try index.apply(
            [.put(article("/b"), replacing: nil), .put(article("/c"), replacing: nil)], rebuild: true)
        let times = try times(index)
        #expect(times["/b"] == first["/b"])
        #expect(times["/c"]! > times["/b"]!)
    }

    @Test
    func `of an older index nothing is known, and what comes then is`() throws {
        let index = try TemporaryIndex([article("/a")])
        try OldFormat.takeBack(index)
        #expect(try IndexReader(index.directory).read { try $0.arrivals(after: 0, of: nil) } == nil)
        try index.apply([.put(article("/b"), replacing: nil)])
        #expect(try times(index).keys.sorted() == ["/b"])
    }
}
