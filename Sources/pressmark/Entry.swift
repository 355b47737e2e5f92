import ArgumentParser
import ArticleIndex
import CommandLineInterface
import TerminalOutput

/// Parses the command line and turns what goes wrong into one line on standard error and the documented exit code.
@main
enum Entry {
    static func main() async {
        StandardStream.reportFailedWrites()
        SQLiteProcess.stopCountingMemory()
        let status = await CommandRun.run(PressmarkCommand.self, plain: { PlainSearch.command($0) })
        CommandRun.exit(status)
    }
}
