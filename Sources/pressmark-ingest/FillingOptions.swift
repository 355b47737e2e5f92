import ArgumentParser
import CommandLineInterface
import SearchCluster

/// Which of a cluster's articles are an index's own.
struct FillingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What this index is called on a cluster, where several fill one archive: each removes only what is its own.",
            valueName: "name"))
    var name = ""

    @Flag(help: "Let most of what a cluster has of this name go, because the index has it no more.")
    var replace = false

    func check(_ cluster: EngineAddress?) throws(CommandFailure) {
        guard cluster != nil || name.isEmpty && !replace else {
            throw CommandFailure("--name and --replace go with --engine")
        }
    }
}
