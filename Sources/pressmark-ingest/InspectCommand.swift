import ArgumentParser
import ArticleReaders
import CommandLineInterface
import IngestRendering
import Ingestion
import Rendering
import TerminalOutput

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print what ingest makes of files, one JSON object an article, without any index.")

    @OptionGroup(title: OptionGroupTitle.general) var general: GeneralOptions

    @Flag(help: "Write JSON, as it does without it.")
    var json = false

    @Argument(help: ArgumentHelp("Files of articles.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp("What JSON and CSV files call things, as in title=hed,text=story.body.", valueName: "names"),
        transform: FieldMapping.init(_:))
    var fieldMapping: FieldMapping?

    func run() async throws {
        var failed = false
        for file in files {
            let inspection = try FileInspection(file, readers: .standard(mapping: fieldMapping ?? .none))
            for article in inspection.articles { try CommandRun.print(InspectionPrinter().text(for: article)) }
            for problem in inspection.problems {
                failed = true
                CommandRun.printToError(IngestReportPrinter(folder: WorkingFolder.path).line(problem))
            }
        }
        if failed { throw CommandFailure(status: .failure) }
    }
}
