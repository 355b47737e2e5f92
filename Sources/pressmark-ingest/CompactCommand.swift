import ArgumentParser
import ArticleIndex
import CommandLineInterface
import IngestRendering
import TerminalOutput

struct CompactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Merge the index's segments and write it anew without free space, while it goes on answering.")

    @OptionGroup(title: OptionGroupTitle.general) var place: IndexOptions

    @Flag(help: "Write one JSON object instead of text.")
    var json = false

    func run() async throws {
        let directory = try place.writtenDirectory
        _ = try IndexReader(directory)
        let writer = try IndexWriter(directory)
        do {
            let (counts, before, after) = try writer.compact()
            try CommandRun.print(
                json
                    ? IndexJSONPrinter().compacted(counts, before: before, after: after)
                    : IngestReportPrinter(folder: WorkingFolder.path).compacted(counts, before: before, after: after))
        } catch {
            writer.abandon()
            throw error
        }
    }
}
