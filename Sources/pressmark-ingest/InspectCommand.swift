import ArgumentParser
import CommandLineInterface
import Ingestion
import Rendering
import TerminalOutput

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print what ingest makes of files, one JSON object an article, without any index.")

    @Argument(help: ArgumentHelp("Files of articles.", valueName: "file"))
    var files: [String]

    func run() async throws {
        var failed = false
        for file in files {
            let inspection = try FileInspection(file)
            for article in inspection.articles { try CommandRun.print(InspectionPrinter().text(for: article)) }
            for problem in inspection.problems {
                failed = true
                CommandRun.printToError(IngestReportPrinter(folder: WorkingFolder.path).line(problem))
            }
        }
        if failed { throw CommandFailure(status: .failure) }
    }
}
