import ArgumentParser
import CommandLineInterface
import IngestRendering
import SearchCluster
import TerminalOutput

struct ClusterStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say which nodes answer, what each shard holds, and which nodes missed something.",
        discussion: "Exit status: 0 every node has what it should; 2 not, or an error.")

    @OptionGroup(title: OptionGroupTitle.general) var general: GeneralOptions
    @OptionGroup var address: ClusterAddress

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    func run() async throws {
        let status = try await ClusterStatus(AdministeredCluster(address.cluster))
        try CommandRun.print(json ? ClusterJSONPrinter().text(status) : ClusterPrinter().text(status))
        if !status.isWhole { throw CommandFailure(status: .failure) }
    }
}
