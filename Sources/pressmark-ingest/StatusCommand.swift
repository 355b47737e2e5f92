import ArgumentParser
import ArticleIndex
import CommandLineInterface
import IngestRendering
import Ingestion
import TerminalOutput

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what the index holds, where from, and what waits to be taken in.",
        discussion: "Looks at names, sizes and times of files; reads only what looks changed.")

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    func run() async throws {
        let status = try IndexStatus(place.directory)
        try CommandRun.print(
            json
                ? IndexJSONPrinter().status(status)
                : IngestReportPrinter(folder: WorkingFolder.path).status(
                    status, width: Terminal.outputWidth))
    }
}
