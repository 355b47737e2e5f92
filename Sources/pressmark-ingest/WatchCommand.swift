import ArgumentParser
import ArticleIndex
import CommandLineInterface
import IngestRendering
import Ingestion
import SearchCluster
import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Bring the index up to date, and keep it so until Ctrl-C.",
        discussion: """
            What changes below the folders is taken in when nothing has happened for
            a tenth of a second, and after half a second at the latest. Changes of
            the same moment are taken in together. A folder that vanishes keeps its
            articles, and is waited for.

            A line on standard output for each change of the index; the rest on
            standard error. With --engine each change goes to a cluster, too: at once,
            or as soon as it answers.

            EXAMPLES
              pressmark-ingest watch seeds    this folder, and all known ones
              pressmark-ingest watch          all folders known
              pressmark-ingest watch --engine sphinxql://a,b/news   and a cluster

            Exit status: 0 ended by Ctrl-C or SIGTERM, after what was being done; 2
            error. A second Ctrl-C ends it at once, which does no harm.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @OptionGroup var filling: FillingOptions

    @Flag(help: "Tell progress, problems and each change as JSON on standard output, one object a line.")
    var json = false

    @Argument(
        help: ArgumentHelp("Files and folders of articles, beside those indexed before.", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    func run() async throws {
        let stop = try StopRequest()
        stop.make(onSignals: [SIGINT, SIGTERM])
        let cluster = try place.filledEngine
        try filling.check(cluster)
        let options = IngestOptions(directory: place.saidDirectory, paths: paths)
        // A wrong address is not worth waiting for.
        if let cluster { _ = try await AdministeredCluster(cluster) }
        let progress = ProgressPrinter(json ? .json : Terminal.isErrorTerminal ? .bar : .none)
        let filling = cluster.map { ClusterFilling(options.directory, into: $0, self.filling, progress: progress) }
        var watch = try WatchRun(options, into: filling?.stores ?? [])
        let printer = IngestReportPrinter(folder: WorkingFolder.path)
        do {
            try await watch.run(until: stop, progress: progress.show) { event in
                progress.clear()
                if json { return try CommandRun.print(IngestEventPrinter().text(for: event)) }
                if case .sent(let report) = event, filling?.isNew(report) == false {
                    // It has been said.
                } else {
                    CommandRun.printToError(printer.talk(event))
                }
                if let line = printer.line(event) { try CommandRun.print(line) }
            }
        } catch {
            progress.clear()
            throw error
        }
    }
}
