import ArgumentParser
import ArticleIndex
import ArticleReaders
import CommandLineInterface
import IngestRendering
import Ingestion
import SearchCluster
import TerminalOutput

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Bring the index up to date (this is what happens when no command is named).")

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Flag(help: "Build a new index beside the current one from all folders, then put it in its place.")
    var rebuild = false

    @Flag(
        name: .customLong("retry-failed"),
        help: "Read files again that could not be read before, although they look as they did.")
    var retriesFailed = false

    @Flag(name: .customLong("dry-run"), help: "List what would come, change, move and go, and write nothing.")
    var isDryRun = false

    @Option(
        name: .customLong("forget"), parsing: .singleValue,
        help: ArgumentHelp("Drop a folder's articles from the index, and look through it no more.", valueName: "path"),
        completion: .file())
    var forgotten: [String] = []

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "What JSON and CSV files call things, as in title=hed,text=story.body; later runs know it. 'none' forgets it.",
            valueName: "names"),
        transform: FieldMapping.init(_:))
    var fieldMapping: FieldMapping?

    @OptionGroup var filling: FillingOptions

    @Option(
        help: ArgumentHelp(
            "How to show progress on standard error: bar, plain (a line every 3 seconds), none, or auto, which is a bar on a terminal.",
            valueName: "form"))
    var progress = ProgressOption.auto

    @Flag(
        help:
            "Tell progress, problems and the end, or what --dry-run lists, as JSON on standard output, one object a line."
    )
    var json = false

    @Argument(
        help: ArgumentHelp("Files and folders of articles; none for those indexed before.", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    func run() async throws {
        let cluster = try place.filledEngine
        try filling.check(cluster)
        let directory = isDryRun ? place.location.directory : place.saidDirectory
        var options = IngestOptions(directory: directory, paths: paths, rebuild: rebuild, forgotten: forgotten)
        options.retriesFailed = retriesFailed
        options.fieldMapping = fieldMapping
        if isDryRun { return try preview(options) }
        // What cannot be sent anywhere is not read.
        if let cluster { _ = try await AdministeredCluster(cluster) }
        let form = json ? .json : progress.form
        let progress = ProgressPrinter(form)
        let filling = cluster.map {
            ClusterFilling(directory, into: $0, self.filling, progress: ProgressPrinter(form), reading: progress)
        }
        let report: IngestReport
        do {
            report = try await IngestRun(options).run(into: filling?.stores ?? [], progress: progress.show)
            progress.clear()
        } catch {
            progress.clear()
            throw error
        }
        if json {
            try CommandRun.print(IngestEventPrinter().text(for: report))
        } else {
            try say(report)
        }
        try await filling?.finish(json: json)
        if report.failures > 0 { throw CommandFailure(status: .failure) }
    }

    private func say(_ report: IngestReport) throws {
        let printer = IngestReportPrinter(folder: WorkingFolder.path)
        CommandRun.printToError(printer.problems(report))
        try CommandRun.print(printer.summary(report, rebuilt: rebuild))
    }

    private func preview(_ options: IngestOptions) throws {
        let preview = try IngestRun(options).preview()
        if json {
            try CommandRun.print(IngestEventPrinter().text(for: preview))
        } else {
            let printer = IngestReportPrinter(folder: WorkingFolder.path)
            let notices = preview.report.problems.filter { $0.severity == .notice }
            CommandRun.printToError(notices.map(printer.line).joined())
            try CommandRun.print(printer.preview(preview))
        }
        if preview.report.failures > 0 { throw CommandFailure(status: .failure) }
    }
}
