import ArgumentParser
import ArticleIndex
import CommandLineInterface
import IngestRendering
import TerminalOutput

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold everything in the index against everything else, and mend what follows from the rest.",
        discussion: """
            Exit status: 0 all agrees, or does now; 2 something cannot be mended; 75
            another pressmark-ingest is writing this index.
            """)

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Flag(help: "Write JSON on standard output: what is wrong, then the end, one object a line.")
    var json = false

    func run() async throws {
        let directory = try place.writtenDirectory
        let path = try IndexReader(directory).path
        let writer = try IndexWriter(directory)
        let faults: [IndexFault]
        let counts: IndexCounts
        do {
            faults = try writer.check()
            counts = try writer.finish()
        } catch {
            writer.abandon()
            throw error
        }
        let printer = IngestReportPrinter(folder: WorkingFolder.path)
        let agrees = faults.allSatisfy(\.isMended)
        if json {
            try CommandRun.print(IndexJSONPrinter().checked(counts, faults: faults))
            guard agrees else { throw CommandFailure(status: .failure) }
            return
        }
        CommandRun.printToError(faults.map { printer.line($0, index: path) }.joined())
        guard agrees else { throw CommandFailure(status: .failure) }
        try CommandRun.print(printer.checked(counts, mended: faults.count))
    }
}
