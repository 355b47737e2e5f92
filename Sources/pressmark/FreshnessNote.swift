import ArticleIndex
import CommandLineInterface
import FileAccess
import TerminalOutput

/// A line on standard error, on a terminal only, when articles seem to wait to be taken in.
enum FreshnessNote {
    static func show(_ reader: IndexReader, _ directory: IndexDirectory) throws {
        guard Terminal.isErrorTerminal, let stamp = directory.lookedThrough else { return }
        let roots = try reader.read { try $0.roots() }
        guard let folder = FolderFreshness.changedFolder(below: roots, since: stamp, outside: directory.path) else {
            return
        }
        CommandRun.printToError(
            "pressmark: \(TerminalText.escaped(folder)) has changed since it was indexed: pressmark-ingest brings the index up to date\n"
        )
    }
}
