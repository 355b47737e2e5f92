import PostingLists
import Testing

@Suite struct PostingIndexTests {
    private func index(
        _ create: String, version: Int = 4, detail: TableDetail = .full, _ inserts: String...
    ) throws -> (Database, PostingIndex) {
        let database = try Database()
        try database.run(create)
        for insert in inserts { try database.run(insert) }
        return (
            database,
            try PostingIndex(
                source: SQLitePageSource(database: database, table: "f"), version: version, detail: detail)
        )
    }

    @Test func `an empty table has no terms and no postings`() throws {
        let (_, index) = try index("CREATE VIRTUAL TABLE f USING fts5(a, b)")
        var terms = try index.terms()
        #expect(try !terms.advance())
        let cursor = try index.cursor(for: "x".utf8)
        #expect(try !cursor.nextBlock())
        #expect(try cursor.seek(to: 1) == nil)
        #expect(try !index.union(of: []).nextBlock())
    }

    @Test func `rows and tokens are those of the averages record`() throws {
        let (_, index) = try index(
            "CREATE VIRTUAL TABLE f USING fts5(a, b)", "INSERT INTO f VALUES('one two three', 'four')",
            "INSERT INTO f VALUES('five', '')")
        #expect(index.averages.rowCount == 2)
        #expect(index.averages.tokenCounts == [4, 1])
        #expect(index.structure.newestFirst.count == 2)
    }

    @Test func `the terms of prefix indexes are not terms`() throws {
        let (_, index) = try index(
            "CREATE VIRTUAL TABLE f USING fts5(a, prefix='1 2')", "INSERT INTO f VALUES('north 1st')")
        var terms = try index.terms()
        var found: [String] = []
        while try terms.advance() { found.append(String(decoding: terms.term, as: UTF8.self)) }
        #expect(found == ["1st", "north"])
        #expect(try !index.cursor(for: "n".utf8).nextBlock())
    }

    @Test func `what only FTS5 reads is refused as unsupported`() {
        let create = "CREATE VIRTUAL TABLE f USING fts5(a, b)"
        #expect(throws: PostingError.unsupportedFormat(.version(5))) { try index(create, version: 5) }
        #expect(throws: PostingError.unsupportedFormat(.detail)) { try index(create, detail: .column) }
        #expect(throws: PostingError.unsupportedFormat(.columns(3))) {
            try index("CREATE VIRTUAL TABLE f USING fts5(a, b, c)", "INSERT INTO f VALUES('x', 'y', 'z')")
        }
    }

    @Test(arguments: ["-5", "0", "4294967296"])
    func `row numbers outside 32 bits are refused`(id: String) throws {
        let (_, index) = try index(
            "CREATE VIRTUAL TABLE f USING fts5(a)", "INSERT INTO f(rowid, a) VALUES(\(id), 'word')")
        #expect(throws: PostingError.self) { try index.cursor(for: "word".utf8).nextBlock() }
    }

    @Test func `the last 32-bit row number is read and sought`() throws {
        let (_, index) = try index(
            "CREATE VIRTUAL TABLE f USING fts5(a)", "INSERT INTO f(rowid, a) VALUES(4294967295, 'word')",
            "INSERT INTO f(rowid, a) VALUES(4294967290, 'word word')")
        let cursor = index.union(of: [try index.cursor(for: "word".utf8), try index.cursor(for: "none".utf8)])
        let place = try #require(try cursor.seek(to: 4_294_967_291))
        #expect(cursor.block.ids[place] == .max)
    }
}
