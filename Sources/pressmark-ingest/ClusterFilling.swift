import ArticleIndex
import CommandLineInterface
import IngestRendering
import Ingestion
import SearchCluster
import Synchronization
import TerminalOutput

/// Brings a cluster to hold what an index holds, and tells of it.
struct ClusterFilling {
    private let replication: Replication
    private let progress: ProgressPrinter
    private let silent = SilentNodes()

    /// - Parameters:
    ///   - progress: of what is sent.
    ///   - reading: what may stand on the terminal before.
    init(
        _ directory: IndexDirectory, into cluster: EngineAddress, _ options: FillingOptions, progress: ProgressPrinter,
        reading: ProgressPrinter? = nil
    ) {
        self.progress = progress
        replication = Replication(of: directory) {
            [name = options.name, replaces = options.replace, silent] settings in
            try await ClusterStore(cluster, named: name, replaces: replaces, stemmer: settings.stemmer) { outage in
                guard silent.isNew(outage) else { return }
                reading?.clear()
                progress.clear()
                CommandRun.printToError(ClusterPrinter().line(outage))
            }
        }
    }

    /// What a run of ingest brings articles to.
    var stores: [Replication] { [replication] }

    /// - Throws: `CommandFailure` where a node or an article was left out, which has been said then.
    func finish(json: Bool) async throws {
        let printer = ClusterPrinter()
        let report: ReplicationReport
        do {
            report = try await replication.finish { progress.show(.sending($0, of: $1)) }
            progress.clear()
        } catch {
            progress.clear()
            throw error
        }
        CommandRun.printToError(printer.warnings(report))
        try CommandRun.print(json ? ClusterJSONPrinter().text(report) : printer.summary(report))
        if !report.newlyTooLarge.isEmpty || !report.missing.isEmpty { throw CommandFailure(status: .failure) }
    }

    /// Whether there is something to warn of that was not said of the last report.
    func isNew(_ report: ReplicationReport) -> Bool { silent.settle(report) }
}

/// Which nodes are known not to answer: of each it is said once, until it has answered again.
private final class SilentNodes: Sendable {
    private let state = Mutex((nodes: Set<String>(), warnings: ""))

    func isNew(_ outage: StoreOutage) -> Bool {
        state.withLock { $0.nodes.insert(outage.node).inserted }
    }

    /// - Returns: whether its warnings are others than those of the last one.
    func settle(_ report: ReplicationReport) -> Bool {
        let warnings = ClusterPrinter().warnings(report)
        return state.withLock { state in
            state.nodes.formIntersection(report.missing.map(\.node))
            defer { state.warnings = warnings }
            return warnings != state.warnings
        }
    }
}
