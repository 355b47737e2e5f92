package import ArgumentParser
package import ArticleIndex
package import SearchCluster
import TerminalOutput

/// Options of every command that has to do with an index.
package struct IndexOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder the index is in. Without it: $PRESSMARK_INDEX, else ./index, else ~/.local/share/pressmark.",
            valueName: "dir"),
        completion: .directory)
    package var index: String?

    @Option(
        help: ArgumentHelp(
            "The cluster to ask instead of an index: sphinxql://host:port,host:port/archive. Without it: $PRESSMARK_ENGINE.",
            valueName: "address"))
    package var engine: String?

    @OptionGroup package var general: GeneralOptions

    package init() {}

    package func validate() throws {
        guard engine == nil || index == nil else {
            throw ValidationError("either --index or --engine, not both: articles are in one place")
        }
    }

    /// The cluster that is named; nil where an index is meant.
    package func engineAddress(
        environment: (String) -> String? = Terminal.environment
    ) throws(CommandFailure) -> EngineAddress? {
        let fromEnvironment = index == nil ? environment("PRESSMARK_ENGINE") : nil
        guard let text = engine ?? fromEnvironment, !text.isEmpty else { return nil }
        do throws(EngineAddressError) {
            return try EngineAddress(parsing: text)
        } catch {
            throw CommandFailure(error.description)
        }
    }

    package var location: IndexLocation { IndexLocation(named: index) }

    /// The folder of the index.
    /// - Throws: where an engine is named: this is for what only an SQLite index answers.
    package var directory: IndexDirectory {
        get throws(CommandFailure) {
            guard try engineAddress() == nil else {
                let name = engine == nil ? "unset PRESSMARK_ENGINE, or name --index" : "leave --engine out"
                throw CommandFailure("a cluster does not answer this, an SQLite index does: \(name)")
            }
            let location = location
            DebugTalk.note("index: \(location)")
            return location.directory
        }
    }

    /// The folder of an index that is written: said on standard error where it is one that nobody may think of.
    package var writtenDirectory: IndexDirectory {
        get throws(CommandFailure) { try namedDirectory() }
    }

    private func namedDirectory() throws(CommandFailure) -> IndexDirectory {
        let directory = try directory
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
