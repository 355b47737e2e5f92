import ArgumentParser
import ArticleIndex
import CommandLineInterface
import Ingestion
import Rendering
import TerminalOutput

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what the index holds, where from, and what waits to be taken in.",
        discussion: "Looks at names, sizes and times of files; reads only what looks changed.")

    @Option(help: ArgumentHelp("The folder the index is in.", valueName: "dir"))
    var index = "./index"

    func run() async throws {
        let status = try IndexStatus(IndexDirectory(index))
        try CommandRun.print(IngestReportPrinter(folder: WorkingFolder.path).status(status))
    }
}
