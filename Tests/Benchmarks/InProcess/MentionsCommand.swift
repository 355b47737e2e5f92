import ArgumentParser
import ArticleIndex
import GRDBSQLite
import TestSupport

/// Times what is asked of mentions on an index, of any format that is read, and says what they take of it.
struct MentionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract: "Time look-ups of mentions, entities and their counts; print what their tables take.")

    @Option(help: "The folder the index is in.")
    var index: String

    @Option(help: "How often each look-up is made.")
    var runs = 15

    @Option(help: "What passages, articles and entities are drawn with.")
    var seed: UInt64 = 1

    func run() throws {
        let reader = try IndexReader(IndexDirectory(index))
        var random = SeededGenerator(seed: seed)
        try reader.read { snapshot in
            let counts = try snapshot.entityCounts { $0 }.sorted { ($0.articles, $0.entity) > ($1.articles, $1.entity) }
            let passages = try snapshot.passageTotals().passages
            let starts = try snapshot.articles(mentioningEntities: counts.map(\.entity))
            guard let most = counts.first, passages > 0 else { throw EngineFailure(message: "nothing is mentioned") }
            print("\(counts.count) entities in \(starts.count) articles, \(passages) passages\n")
            print("| asked for | median ms |\n|---|--:|")
            let shown = (0..<runs).map { _ in (0..<10).map { _ in 1 + random.below(passages) } }
            try report("the mentions in 10 passages") {
                for id in shown[$0] { _ = try snapshot.mentions(inPassage: id) }
            }
            try report("all entities") { _ in _ = try snapshot.entities() }
            try report("counts in the whole index") { _ in _ = try snapshot.entityCounts { $0 } }
            for share in [1, 10, 100, 1000] {
                let some = starts.enumerated().filter { $0.offset.isMultiple(of: share) }.map(\.element)
                try report("counts in \(some.count) articles") { _ in
                    _ = try snapshot.entityCounts(inArticles: some) { $0 }
                }
            }
            for entity in [most, counts[counts.count / 100], counts[counts.count / 2]] {
                try report("the articles, \(entity.articles), that mention an entity") { _ in
                    _ = try snapshot.articles(mentioningEntities: [entity.entity])
                }
            }
        }
        print("\n" + (try tables(reader.path)))
    }

    private func report(_ name: String, _ body: (_ run: Int) throws -> Void) throws {
        let clock = ContinuousClock()
        try body(0)
        let times = try (0..<runs).map { run in try clock.measure { try body(run) } / .microseconds(1) }
        print("| \(name) | \((Samples(times: times).median).rounded() / 1000) |")
    }

    /// The bytes of all pages by table or index, and their share of the text.
    private func tables(_ path: String) throws -> String {
        var database: OpaquePointer?
        var statement: OpaquePointer?
        defer {
            sqlite3_finalize(statement)
            sqlite3_close_v2(database)
        }
        let sql = """
            SELECT format('| %s | %,d | %.1f |', name, sum(pgsize),
                100.0 * sum(pgsize) / (SELECT sum(length(CAST(text AS BLOB))) FROM passage))
            FROM dbstat GROUP BY name HAVING sum(pgsize) >= 100000 ORDER BY sum(pgsize) DESC
            """
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
            sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK
        else { throw EngineFailure(message: "cannot read the sizes of \(path)") }
        var lines = "| table or index | bytes | % of text |\n|---|--:|--:|"
        while sqlite3_step(statement) == SQLITE_ROW {
            lines += "\n" + String(cString: sqlite3_column_text(statement, 0))
        }
        return lines
    }
}
