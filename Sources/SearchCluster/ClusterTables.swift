/// The tables of an archive, as the servers are told of them.
struct ClusterTables {
    let layout: ClusterLayout

    /// Numbers that a shard keeps of an article beside those of ``ClusterSchema/bigints``.
    enum Bookkeeping {
        /// By what two articles of one id are the same: a hash of all that is kept of it.
        static let version = "version"
        /// When it was sent, in milliseconds since 1970.
        static let written = "written"
        /// Which index it is from: articles that are gone from there are removed.
        static let origin = "origin"
        static let all = [version, written, origin]
    }

    /// What the layout's table holds beside the layout, by id.
    enum State {
        static let layout = 1
        /// Exports that began and have not finished.
        static let exports = 2..<100
        /// Nodes that missed something, by their numbers.
        static let firstNode = 100
        /// Each node says of itself only that it has what it was given, by its number: one that lost its disk has lost this, too.
        static let firstFilled = 1000
    }

    /// Settings of a shard's index. Tokens are spelled with nothing but these characters.
    private static let settings = [
        ("dict", "keywords"), ("charset_table", "0..9, a..z, _"), ("min_word_len", "1"), ("min_prefix_len", "1"),
        ("index_field_lengths", "1"),
    ]

    private static var numbers: [String] { ClusterSchema.bigints + Bookkeeping.all }

    private func agents(_ nodes: [Int], _ table: String) -> String {
        nodes.map { layout.nodes[$0].agentAddress }.joined(separator: "|") + ":" + table
    }

    /// A shard is asked together with a table that stays empty. Of a table that is asked alone and has one chunk on disk, and newer
    /// articles in memory, both engines count for each of the two how many articles have a word, and hold that against the number
    /// of all: a common word weighs more in the smaller one. Over several tables `local_df` has them count in the whole of these.
    private var shardAgents: [String] {
        layout.replicas.enumerated().map { agents($1, "\(layout.table($0)),\(layout.emptyTable)") }
    }
    private var stateAgents: [String] { layout.nodes.indices.map { agents([$0], layout.layoutTable) } }

    /// The tables a node must have.
    func names(on node: Int) -> [String] {
        articleTables(on: node) + [layout.layoutTable, layout.statesTable, layout.archive]
    }

    /// Those with the fields of articles.
    private func articleTables(on node: Int) -> [String] {
        layout.shards(on: node).map(layout.table) + [layout.emptyTable]
    }

    // MARK: Sphinx

    /// The configuration file of a node: https://sphinxsearch.com/docs/sphinx2.2/conf-reference.html
    /// - Parameter folder: where the node keeps its files.
    func configuration(of node: Int, folder: String) -> String {
        var text = "# \(layout.archive): node \(node + 1) of \(layout.nodes.count), by pressmark-ingest cluster init\n"
        for name in articleTables(on: node) {
            text += block(
                "index \(name)",
                [("type", "rt"), ("path", "\(folder)/\(name)"), ("rt_mem_limit", "128M")] + Self.settings
                    + ClusterSchema.fields.map { ("rt_field", $0) } + Self.numbers.map { ("rt_attr_bigint", $0) }
                    + ClusterSchema.strings.map { ("rt_attr_string", $0) })
        }
        text += block(
            "index \(layout.layoutTable)",
            [
                ("type", "rt"), ("path", "\(folder)/\(layout.layoutTable)"), ("rt_field", "note"),
                ("rt_attr_string", "layout"), ("rt_attr_bigint", "since"),
            ])
        // After an outage the other replica is asked at once, and the one that was away is looked at twice a second.
        let distributed = [("type", "distributed")]
        let patience = [("agent_connect_timeout", "300"), ("agent_query_timeout", "5000")]
        text += block(
            "index \(layout.archive)",
            distributed + shardAgents.map { ("agent", $0) } + [("ha_strategy", "nodeads")] + patience)
        text += block("index \(layout.statesTable)", distributed + stateAgents.map { ("agent", $0) } + patience)
        let place = layout.nodes[node]
        // With binlog_flush = 1, 2.2.11 writes what was committed only when a buffer is full: a killed server has lost it.
        text += block(
            "searchd",
            [
                ("listen", place.agentAddress), ("listen", "\(place.address):mysql41"), ("workers", "threads"),
                ("dist_threads", "4"), ("binlog_path", folder), ("binlog_flush", "2"),
                ("pid_file", "\(folder)/searchd.pid"), ("log", "\(folder)/searchd.log"), ("max_packet_size", "64M"),
                ("max_children", "200"), ("ha_ping_interval", "500"), ("ha_period_karma", "2"),
                ("seamless_rotate", "1"),
            ])
        return text
    }

    private func block(_ name: String, _ lines: [(String, String)]) -> String {
        "\n\(name)\n{\n" + lines.map { "    \($0) = \($1)\n" }.joined() + "}\n"
    }

    // MARK: Manticore Search

    /// What makes the tables of a node, once: https://manual.manticoresearch.com/Creating_a_table
    func statements(of node: Int) -> [String] {
        let settings = Self.settings.filter { $0.0 != "dict" }.map { "\($0)='\($1)'" }.joined(separator: " ")
        let columns =
            ClusterSchema.fields.map { "\($0) text indexed" } + Self.numbers.map { "\($0) bigint" }
            + ClusterSchema.strings.map { "\($0) string" }
        let shards = articleTables(on: node).map { table in
            "CREATE TABLE IF NOT EXISTS \(table) (\(columns.joined(separator: ", "))) \(settings)"
        }
        func distributed(_ name: String, _ agents: [String]) -> String {
            "CREATE TABLE IF NOT EXISTS \(name) type='distributed' "
                + agents.map { "agent='\($0)'" }.joined(separator: " ")
                + " ha_strategy='nodeads' agent_connect_timeout='300' agent_query_timeout='5000'"
        }
        return shards + [
            "CREATE TABLE IF NOT EXISTS \(layout.layoutTable) (note text indexed, layout string, since bigint)",
            distributed(layout.archive, shardAgents),
            distributed(layout.statesTable, stateAgents),
        ]
    }
}
