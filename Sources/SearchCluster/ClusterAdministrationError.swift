import TerminalOutput

/// Why a cluster cannot be set up, written or repaired.
package enum ClusterAdministrationError: Error, Equatable {
    /// What was asked for is no layout.
    case badLayout(String)
    /// The server has no tables of this archive.
    case noArchive(server: String, archive: String)
    /// The tables are there, and the layout is not in them.
    case noLayout(server: String, archive: String)
    case damagedLayout(server: String)
    case otherSchema(server: String, found: Int)
    /// It is another one than was asked for.
    case otherLayout(server: String)
    case missingTable(server: String, table: String)
    /// None of the nodes that were named answers.
    case nobodyAnswers([String])
    /// Of several nodes all must answer.
    case nodeMissing(reason: String)
    /// No node is left that has a shard.
    case shardLost(Int, nodes: [String])
    case cannotWrite(path: String, reason: String)
    /// Most of what an index of this name has sent would be removed.
    case otherIndex(removing: Int, of: Int)
    /// Two articles have one number.
    case sameNumber(String, String)
}

extension ClusterAdministrationError {
    /// Whether a server lacks what another one may have.
    var isLack: Bool {
        switch self {
        case .noArchive, .noLayout, .damagedLayout: true
        default: false
        }
    }
}

extension ClusterAdministrationError: CustomStringConvertible {
    /// One line: what, where, what to do.
    package var description: String {
        switch self {
        case .badLayout(let reason): reason
        case .noArchive(let server, let archive):
            "\(server) has no archive '\(archive)': make it with 'pressmark-ingest cluster init', or name another one"
        case .noLayout(let server, let archive):
            "\(server) does not know the layout of '\(archive)' yet: run 'pressmark-ingest cluster init' again now that its servers run"
        case .damagedLayout(let server):
            "the layout that \(server) has of this archive cannot be read: write it anew with 'pressmark-ingest cluster init'"
        case .otherSchema(let server, let found) where found > ClusterSchema.version:
            "the archive on \(server) has schema \(found), newer than the \(ClusterSchema.version) this program knows: update Pressmark"
        case .otherSchema(let server, let found):
            "the archive on \(server) has schema \(found), and this program needs \(ClusterSchema.version): make a new archive with 'pressmark-ingest cluster init', and export into it"
        case .otherLayout(let server):
            "\(server) has this archive with another layout: name the nodes, --shards and --replicas that it was made with, or make another archive"
        case .missingTable(let server, let table):
            "\(server) has no table '\(table)': start it with the configuration that 'pressmark-ingest cluster init --configurations DIR' writes"
        case .nobodyAnswers(let reasons): reasons.joined(separator: "; ")
        case .nodeMissing(let reason): "all nodes must answer for this: \(reason)"
        case .shardLost(let shard, let nodes):
            "no node that holds shard \(shard) answers (\(nodes.joined(separator: ", "))): start one, and run this again; what was sent before is kept"
        case .cannotWrite(let path, let reason): "cannot write \(TerminalText.escaped(path)): \(reason)"
        case .otherIndex(let removed, let all):
            "\(removed) of \(all) articles of this name would go from the cluster: give another index another --name, or say --replace; nothing was sent"
        case .sameNumber(let one, let other):
            "\(TerminalText.escaped(one)) and \(TerminalText.escaped(other)) have the same number in a cluster: rename one of them"
        }
    }
}
