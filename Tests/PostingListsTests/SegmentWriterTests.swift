import PostingLists
import TestSupport
import Testing

/// Segments written from memory, held against those that FTS5 writes of the same rows.
struct SegmentWriterTests {
    struct Shape: CustomTestStringConvertible {
        var name: String
        var rows = 400
        var pageSize = 64
        var columns = 2
        var longest = 40
        var terms = 400
        var spacing = 1
        var runs = 7

        var testDescription: String { name }

        static let all = [
            Shape(name: "small pages"),
            Shape(name: "pages smaller than terms", rows: 300, pageSize: 32, terms: 60),
            Shape(name: "usual pages", rows: 1500, pageSize: 4050, terms: 4000),
            Shape(name: "one column", columns: 1),
            Shape(name: "long position lists", rows: 60, longest: 1200, terms: 30),
            Shape(name: "wide gaps", rows: 300, spacing: 3_000_017),
            Shape(
                name: "doclist indexes of several levels", rows: 2500, pageSize: 32, longest: 12, terms: 20, runs: 40),
            Shape(name: "few terms in many rows", rows: 20_000, pageSize: 1000, longest: 3, terms: 5),
        ]
    }

    final class Rows: SegmentSink {
        var pages: [Int64: [UInt8]] = [:]
        var terms: [[Database.Value]] = []

        func write(page: UnsafeRawBufferPointer, id: PageID) { pages[id.rawValue] = Array(page) }

        func write(term: UnsafeRawBufferPointer, page: Int, segment: SegmentID) {
            terms.append([.integer(Int64(segment.rawValue)), .blob(Array(term)), .integer(Int64(page))])
        }
    }

    @Test(arguments: Shape.all)
    func `a segment is the one that FTS5 writes`(shape: Shape) throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let database = try Database()
        let columns = shape.columns == 1 ? "text" : "text, headline"
        try database.run("CREATE VIRTUAL TABLE f USING fts5(\(columns))")
        try database.run("INSERT INTO f(f, rank) VALUES('pgsz', \(shape.pageSize))")
        try database.run("INSERT INTO f(f, rank) VALUES('hashsize', \(1 << 30))")
        let marks = shape.columns == 1 ? "?2" : "?2, ?3"

        var buffer = IndexingBuffer()
        var run = TokenRun()
        var numbers = TermNumbers()
        func word() -> String {
            // Some are long, many begin alike, and one is in nearly every row.
            switch random.below(12) {
            case 0..<4: "common"
            case 4: "a" + String(repeating: "b", count: random.below(90))
            default: "t\(random.below(shape.terms))"
            }
        }
        func words(_ count: Int) -> [String] {
            let words = (0..<count).map { _ in word() }
            for var word in words {
                run.terms.append(word.withUTF8 { UInt32(numbers.number(of: UnsafeRawBufferPointer($0))) })
            }
            return words
        }
        try database.run("BEGIN")
        for number in 1...shape.rows {
            let id = number * shape.spacing
            let text = words(random.below(shape.longest))
            let headline = shape.columns == 1 ? [] : words(random.below(3) == 0 ? random.below(9) : 0)
            run.rows.append(
                TokenRun.Row(id: UInt32(id), counts: (UInt32(text.count), UInt32(headline.count))))
            let insert = "INSERT INTO f(rowid, \(columns)) VALUES(?1, \(marks))"
            if shape.columns == 1 {
                try database.run(insert, .integer(Int64(id)), .text(text.joined(separator: " ")))
            } else {
                try database.run(
                    insert, .integer(Int64(id)), .text(text.joined(separator: " ")),
                    .text(headline.joined(separator: " ")))
            }
            if random.below(shape.rows) < shape.runs {
                buffer.add(run, terms: numbers.terms)
                run = TokenRun()
                if random.below(2) == 0 { numbers = TermNumbers() }
            }
        }
        buffer.add(run, terms: numbers.terms)
        try database.run("COMMIT")
        #expect(buffer.rowCount == shape.rows)

        let rows = Rows()
        var writer = SegmentWriter(SegmentID(rawValue: 1), pageSize: shape.pageSize, sink: rows)
        try buffer.drain { try writer.append($0, doclist: $1) }
        let segment = try #require(try writer.finish())
        #expect(buffer.rowCount == 0)

        var pages: [Int64: [UInt8]] = [:]
        for row in try database.run("SELECT id, block FROM f_data WHERE id > 10") {
            guard case .integer(let id) = row[0], case .blob(let bytes) = row[1] else { continue }
            pages[id] = bytes
        }
        #expect(Set(rows.pages.keys) == Set(pages.keys), "seed \(seed)")
        #expect(pages.allSatisfy { rows.pages[$0.key] == $0.value }, "seed \(seed)")
        let terms = try database.run("SELECT segid, CAST(term AS BLOB), pgno FROM f_idx ORDER BY segid, term")
        #expect(rows.terms == terms, "seed \(seed)")

        let records = try database.run("SELECT block FROM f_data WHERE id = 10")
        guard case .blob(let structure)? = records.first?.first else { throw Database.Failure(message: "no record") }
        #expect(StructureRecord.encode(cookie: structure.prefix(4), segments: [segment]) == structure)
    }

    @Test func `a buffer without terms makes no segment`() throws {
        var buffer = IndexingBuffer()
        var run = TokenRun()
        run.rows.append(TokenRun.Row(id: 1, counts: (0, 0)))
        buffer.add(run, terms: TermList())
        let rows = Rows()
        var writer = SegmentWriter(SegmentID(rawValue: 1), pageSize: 4050, sink: rows)
        try buffer.drain { try writer.append($0, doclist: $1) }
        #expect(try writer.finish() == nil)
        #expect(rows.pages.isEmpty && rows.terms.isEmpty)
    }
}
