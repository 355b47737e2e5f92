import ArgumentParser
import CommandLineInterface
import IngestRendering
import SearchCluster

struct ClusterInitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an archive on a cluster: its configuration files, or its tables.",
        discussion: """
            For Sphinx, run it twice: with --configurations to write a file for each
            node, and without, once the nodes run. For Manticore Search the second is
            enough. It does no harm to run it again. The number of shards cannot be
            changed later: take many more than nodes.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var general: GeneralOptions

    @Argument(
        help: ArgumentHelp(
            "All nodes, as in sphinxql://host:9306,host:9306/archive, always in the same order.", valueName: "cluster"),
        transform: ClusterAddress.parse)
    var cluster: EngineAddress

    @Option(help: ArgumentHelp("Into how many parts the articles go, 1 to 1024.", valueName: "number"))
    var shards = 12

    @Option(
        help: ArgumentHelp(
            "On how many nodes each part is; without it two, or one where there is one node.", valueName: "number"))
    var replicas: Int?

    @Option(
        name: .customLong("agent-ports"),
        help: ArgumentHelp(
            "Where the nodes ask each other, in their order, as in 9312,9312; without it, 6 above the port of each.",
            valueName: "ports"))
    var agentPorts: String?

    @Option(
        help: ArgumentHelp("Write the configuration files of Sphinx into this folder.", valueName: "dir"),
        completion: .directory)
    var configurations: String?

    @Option(
        help: ArgumentHelp("Where the nodes keep their files, for the configuration files.", valueName: "dir"),
        completion: .directory)
    var data = "/var/lib/sphinxsearch/data"

    func run() async throws {
        let layout = try ClusterLayout(
            archive: cluster.archive, nodes: try nodes(), shards: shards,
            copies: replicas ?? min(2, cluster.hosts.count))
        let setup = ClusterSetup(layout)
        let printer = ClusterPrinter()
        guard data.hasPrefix("/") else {
            throw CommandFailure("--data names a folder on each node: write it in full, from the root on")
        }
        if let configurations {
            let files = try setup.writeConfigurations(into: configurations, data: data)
            try CommandRun.print(printer.wrote(files, for: layout))
        } else {
            try CommandRun.print(printer.installed(layout, on: try await setup.install()))
        }
    }

    private func nodes() throws -> [ClusterNode] {
        let ports = try agentPorts.map { text in
            let ports = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
            guard ports.count == cluster.hosts.count, ports.allSatisfy({ 1...65_535 ~= $0 ?? 0 }) else {
                throw CommandFailure(
                    "--agent-ports needs \(cluster.hosts.count) numbers from 1 to 65535, one for each node, with commas between them"
                )
            }
            return ports.compactMap { $0 }
        }
        return cluster.hosts.enumerated().map { number, host in
            ClusterNode(
                host: host.name, port: host.port,
                agentPort: ports?[number] ?? ClusterNode.agentPort(besides: host.port))
        }
    }
}
