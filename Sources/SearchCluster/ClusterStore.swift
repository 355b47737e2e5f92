package import ArticleIndex
import CXXHash
import FileAccess
import SphinxQL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A cluster as a store of articles: each is sent to all nodes of its shard that lack it.
package final class ClusterStore: ArticleStore {
    package let name: String
    private let session: AdministeredCluster
    private let layout: ClusterLayout
    private let writer: ClusterWriter
    /// Nodes that had missed something before.
    private let earlier: Set<Int>
    private let encoders: [RowEncoder]
    private let origin: Int
    private let replaces: Bool
    /// What every node that answers has from this index; nil where it was not asked.
    private var contents: [Replica: ReplicaContent]?
    /// What of it the index has not.
    private var surplus: [Replica: Set<UInt64>] = [:]
    private var hasBegun = false

    /// Fewer articles than these may go, and not more than half of what is there.
    private static let fewest = 100

    /// Connects to all nodes.
    /// - Parameters:
    ///   - name: tells the articles of an index from those of others in the same archive, which are left alone.
    ///   - replaces: whether most of what was sent under this name may be removed.
    ///   - stemmer: that of the index.
    ///   - outage: called once for each node that does not answer; the others go on.
    /// - Throws: ``ClusterAdministrationError``, `SphinxError`, like all that it does; what was sent is kept.
    package init(
        _ address: EngineAddress, named name: String = "", replaces: Bool = false, stemmer: String,
        outage: @escaping @Sendable (StoreOutage) -> Void
    ) async throws {
        session = try await AdministeredCluster(address)
        layout = session.layout
        self.replaces = replaces
        let bytes = Array(name.utf8)
        origin = Int(bytes.withUnsafeBytes { XXH64($0.baseAddress, $0.count, 0) } >> 2)
        self.name = "sphinxql://\(layout.nodes.map(\.address).joined(separator: ","))/\(layout.archive) \(name)"
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        encoders = try (0..<cores).map { _ in try RowEncoder(stemmer: stemmer) }
        writer = try await ClusterWriter(session, outage: outage)
        earlier = Set(writer.missed.keys)
        try await writer.noteOutages()
    }

    // MARK: What nodes hold

    package func holds(_ mark: String) async throws -> Bool {
        guard try await !session.unfinishedExports().contains(running) else { return false }
        return try await totals()?.mark == mark
    }

    /// - Throws: ``ClusterAdministrationError/otherIndex(removing:of:)`` where most of what is there would go;
    ///   ``ClusterAdministrationError/sameNumber(_:_:)``.
    package func compare(with index: IndexReader) async throws {
        let contents = try await contents()
        try await writer.noteOutages()
        var wanted: Set<UInt64> = []
        var twice: UInt64?
        try index.read { snapshot in
            try snapshot.forEachArticle { path, part in
                let id = ClusterRow.id(path: path, part: part)
                if !wanted.insert(id).inserted { twice = id }
            }
            guard let twice else { return }
            var paths: [String] = []
            try snapshot.forEachArticle { if ClusterRow.id(path: $0, part: $1) == twice { paths.append($0) } }
            throw ClusterAdministrationError.sameNumber(paths.first ?? "", paths.last ?? "")
        }
        surplus = contents.mapValues { Set($0.ids.filter { !wanted.contains($0) }) }.filter { !$0.value.isEmpty }
        if !replaces {
            let there = contents.values.reduce(into: Set<UInt64>()) { $0.formUnion($1.ids) }.count
            let gone = surplus.values.reduce(into: Set<UInt64>()) { $0.formUnion($1) }.count
            guard gone <= max(Self.fewest, there / 2) else {
                throw ClusterAdministrationError.otherIndex(removing: gone, of: there)
            }
        }
        self.contents = contents
        try await begin()
    }

    private struct Replica: Hashable {
        let node: Int
        let shard: Int
    }

    /// What every node that answers has from this index.
    /// - Parameter ids: which articles are asked for, by shard; nil for all.
    private func contents(of ids: [Int: [UInt64]]? = nil) async throws -> [Replica: ReplicaContent] {
        try await withThrowingTaskGroup(of: [Replica: ReplicaContent].self) { [layout, origin] group in
            for (number, node) in session.sessions.enumerated() {
                group.addTask {
                    var contents: [Replica: ReplicaContent] = [:]
                    for shard in layout.shards(on: number) {
                        if let ids, ids[shard] == nil { continue }
                        let content = try await ReplicaContent.read(
                            node, table: layout.table(shard), origin: origin, ids: ids?[shard])
                        guard let content else { break }
                        contents[Replica(node: number, shard: shard)] = content
                    }
                    return contents
                }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
    }

    /// How many articles of this index there are, and a sum by which they are told from others.
    /// - Returns: nil where replicas of a shard do not hold the same.
    private func totals() async throws -> (mark: String, articles: Int)? {
        let columns = "COUNT(*) AS articles, SUM(\(ClusterTables.Bookkeeping.version)) AS total"
        let condition = "\(ClusterTables.Bookkeeping.origin) = \(origin)"
        let questions = layout.nodes.indices.map { node in
            (node, layout.shards(on: node).map { "SELECT \(columns) FROM \(layout.table($0)) WHERE \(condition)" })
        }
        let answers = try await session.ask(Dictionary(uniqueKeysWithValues: questions))
        try await writer.noteOutages()
        var shards = [[String]?](repeating: nil, count: layout.replicas.count)
        for (node, results) in answers {
            for (shard, result) in zip(layout.shards(on: node), results) {
                // An empty table answers with no row, or with zeros.
                let values = result.rows.first?.map { $0 ?? "0" } ?? ["0", "0"]
                guard shards[shard] == nil || shards[shard] == values else { return nil }
                shards[shard] = values
            }
        }
        var (count, text) = (0, "")
        for case let shard? in shards {
            count += Int(shard[0]) ?? 0
            text += shard.joined(separator: " ") + "\n"
        }
        let bytes = Array(text.utf8)
        let hash = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
        return ("\(ClusterSchema.version) \(count) \(hash)", count)
    }

    // MARK: Changes

    /// Where nodes note that articles of this index are on their way.
    private var running: Int {
        ClusterTables.State.exports.lowerBound + origin % ClusterTables.State.exports.count
    }

    private static var now: Int { FileClock.now() / 1_000_000 }

    private func begin() async throws {
        guard !hasBegun else { return }
        try await session.note([running], since: Self.now)
        hasBegun = true
    }

    private func shards(_ places: [ArticlePlace]) -> [Int: [UInt64]] {
        let ids = places.map { ClusterRow.id(path: $0.path, part: $0.part) }
        return Dictionary(grouping: ids, by: layout.shard)
    }

    package func put(_ articles: [ExportedArticle]) async throws -> StoreIntake {
        let contents =
            if let contents = self.contents {
                contents
            } else {
                try await contents(of: shards(articles.map(\.place)))
            }
        let rows = await encode(articles) { [layout] id, version in
            let shard = layout.shard(of: id)
            return layout.replicas[shard].filter { node in
                guard let content = contents[Replica(node: node, shard: shard)] else { return false }
                return content.index(of: id).map { content.versions[$0] != version } ?? true
            }
        }
        var intake = StoreIntake()
        var values: [Int: [Int: [String]]] = [:]
        for (row, article) in zip(rows, articles) {
            let shard = layout.shard(of: row.id)
            let replicas = layout.replicas[shard].map { Replica(node: $0, shard: shard) }
            if row.isTooLarge {
                intake.tooLarge.append(article.id)
                for replica in replicas where contents[replica]?.index(of: row.id) != nil {
                    surplus[replica, default: []].insert(row.id)
                }
                continue
            }
            for replica in replicas { surplus[replica]?.remove(row.id) }
            guard let text = row.values else { continue }
            intake.written += 1
            for node in row.nodes { values[node, default: [:]][shard, default: []].append(text) }
        }
        if !values.isEmpty { try await begin() }
        try await writer.put(values)
        return intake
    }

    package func remove(_ places: [ArticlePlace]) async throws -> Int {
        guard !places.isEmpty else { return 0 }
        return try await remove(contents(of: shards(places)).mapValues { Set($0.ids) })
    }

    private func remove(_ replicas: [Replica: Set<UInt64>]) async throws -> Int {
        var gone: [Int: [Int: [UInt64]]] = [:]
        for (replica, ids) in replicas where !ids.isEmpty {
            gone[replica.node, default: [:]][replica.shard] = ids.sorted()
        }
        guard !gone.isEmpty else { return 0 }
        try await begin()
        try await writer.remove(gone)
        return replicas.values.reduce(into: Set<UInt64>()) { $0.formUnion($1) }.count
    }

    package func commit() async throws -> StoreState {
        var state = StoreState()
        state.removed = try await remove(surplus)
        surplus = [:]
        contents = nil
        if hasBegun { try await session.forget([running]) }
        hasBegun = false
        if let totals = try await totals() { (state.mark, state.articles) = totals }
        let outages = await session.outages
        state.missing = writer.fallen.sorted().map { number in
            StoreOutage(node: layout.nodes[number].address, reason: outages[number]?.reason ?? "")
        }
        state.behind = earlier.filter { outages[$0] == nil }.sorted().map { layout.nodes[$0].address }
        return state
    }

    /// On all cores.
    private func encode(
        _ articles: [ExportedArticle], needs: @Sendable @escaping (UInt64, Int) -> [Int]
    ) async -> [EncodedRow] {
        let size = (articles.count + encoders.count - 1) / encoders.count
        return await withTaskGroup(of: (Int, [EncodedRow]).self) { [encoders, origin, time = Self.now] group in
            for (number, encoder) in encoders.enumerated() {
                let part = Array(articles.dropFirst(number * size).prefix(size))
                group.addTask { (number, await encoder.encode(part, origin: origin, at: time, needs: needs)) }
            }
            var parts = [[EncodedRow]](repeating: [], count: encoders.count)
            for await (number, rows) in group { parts[number] = rows }
            return parts.flatMap(\.self)
        }
    }
}
