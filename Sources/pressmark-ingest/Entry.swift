import ArgumentParser
import ArticleIndex
import CommandLineInterface
import Ingestion
import TerminalOutput

/// Parses the command line and turns what goes wrong into one line on standard error and the documented exit code.
@main
enum Entry {
    static func main() async {
        StandardStream.reportFailedWrites()
        SQLiteProcess.stopCountingMemory()
        let status = await CommandRun.run(IngestCommand.self, failure: failure)
        CommandRun.exit(status)
    }

    private static func failure(_ error: any Error) -> CommandFailure? {
        switch error {
        case IngestError.noSuchPath:
            // A command that is mistyped is taken for a path.
            let question = CommandNames(of: IngestCommand.self).question().map { "; \($0)" }
            return CommandFailure("\(error)\(question ?? "")")
        case is IngestError, is WatchError:
            return CommandFailure("\(error)")
        default:
            return nil
        }
    }
}
