import ArgumentParser
import ArticleIndex
import CommandLineInterface
import Rendering
import TerminalOutput

struct CompactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Merge the index's segments and write it anew without free space, while it goes on answering.")

    @Option(help: ArgumentHelp("The folder the index is in.", valueName: "dir"))
    var index = "./index"

    func run() async throws {
        let directory = IndexDirectory(index)
        _ = try IndexReader(directory)
        let writer = try IndexWriter(directory)
        do {
            let (counts, before, after) = try writer.compact()
            try CommandRun.print(
                IngestReportPrinter(folder: WorkingFolder.path).compacted(counts, before: before, after: after))
        } catch {
            writer.abandon()
            throw error
        }
    }
}
