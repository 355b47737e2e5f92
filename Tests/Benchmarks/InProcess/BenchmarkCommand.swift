import ArgumentParser
import GRDBSQLite

/// What is measured inside one process.
@main
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Time what Pressmark does inside one process.",
        version: String(cString: sqlite3_libversion()),
        subcommands: [
            QueriesCommand.self, SpellingCommand.self, MentionsCommand.self, MisquotesCommand.self,
            QuotationCostCommand.self, CopiesCommand.self, StagesCommand.self,
        ],
        defaultSubcommand: QueriesCommand.self)
}
