import ArticleIndex
import Articles
import EntityNames
import Foundation
import SphinxQL
import TestSupport

@testable import SearchCluster

/// A search server of its own on loopback, with an archive of three shards; it goes with the test, and with its process.
final class LiveEngine {
    static let isHere = SearchProgram.here != nil
    static let missing = SearchProgram.skipped
    private let layout: ClusterLayout

    private let folder: TemporaryFolder
    private let server: Process
    private let lifeLine: LifeLine
    let port: Int

    /// - Parameter isBroken: whether the archive has a shard that nobody serves.
    init(isBroken: Bool = false) throws {
        folder = try TemporaryFolder()
        let ports = try Self.freePorts(3)
        port = ports[0]
        layout = try ClusterLayout(
            archive: "press",
            nodes: [ClusterNode(host: "127.0.0.1", port: port, agentPort: ports[1])]
                + (isBroken ? [ClusterNode(host: "127.0.0.1", port: 1, agentPort: ports[2])] : []),
            shards: isBroken ? 4 : 3, copies: 1)
        let text =
            SearchProgram.here?.isManticore == true
            ? SearchProgram.manticore(query: port, agent: ports[1], folder: folder.path("data"))
            : Self.sphinx(layout, query: port, agent: ports[1], folder)
        try FileManager.default.createDirectory(atPath: folder.path("data"), withIntermediateDirectories: true)
        let configuration = try folder.write(text, to: "searchd.conf")
        server = Process()
        server.executableURL = URL(fileURLWithPath: SearchProgram.here?.path ?? "")
        server.arguments = ["--config", configuration, "--nodetach"]
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        lifeLine = try LifeLine(to: server.processIdentifier)
        for _ in 0..<200 where (try? connection()) == nil { usleep(50_000) }
        if SearchProgram.here?.isManticore == true {
            let connection = try connection()
            for statement in ClusterTables(layout: layout).statements(of: 0) { _ = try connection.query(statement) }
        }
        try note(id: 1, layout.text)
        // The node has what it was given.
        try note(id: 1000, "")
    }

    private static func sphinx(_ layout: ClusterLayout, query: Int, agent: Int, _ folder: TemporaryFolder) -> String {
        var lines: [String] = []
        for name in layout.shards(on: 0).map(layout.table) + [layout.emptyTable] {
            lines += ["index \(name) {", "type=rt", "path=\(folder.path(name))", "dict=keywords"]
            lines += ["min_word_len=1", "min_prefix_len=1", "index_field_lengths=1", "charset_table=0..9, a..z, _"]
            lines += ClusterSchema.fields.map { "rt_field=\($0)" }
            lines += ClusterSchema.bigints.map { "rt_attr_bigint=\($0)" }
            lines += ClusterSchema.strings.map { "rt_attr_string=\($0)" } + ["}"]
        }
        lines += ["index press {", "type=distributed"]
        for (shard, nodes) in layout.replicas.enumerated() {
            lines.append("agent=\(layout.nodes[nodes[0]].agentAddress):\(layout.table(shard)),\(layout.emptyTable)")
        }
        lines += ["}", "index press_layout {", "type=rt", "path=\(folder.path("layout"))", "rt_field=note"]
        lines += ["rt_attr_string=layout", "rt_attr_bigint=since", "}", "index press_states {", "type=distributed"]
        lines += layout.nodes.map { "agent=\($0.agentAddress):press_layout" }
        lines += ["}", "searchd {", "listen=127.0.0.1:\(query):mysql41", "listen=127.0.0.1:\(agent)"]
        lines += ["workers=threads", "binlog_path=", "pid_file=\(folder.path("pid"))", "log=\(folder.path("log"))"]
        lines += ["max_packet_size=64M", "}", ""]
        return lines.joined(separator: "\n")
    }

    deinit {
        // It has inherited that SIGTERM is blocked.
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
        lifeLine.release()
    }

    func connection() throws(SphinxError) -> SphinxConnection {
        try SphinxConnection(host: "127.0.0.1", port: port)
    }

    func searcher(
        _ limits: ClusterSearcher.Limits = .init(), aliases: Aliases = Aliases()
    ) throws -> ClusterSearcher {
        try ClusterSearcher(
            Coordinators([.init(name: "127.0.0.1", port: port)]) { [port] host throws(SphinxError) in
                try SphinxConnection(host: host.name, port: port)
            }, archive: "press", aliases: aliases, limits: limits)
    }

    /// Writes a line into the table that the nodes know each other by.
    func note(id: Int, _ text: String) throws {
        _ = try connection().query(
            "REPLACE INTO press_layout (id, layout, since) VALUES (\(id), \(SphinxValue.quoted(text)), 0)")
    }

    /// Whether an article is in a shard that is served.
    func serves(_ article: AnalysedArticle) -> Bool {
        layout.shards(on: 0).contains(
            layout.shard(of: ClusterRow.id(path: article.article.path, part: article.part)))
    }

    /// Writes articles, each to the shard that its number says.
    func write(_ articles: [AnalysedArticle]) throws {
        let connection = try connection()
        let tokens = try ClusterTokens()
        var names: [String] = []
        var values: [Int: [String]] = [:]
        for article in articles where serves(article) {
            let row = ClusterRow(article, tokens: tokens)
            names = ["id"] + (row.fields.map(\.name) + row.bigints.map(\.name) + row.strings.map(\.name))
            let columns =
                [String(row.id)] + row.fields.map { SphinxValue.quoted($0.text) } + row.bigints.map { String($0.value) }
                + row.strings.map { SphinxValue.quoted($0.text) }
            values[layout.shard(of: row.id), default: []].append("(\(columns.joined(separator: ",")))")
        }
        for (shard, rows) in values {
            for start in stride(from: 0, to: rows.count, by: 100) {
                let some = rows[start..<min(start + 100, rows.count)].joined(separator: ",")
                _ = try connection.query(
                    "REPLACE INTO \(layout.table(shard)) (\(names.joined(separator: ","))) VALUES \(some)")
            }
        }
    }

    /// What was written so far goes from memory to a chunk on disk.
    func flush() throws {
        let connection = try connection()
        for shard in layout.shards(on: 0) { _ = try connection.query("FLUSH RAMCHUNK \(layout.table(shard))") }
    }

    private static func freePorts(_ count: Int) throws -> [Int] {
        var sockets: [CInt] = []
        defer { for socket in sockets { close(socket) } }
        return (0..<count).map { _ in
            let socket = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
            sockets.append(socket)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = bind(socket, $0, length)
                    _ = getsockname(socket, $0, &length)
                }
            }
            return Int(UInt16(bigEndian: address.sin_port))
        }
    }
}
