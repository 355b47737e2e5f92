import ArgumentParser
import CommandLineInterface
import IngestRendering
import SearchCluster

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Bring a search cluster to hold what the index holds.",
        discussion: """
            Sends what changed since the last time, where the cluster still holds what
            it held then; else compares the two and sends what is missing. So it can be
            stopped and begun again. A node that does not answer is said; what it misses
            is written down on the others, and 'cluster repair' brings it.

            EXAMPLES
              pressmark-ingest export --to sphinxql://a:9306,b:9306/news

            Exit status: 0 all nodes have all articles; 2 a node or an article was left
            out, or an error.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "The cluster, as in sphinxql://host:9306,host:9306/archive.", valueName: "cluster"),
        transform: ClusterAddress.parse)
    var cluster: EngineAddress

    @OptionGroup var filling: FillingOptions

    @Option(
        help: ArgumentHelp(
            "How to show progress on standard error: bar, plain (a line every 3 seconds), none, or auto, which is a bar on a terminal.",
            valueName: "form"))
    var progress = ProgressOption.auto

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    func run() async throws {
        guard place.engine == nil else {
            throw CommandFailure("name the cluster to fill with --to, not with --engine")
        }
        let progress = ProgressPrinter(progress.form)
        try await ClusterFilling(place.location.directory, into: cluster, filling, progress: progress).finish(
            json: json)
    }
}
