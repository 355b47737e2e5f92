import ArgumentParser
import ArticleIndex
import CommandLineInterface
import Rendering
import TerminalOutput

struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Say what the index holds: articles, words, days, languages, sources, entities, quotations.",
        discussion: """
            EXAMPLES
              pressmark stats                        in words
              pressmark stats --json                 in numbers, all sources among them
              pressmark search stats                 search for the word itself

            Where it was read from, and what waits to be taken in, says
            pressmark-ingest status. Of a cluster: articles, passages, words, days and
            shards; which nodes answer says pressmark-ingest cluster status.
            """)

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    func run() async throws {
        let question = try EngineQuestion(place)
        guard let directory = question.directory else { return try showArchive(question) }
        let reader = try IndexReader(directory)
        let held = try reader.read { try $0.statistics() }
        let text =
            json
            ? JSONStatisticsPrinter().text(for: held, path: reader.path, size: reader.size, modified: reader.modified)
            : StatisticsPrinter(folder: WorkingFolder.path, width: Terminal.outputWidth)
                .text(
                    for: held, path: reader.path, size: reader.size, modified: reader.modified)
        try CommandRun.print(text)
    }

    private func showArchive(_ question: EngineQuestion) throws {
        let (held, shortfall) = try question.archiveStatistics()
        EngineQuestion.say(shortfall)
        let printer = ArchiveStatisticsPrinter(engine: question.name)
        let partial = shortfall.map(ShortfallPrinter().json) ?? ""
        try CommandRun.print(
            json ? partial + printer.json(for: held) : printer.text(for: held, width: Terminal.outputWidth))
        if shortfall != nil { throw CommandFailure(status: .partial) }
    }
}
