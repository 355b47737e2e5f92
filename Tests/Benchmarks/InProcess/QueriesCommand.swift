import ArgumentParser
import ArticleIndex

/// Times queries in one process: Pressmark's own ranking and FTS5's, on the same index file.
///
/// Knows nothing of where the queries come from and what is made of the figures: `benchmark.py` does.
struct QueriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queries",
        abstract: "Time queries on an index; one line of tab-separated figures a query.",
        discussion:
            "Standard input has a query a line: its kind (term, union, intersection, phrase), a tab, its words.")

    @Option(help: "The folder the index is in.")
    var index: String

    @Option(help: "How often each query is run by each engine.")
    var passes = 15

    @Option(help: "Seconds after which a query that was run three times is not repeated.")
    var secondsPerQuery = 0.5

    @Option(help: "Seconds after which no query that was run at all is repeated, for each of the four rounds.")
    var seconds = 90.0

    @Option(help: "Passages an answer has.")
    var limit = 10

    @Flag(help: "Leave FTS5 out, and what is measured beside it.")
    var withoutFullText = false

    func run() throws {
        let schedule = Schedule(
            passes: passes, perQuery: .seconds(secondsPerQuery), total: .seconds(seconds))
        let queries = try BenchmarkQuery.readAll()
        let reader = try IndexReader(IndexDirectory(index))
        try reader.read { snapshot in
            if withoutFullText {
                try printOwn(of: snapshot, queries: queries, schedule: schedule)
                return
            }
            let engines: [any Engine] = [
                try PressmarkEngine(snapshot, queries: queries, limit: limit),
                try FullTextEngine(path: reader.path, queries: queries, limit: limit),
            ]
            let both = try schedule.run(engines, queries: queries.count)
            let alone = try schedule.runApart(engines, queries: queries.count, rounds: 5)
            let fresh = try schedule.run(
                [PressmarkEngine(snapshot, queries: queries, limit: limit, forgets: true)], queries: queries.count)
            print(
                "kind", "words", "pressmark", "pressmark_alone", "pressmark_fresh", "fts5", "fts5_alone",
                "pressmark_hits",
                "fts5_hits", "runs", separator: "\t")
            for (number, query) in queries.enumerated() {
                let (ours, theirs) = (both[0][number], both[1][number])
                print(
                    query.kind.rawValue, query.words.joined(separator: " "), ours.median, alone[0][number].median,
                    fresh[0][number].median, theirs.median, alone[1][number].median, ours.hits, theirs.hits,
                    ours.times.count, separator: "\t")
            }
        }
    }
    private func printOwn(of snapshot: IndexSnapshot, queries: [BenchmarkQuery], schedule: Schedule) throws {
        let samples = try [false, true].map { forgets in
            try schedule.run(
                [PressmarkEngine(snapshot, queries: queries, limit: limit, forgets: forgets)], queries: queries.count)[
                    0]
        }
        print("kind", "words", "pressmark_alone", "pressmark_fresh", "runs", separator: "\t")
        for (number, query) in queries.enumerated() {
            print(
                query.kind.rawValue, query.words.joined(separator: " "), samples[0][number].median,
                samples[1][number].median, samples[0][number].times.count, separator: "\t")
        }
    }
}
