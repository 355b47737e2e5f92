import Testing

@testable import SearchCluster

/// What the servers are told of the tables; that they take it is for the tests on servers to show.
struct ClusterTablesTests {
    private let tables: ClusterTables

    init() throws {
        tables = ClusterTables(
            layout: try ClusterLayout(
                archive: "press",
                nodes: ["a", "b", "c"].map { ClusterNode(host: $0, port: 9306, agentPort: 9312) },
                shards: 4, copies: 2))
    }

    @Test func manticoreMakesTheShardsOfANodeAndWhatGathersThem() throws {
        let statements = tables.statements(of: 1)
        let names = statements.compactMap { $0.split(separator: " ").dropFirst(5).first.map(String.init) }
        #expect(Set(names) == Set(tables.names(on: 1)))
        #expect(statements.allSatisfy { $0.hasPrefix("CREATE TABLE IF NOT EXISTS ") })
        let shard = try #require(statements.first)
        for field in ClusterSchema.fields { #expect(shard.contains("\(field) text indexed"), "\(field)") }
        for name in ClusterSchema.bigints + ClusterTables.Bookkeeping.all {
            #expect(shard.contains("\(name) bigint"), "\(name)")
        }
        for name in ClusterSchema.strings { #expect(shard.contains("\(name) string"), "\(name)") }
        #expect(shard.contains(") charset_table='0..9, a..z, _' "))
        let archive = try #require(statements.first { $0.contains(" press type='distributed'") })
        for (shard, nodes) in tables.layout.replicas.enumerated() {
            let mirrors = nodes.map { tables.layout.nodes[$0].agentAddress }.joined(separator: "|")
            #expect(archive.contains(" agent='\(mirrors):press_s\(shard),press_empty'"))
        }
    }

    @Test func sphinxIsConfiguredWithTheSameTables() {
        for node in 0..<3 {
            let text = tables.configuration(of: node, folder: "/var/lib/press")
            for name in tables.names(on: node) { #expect(text.contains("\nindex \(name)\n"), "\(name)") }
            #expect(text.contains("    charset_table = 0..9, a..z, _\n"))
            #expect(text.contains("agent = a:9312|b:9312:press_s0,press_empty\n"))
        }
    }
}
