package import ArgumentParser
package import ArticleIndex
import TerminalOutput

/// Options of every command that has to do with an index.
package struct IndexOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder the index is in. Without it: $PRESSMARK_INDEX, else ./index, else ~/.local/share/pressmark.",
            valueName: "dir"),
        completion: .directory)
    package var index: String?

    @OptionGroup package var general: GeneralOptions

    package init() {}

    package var location: IndexLocation { IndexLocation(named: index) }

    package var directory: IndexDirectory {
        let location = location
        DebugTalk.note("index: \(location)")
        return location.directory
    }

    /// The folder of an index that is written: said on standard error where it is one that nobody may think of.
    package var writtenDirectory: IndexDirectory {
        let location = location
        let path = TerminalText.escaped(location.directory.path)
        switch location.rule {
        case .dataFolder:
            CommandRun.printToError("pressmark-ingest: the index is \(path): there is none in ./index\n")
        case .environment where !location.directory.holdsIndex:
            CommandRun.printToError("pressmark-ingest: the index is made in \(path): PRESSMARK_INDEX names it\n")
        case .option, .environment, .workingFolder:
            break
        }
        return directory
    }
}
