import PostingLists
import TestSupport
import Testing

/// A random FTS5 table `f(text, headline)` with many small segments, updates and deletes, and what FTS5 says is in it.
struct RandomTable {
    let database: Database
    let seed: UInt64

    /// One row's positions by column.
    struct Occurrences: Hashable {
        var columns: [[UInt32]] = [[], []]
    }

    /// How a table comes about.
    struct Shape: CustomTestStringConvertible {
        var name: String
        var rows = 300
        var pageSize = 64
        var hashSize = 2048
        var automerge = 0
        var columns = 2
        var batch = 40
        var changes = 120
        var longest = 40
        var optimizes = false
        /// Distance of row numbers.
        var spacing = 1

        var testDescription: String { name }

        static let all = [
            Shape(name: "many tiny segments"),
            Shape(name: "one segment", rows: 600, changes: 0, optimizes: true),
            Shape(name: "one segment after changes", rows: 400, pageSize: 100, optimizes: true),
            Shape(name: "incremental merges", rows: 350, hashSize: 1024, automerge: 2, batch: 10),
            Shape(name: "half merged", rows: 400, automerge: 4, batch: 15, changes: 200),
            Shape(name: "one column", rows: 350, columns: 1, changes: 60),
            Shape(name: "long lists over pages", rows: 60, pageSize: 64, changes: 30, longest: 900),
            Shape(name: "usual pages", rows: 900, pageSize: 4050, hashSize: 100_000, batch: 300, changes: 100),
            Shape(name: "wide gaps", rows: 300, changes: 60, spacing: 3_000_017),
            Shape(
                name: "doclist index of two levels", rows: 1200, pageSize: 32, changes: 0, longest: 12, optimizes: true),
        ]
    }

    private static let rare = ["zürich", "naïve", "東", "öl", "Ωmega", "a", "ab", "abc", "abcd", "x1", "42"]

    init(_ shape: Shape, seed: UInt64) throws {
        self.seed = seed
        database = try Database()
        var generator = SeededGenerator(seed: seed)
        let columns = shape.columns == 1 ? "text" : "text, headline"
        try database.run("CREATE VIRTUAL TABLE f USING fts5(\(columns), tokenize='unicode61 remove_diacritics 2')")
        try database.run("INSERT INTO f(f, rank) VALUES('pgsz', \(shape.pageSize))")
        try database.run("INSERT INTO f(f, rank) VALUES('hashsize', \(shape.hashSize))")
        try database.run("INSERT INTO f(f, rank) VALUES('automerge', \(shape.automerge))")
        let marks = shape.columns == 1 ? "?2" : "?2, ?3"
        let insert = "INSERT INTO f(rowid, \(columns)) VALUES(?1, \(marks))"
        func words(_ longest: Int) -> String {
            let count = 1 + generator.below(longest)
            return (0..<count).map { _ in
                switch generator.below(10) {
                case 0..<4: "common"
                case 4..<7: "w\(generator.below(12))"
                case 7..<9: "term\(generator.below(400))"
                default: Self.rare[generator.below(Self.rare.count)]
                }
            }.joined(separator: " ")
        }
        func write(_ id: Int) throws {
            if shape.columns == 1 {
                try database.run(insert, .integer(Int64(id)), .text(words(shape.longest)))
            } else {
                let headline = generator.below(4) == 0 ? words(8) : ""
                let text = generator.below(12) == 0 ? "" : words(shape.longest)
                try database.run(insert, .integer(Int64(id)), .text(text), .text(headline))
            }
        }
        try database.run("BEGIN")
        for number in 1...shape.rows {
            try write(number * shape.spacing)
            if number % shape.batch == 0 {
                try database.run("COMMIT")
                try database.run("BEGIN")
            }
        }
        for number in 0..<shape.changes {
            let id = (1 + generator.below(shape.rows)) * shape.spacing
            try database.run("DELETE FROM f WHERE rowid = ?1", .integer(Int64(id)))
            if generator.below(2) == 0 { try write(id) }
            if number % shape.batch == 0 {
                try database.run("COMMIT")
                try database.run("BEGIN")
            }
        }
        if generator.below(2) == 0 { try database.run("INSERT INTO f(f, rank) VALUES('merge', 20)") }
        try database.run("COMMIT")
        if shape.optimizes { try database.run("INSERT INTO f(f) VALUES('optimize')") }
        try database.run("CREATE VIRTUAL TABLE v USING fts5vocab(f, instance)")
    }

    /// Every term's rows and positions, as fts5vocab tells them.
    func instances() throws -> [String: [UInt32: Occurrences]] {
        var terms: [String: [UInt32: Occurrences]] = [:]
        for row in try database.run("SELECT term, doc, col, offset FROM v") {
            guard case .text(let term) = row[0], case .integer(let id) = row[1], case .text(let column) = row[2],
                case .integer(let offset) = row[3]
            else { continue }
            terms[term, default: [:]][UInt32(id), default: Occurrences()].columns[column == "text" ? 0 : 1]
                .append(UInt32(offset))
        }
        return terms
    }

    func index() throws -> PostingIndex {
        try PostingIndex(source: SQLitePageSource(database: database, table: "f"), version: 4, detail: .full)
    }
}

extension PostingCursor {
    /// All postings left, with positions, checking that row numbers ascend and frequencies match positions.
    func collect() throws -> [UInt32: RandomTable.Occurrences] {
        var rows: [UInt32: RandomTable.Occurrences] = [:]
        var last: UInt32 = 0
        while try nextBlock() {
            for index in 0..<block.count {
                let id = block.ids[index]
                guard id > last else { throw Disorder(id: id) }
                last = id
                rows[id] = try occurrences(at: index)
            }
        }
        return rows
    }

    /// The occurrences in the row advanced to.
    func occurrences() throws -> RandomTable.Occurrences {
        var occurrences = RandomTable.Occurrences()
        occurrences.columns[0] = Array(try positions())
        occurrences.columns[1] = Array(try positions(column: 1))
        let counts = try frequencies()
        guard occurrences.columns[0].count == Int(counts.first), occurrences.columns[1].count == Int(counts.second)
        else { throw Disorder(id: row) }
        return occurrences
    }

    func occurrences(at index: Int) throws -> RandomTable.Occurrences {
        var occurrences = RandomTable.Occurrences()
        occurrences.columns[0] = Array(try positions(at: index))
        occurrences.columns[1] = Array(try positions(at: index, column: 1))
        guard occurrences.columns[0].count == Int(block.frequencies[index]),
            occurrences.columns[1].count == Int(block.secondFrequencies[index])
        else { throw Disorder(id: block.ids[index]) }
        return occurrences
    }
}

/// Postings that contradict themselves.
struct Disorder: Error {
    let id: UInt32
}
