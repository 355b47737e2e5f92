import ArticleIndex
import CommandLineInterface
import IngestRendering
import Ingestion
import SearchCluster
import TerminalOutput

/// Brings a cluster to hold what an index holds, and tells of it.
struct ClusterFilling {
    var directory: IndexDirectory
    var cluster: EngineAddress
    var options: FillingOptions
    var progress: ProgressPrinter.Form
    var json: Bool

    /// - Throws: `CommandFailure` where a node or an article was left out, which has been said then.
    func run() async throws {
        let progress = ProgressPrinter(progress)
        let printer = ClusterPrinter()
        let export = ClusterExport(from: directory, to: cluster, named: options.name, replaces: options.replace)
        let report: ClusterExportReport
        do {
            report = try await export.run { done, total in
                progress.show(.sending(done, of: total))
            } outage: { outage in
                progress.clear()
                CommandRun.printToError(printer.line(outage))
            }
            progress.clear()
        } catch {
            progress.clear()
            throw error
        }
        CommandRun.printToError(printer.warnings(report))
        try CommandRun.print(json ? ClusterJSONPrinter().text(report) : printer.summary(report))
        if !report.tooLarge.isEmpty || !report.missing.isEmpty { throw CommandFailure(status: .failure) }
    }
}
