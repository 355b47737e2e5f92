import ArticleIndex
import Articles
import Ingestion
import Synchronization
import TestSupport
import Testing

/// An index that follows another one: the same as with a cluster, but for the servers.
struct ReplicationTests {
    private let source: TemporaryIndex
    private let target: TemporaryIndex
    private let calls = Calls()

    /// What a store was asked for, and when it breaks off.
    private final class Calls: Sendable {
        struct Counts {
            var offered = 0
            var comparisons = 0
            /// How many calls come to their end; nil for all.
            var left: Int?
        }
        let counts = Mutex(Counts())

        func take() throws {
            try counts.withLock { counts in
                guard let left = counts.left else { return }
                guard left > 0 else { throw Interruption() }
                counts.left = left - 1
            }
        }
    }

    private struct Interruption: Error {}

    private final class FollowingIndex: ArticleStore {
        private let writer: IndexWriter
        private let calls: Calls

        init(_ directory: IndexDirectory, _ calls: Calls) throws {
            try calls.take()
            writer = try IndexWriter(directory)
            self.calls = calls
        }

        deinit { writer.abandon() }

        var name: String { writer.name }

        func holds(_ mark: String) async throws -> Bool {
            try calls.take()
            return try writer.holds(mark)
        }

        func compare(with index: IndexReader) async throws {
            try calls.take()
            calls.counts.withLock { $0.comparisons += 1 }
            try writer.compare(with: index)
        }

        func put(_ articles: [ExportedArticle]) async throws -> StoreIntake {
            try calls.take()
            calls.counts.withLock { $0.offered += articles.count }
            var intake = try writer.put(articles.filter { !$0.place.path.contains("large") })
            intake.tooLarge = articles.filter { $0.place.path.contains("large") }.map(\.id)
            return intake
        }

        func remove(_ places: [ArticlePlace]) async throws -> Int {
            try calls.take()
            return try writer.remove(places)
        }

        func commit() async throws -> StoreState {
            try calls.take()
            let state = try writer.commit()
            try calls.take()
            return state
        }
    }

    init() throws {
        source = try TemporaryIndex((0..<30).map { Self.article($0) })
        target = try TemporaryIndex([])
    }

    private static func article(_ number: Int, _ version: Int = 0) -> AnalysedArticle {
        SampleArticle.make(
            ["The ferry \(number) runs. ", "Nobody saw boat \(version)."], path: "/news/\(number).txt",
            headline: "Notice \(number)")
    }

    private var replication: Replication {
        Replication(of: source.directory) { [directory = target.directory, calls] _ in
            try FollowingIndex(directory, calls)
        }
    }

    /// What an index has of each article, in the order of their places.
    private func contents(_ index: TemporaryIndex) throws -> [String] {
        try IndexReader(index.directory).read { try $0.articles(after: 0, limit: 100_000) }.map { article in
            let paths = [article.place.path] + article.otherPaths.sorted()
            return "\(paths) \(article.article.article.headline) \(article.article.passages.map(\.text))"
        }.sorted()
    }

    private func file(_ number: UInt8) -> FileFingerprint {
        FileFingerprint(size: 1, modified: 1, contentHash: [number])
    }

