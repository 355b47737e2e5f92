import ArticleIndex
import CommandLineInterface
import EntityNames
import FileAccess
import Rendering
import Retrieval
import SearchCluster
import SphinxQL
import TerminalOutput

/// Where a command's questions go: to a cluster, where one is named, else to an SQLite index.
struct EngineQuestion {
    private let place: IndexOptions
    /// nil for an index.
    private let address: EngineAddress?
    /// The index; nil for a cluster.
    let directory: IndexDirectory?

    init(_ place: IndexOptions) throws(CommandFailure) {
        self.place = place
        address = try place.engineAddress()
        directory = address == nil ? try place.directory : nil
        if let address { DebugTalk.note("engine: \(address)") }
    }

    /// What tells it from others: the address of a cluster, or the folder of an index.
    var name: String { address?.description ?? directory.map { RealPath.resolve($0.path) ?? $0.path } ?? "" }

    /// - Parameter saysFreshness: whether it is said when articles seem to wait to be taken into the index.
    func search<Result>(
        scoring: Scoring, aliases: Aliases, saysFreshness: Bool, _ body: (any SearchEngine) throws -> Result
    ) throws -> Result {
        guard let directory else { return try body(cluster(scoring, aliases)) }
        let reader = try opened(directory)
        if saysFreshness { try FreshnessNote.show(reader, directory) }
        return try reader.read { try body(Searcher($0, scoring: scoring, aliases: aliases)) }
    }

    func lookUpQuotes<Result>(_ body: (any QuoteEngine) throws -> Result) throws -> Result {
        guard let directory else { return try body(cluster(.bm25, Aliases())) }
        let reader = try opened(directory)
        try FreshnessNote.show(reader, directory)
        return try reader.read { try body(IndexedQuotes($0)) }
    }

    /// What the cluster that is asked holds, and what of it did not answer.
    func archiveStatistics() throws -> (ArchiveStatistics, Shortfall?) {
        let cluster = try cluster(.bm25, Aliases())
        return (try cluster.statistics(), cluster.shortfall)
    }

    /// The index; where no pager may follow, open to the end of the process, which ends with the answer: closing it first takes
    /// longer than to print that.
    private func opened(_ directory: IndexDirectory) throws(IndexError) -> IndexReader {
        let reader = try IndexReader(directory)
        if !Terminal.isOutputTerminal { _ = Unmanaged.passRetained(reader) }
        return reader
    }

    private func cluster(_ scoring: Scoring, _ aliases: Aliases) throws -> ClusterSearcher {
        guard let address else { throw CommandFailure("no engine is named") }
        let coordinators = Coordinators(address.hosts) { host throws(SphinxError) in
            DebugTalk.note("asking \(host.name):\(host.port)")
            return try SphinxConnection(host: host.name, port: host.port, patience: .init(connecting: 3, answering: 12))
        }
        return try ClusterSearcher(coordinators, archive: address.archive, scoring: scoring, aliases: aliases)
    }

    /// Asks for something single, and says where the answer may lack something.
    /// - Parameter show: what is done with it.
    /// - Throws: `CommandFailure` with ``ExitStatus/partial`` for such an answer, whether anything was found or not.
    func ask<Value>(
        aliases: Aliases, saysFreshness: Bool = false, _ body: (any SearchEngine) throws -> Value,
        show: (Value, Shortfall?) throws -> Void
    ) throws {
        var shortfall: Shortfall?
        do {
            let value = try search(scoring: .combined, aliases: aliases, saysFreshness: saysFreshness) { engine in
                defer { shortfall = engine.shortfall }
                return try body(engine)
            }
            Self.say(shortfall)
            try show(value, shortfall)
        } catch let failure as CommandFailure where shortfall != nil && failure.status == .nothingFound {
            throw CommandFailure(failure.message, status: .partial)
        } catch let error as ArticleLookupError where shortfall != nil {
            Self.say(shortfall)
            throw CommandFailure(error.description, status: .partial)
        }
        if shortfall != nil { throw CommandFailure(status: .partial) }
    }

    /// Says on standard error what is missing from an answer, where something is.
    static func say(_ shortfall: Shortfall?) {
        guard let shortfall else { return }
        CommandRun.printToError("pressmark: \(ShortfallPrinter().line(for: shortfall))\n")
    }
}
