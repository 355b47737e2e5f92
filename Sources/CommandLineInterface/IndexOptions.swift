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
            "The cluster to ask or fill: sphinxql://host:port,host:port/archive. Without it: $PRESSMARK_ENGINE.",
            valueName: "address"))
    package var engine: String?

    @OptionGroup package var general: GeneralOptions

    package init() {}

    /// The cluster that is named; nil where an index is meant.
    package func engineAddress(
        environment: (String) -> String? = Terminal.environment
    ) throws(CommandFailure) -> EngineAddress? {
        guard engine == nil || index == nil else {
            throw CommandFailure("either --index or --engine, not both: what is asked is one place")
        }
        let fromEnvironment = index == nil ? environment("PRESSMARK_ENGINE") : nil
        return try Self.address(engine ?? fromEnvironment)
    }

    /// The cluster that an index is to be sent to; nil where it is not. The environment says what is asked, and not what is filled: an
    /// index of something else would take the place of what is there.
    package var filledEngine: EngineAddress? {
        get throws(CommandFailure) {
            if engine == nil, try engineAddress() != nil {
                throw CommandFailure(
                    "PRESSMARK_ENGINE names what is searched: name --engine to fill a cluster, or --index to leave it alone"
                )
            }
            return try Self.address(engine)
        }
    }

    private static func address(_ text: String?) throws(CommandFailure) -> EngineAddress? {
        guard let text, !text.isEmpty else { return nil }
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
            try refuseEngine()
            let location = location
            DebugTalk.note("index: \(location)")
            return location.directory
        }
    }

    /// The folder of an index that is written: said on standard error where it is one that nobody may think of.
    package var writtenDirectory: IndexDirectory {
        get throws(CommandFailure) {
            try refuseEngine()
            return saidDirectory
        }
    }

    private func refuseEngine() throws(CommandFailure) {
        guard try engineAddress() != nil else { return }
        let name = engine == nil ? "unset PRESSMARK_ENGINE, or name --index" : "leave --engine out"
        throw CommandFailure("a cluster does not answer this, an SQLite index does: \(name)")
    }

    /// The same, of an index that may be sent to a cluster.
    package var saidDirectory: IndexDirectory {
        let location = location
        DebugTalk.note("index: \(location)")
        let path = TerminalText.escaped(location.directory.path)
        switch location.rule {
        case .dataFolder:
            CommandRun.printToError("pressmark-ingest: the index is \(path): there is none in ./index\n")
        case .environment where !location.directory.holdsIndex:
            CommandRun.printToError("pressmark-ingest: the index is made in \(path): PRESSMARK_INDEX names it\n")
        case .option, .environment, .workingFolder:
            break
        }
        return location.directory
    }
}