    @Test
    func `what changed is sent, and nothing else`() async throws {
        var report = try await replication.finish()
        #expect((report.articles, report.sent, report.removed) == (30, 30, 0))
        #expect(try contents(target) == contents(source))
        let ids = try source.ids()
        try source.apply([
            .put(Self.article(3, 1), replacing: ids["/news/3.txt"]),
            .put(Self.article(40), replacing: nil),
            .remove(id: try #require(ids["/news/4.txt"])),
            .move(
                id: try #require(ids["/news/5.txt"]), from: ArticlePlace(path: "/news/5.txt"),
                to: ArticlePlace(path: "/news/50.txt"), file: file(5)),
            .addPlace(id: try #require(ids["/news/6.txt"]), ArticlePlace(path: "/news/60.txt"), file: file(6)),
        ])
        calls.counts.withLock { $0 = .init() }
        report = try await replication.finish()
        #expect((report.articles, report.sent, report.removed) == (30, 4, 2))
        #expect(try contents(target) == contents(source))
        #expect(calls.counts.withLock { ($0.offered, $0.comparisons) } == (4, 0))

        calls.counts.withLock { $0 = .init() }
        report = try await replication.finish()
        #expect((report.articles, report.sent, report.removed) == (30, 0, 0))
        #expect(calls.counts.withLock { ($0.offered, $0.comparisons) } == (0, 0))
    }

    @Test
    func `what somebody else changed in a store is found and mended`() async throws {
        _ = try await replication.finish()
        try target.apply([.remove(id: 7)])
        let report = try await replication.finish()
        #expect(report.sent == 1)
        #expect(try contents(target) == contents(source))
        #expect(calls.counts.withLock { $0.comparisons } == 2)
    }

    @Test
    func `an index that was built anew is compared`() async throws {
        _ = try await replication.finish()
        try source.apply((10..<35).map { .put(Self.article($0), replacing: nil) }, rebuild: true)
        let report = try await replication.finish()
        #expect((report.articles, report.sent, report.removed) == (25, 5, 10))
        #expect(try contents(target) == contents(source))
        #expect(calls.counts.withLock { $0.comparisons } == 2)
    }

    @Test
    func `compacting an index forgets nothing`() async throws {
        _ = try await replication.finish()
        try source.apply([.put(Self.article(3, 1), replacing: try source.ids()["/news/3.txt"])])
        _ = try IndexWriter(source.directory).compact()
        let report = try await replication.finish()
        #expect((report.sent, report.removed) == (1, 0))
        #expect(try contents(target) == contents(source))
        #expect(calls.counts.withLock { $0.comparisons } == 1)
    }

    @Test
    func `what is too large is said once, and again when it has changed`() async throws {
        func large(_ words: String) -> AnalysedArticle { SampleArticle.make([words], path: "/news/large.txt") }
        try source.apply([.put(large("Grain."), replacing: nil)])
        for round in 0..<3 {
            let report = try await replication.finish()
            #expect(report.tooLarge == ["/news/large.txt"])
            #expect(report.newlyTooLarge == (round == 0 ? ["/news/large.txt"] : []))
            #expect(report.articles == 31)
        }
        #expect(calls.counts.withLock { ($0.offered, $0.comparisons) } == (31, 1))
        // It stays known when others change, and when the store is compared.
        try source.apply([.put(Self.article(3, 1), replacing: try source.ids()["/news/3.txt"])])
        var report = try await replication.finish()
        #expect((report.sent, report.tooLarge, report.newlyTooLarge) == (1, ["/news/large.txt"], []))
        #expect(calls.counts.withLock { ($0.offered, $0.comparisons) } == (32, 1))
        try target.apply([.remove(id: 7)])
        report = try await replication.finish()
        #expect((report.sent, report.tooLarge, report.newlyTooLarge) == (1, ["/news/large.txt"], []))

        try source.apply([.put(large("Grain and oil."), replacing: try source.ids()["/news/large.txt"])])
        report = try await replication.finish()
        #expect((report.sent, report.newlyTooLarge) == (0, ["/news/large.txt"]))
        #expect(try await replication.finish().newlyTooLarge == [])
        try source.apply([.remove(id: try #require(try source.ids()["/news/large.txt"]))])
        report = try await replication.finish()
        #expect((report.articles, report.tooLarge) == (30, []))
        #expect(calls.counts.withLock { $0.comparisons } == 2)
        #expect(try contents(target) == contents(source))
    }

    @Test
    func `two stores follow an index, each at its own pace`() async throws {
        let other = try TemporaryIndex([])
        let second = Replication(of: source.directory) { [directory = other.directory, calls] _ in
            try FollowingIndex(directory, calls)
        }
        _ = try await replication.finish()
        _ = try await second.finish()
        for number in 0..<5 {
            try source.apply([.put(Self.article(number, 1), replacing: try source.ids()["/news/\(number).txt"])])
            if number % 2 == 0 { _ = try await replication.finish() }
        }
        #expect(try await second.finish().sent == 5)
        #expect(try contents(other) == contents(source))
        #expect(calls.counts.withLock { $0.comparisons } == 2)
    }

    /// Of two that send at the same time nobody knows which came last.
    @Test
    func `two that sent at once are not believed`() async throws {
        _ = try await replication.finish()
        let reader = try IndexReader(source.directory)
        let feed = ChangeFeed(reader, for: target.directory.path)
        let (one, other) = (try feed.position(), try feed.position())
        #expect(one.mark != nil)
        try feed.acknowledge(one, mark: one.mark, omitted: [])
        #expect(try feed.position().mark == one.mark)
        try feed.acknowledge(other, mark: one.mark, omitted: [])
        #expect(try feed.position().mark == nil)
        _ = try await replication.finish()
        #expect(calls.counts.withLock { $0.comparisons } == 2)
        #expect(try feed.position().mark != nil)
    }

    /// Changes of all kinds, sent in full, in part, or not at all.
    @Test(arguments: 1...12)
    func `nothing is lost whatever happens, and wherever it breaks off`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var next = 100
        for _ in 0..<25 {
            var changes: [IndexChange] = []
            var ids = try source.ids().sorted { $0.key < $1.key }
            for _ in 0...random.below(4) where ids.count > 4 {
                let (path, id) = ids.remove(at: random.below(ids.count))
                // Of one with several places nothing else changes in the same batch.
                ids.removeAll { $0.value == id }
                let place = ArticlePlace(path: path)
                next += 1
                switch random.below(7) {
                case 0: changes.append(.fold(Self.article(next), replacing: nil))
                case 1:
                    var article = Self.article(next)
                    article.article.path = path
                    changes.append(.fold(article, replacing: id))
                case 2:
                    let new = ArticlePlace(path: "/news/\(next).txt")
                    changes.append(.move(id: id, from: place, to: new, file: file(1)))
                case 3:
                    let (otherPath, other) = ids.remove(at: random.below(ids.count))
                    ids.removeAll { $0.value == other }
                    let otherPlace = ArticlePlace(path: otherPath)
                    changes.append(.move(id: id, from: place, to: otherPlace, file: file(2)))
                    changes.append(.move(id: other, from: otherPlace, to: place, file: file(3)))
                case 4: changes.append(.leave(id: id, place))
                case 5: changes.append(.addPlace(id: id, ArticlePlace(path: "/news/\(next).txt"), file: file(4)))
                default:
                    changes.append(.leave(id: id, place))
                    var article = Self.article(next)
                    article.article.path = path
                    changes.append(.fold(article, replacing: nil))
                }
            }
            try source.apply(changes)
            switch random.below(3) {
            case 0: continue
            case 1:
                calls.counts.withLock { $0.left = random.below(7) }
                _ = try? await replication.finish()
                calls.counts.withLock { $0.left = nil }
            default:
                _ = try await replication.finish()
                #expect(try contents(target) == contents(source))
            }
        }
        _ = try await replication.finish()
        #expect(try contents(target) == contents(source))
    }
}
