import ArgumentParser
import SearchCluster

/// The argument that names a cluster.
struct ClusterAddress: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The cluster, as in sphinxql://host:9306,host:9306/archive; one node that answers is enough.",
            valueName: "cluster"),
        transform: ClusterAddress.parse)
    var cluster: EngineAddress

    static func parse(_ text: String) throws -> EngineAddress {
        do {
            return try EngineAddress(parsing: text)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
