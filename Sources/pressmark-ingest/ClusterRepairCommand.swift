import ArgumentParser
import CommandLineInterface
import IngestRendering
import SearchCluster
import TerminalOutput

struct ClusterRepairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Bring nodes that missed something to hold what the others hold.",
        discussion: """
            Compares what each node has and copies what one lacks from another.
            Exit status: 0 every node has what it should; 2 a node does not answer, or
            an error.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var general: GeneralOptions
    @OptionGroup var address: ClusterAddress

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    func run() async throws {
        let report = try await ClusterRepair(AdministeredCluster(address.cluster)).run()
        let printer = ClusterPrinter()
        CommandRun.printToError(printer.warnings(report))
        try CommandRun.print(json ? ClusterJSONPrinter().text(report) : printer.summary(report))
        if !report.isComplete { throw CommandFailure(status: .failure) }
    }
}
