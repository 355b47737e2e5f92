import ArticleIndex
import Articles
import QueryLanguage
import Retrieval
import SphinxQL
import TestSupport
import Testing

@testable import SearchCluster

/// A cluster is held against an SQLite index with the same articles.
@Suite(.enabled(if: LiveEngine.isHere, "\(LiveEngine.missing)"), .serialized)
struct ClusterSearcherTests {
    private static let today = PublicationDay("2026-02-08") ?? .today()

    private func parse(_ text: String) throws -> Query { try QueryParser(today: Self.today).parse(text) }

    private func paths(_ query: Query, _ engine: any SearchEngine, order: HitRequest.Order = .score) throws -> [String]
    {
        try engine.matchedArticles(query, order: order, countingPassages: false)
            .map { try #require(engine.paths(ofArticleAt: $0.start).first) }
    }

    @Test func theSameArticlesAreFoundAndTheBestIsAmongTheFirst() throws {
        var news = RandomNews(random: SeededGenerator(seed: 9))
        let articles = (0..<1_000).map { news.article($0) }
        let index = try TemporaryIndex(articles)
        let engine = try LiveEngine()
        try engine.write(articles)
        var asked = 0
        var good = 0
        var ranked = 0
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            // Of most words not all articles come back: those that are best must be among them.
            var limits = ClusterSearcher.Limits()
            limits.ranked = 60
            let cluster = try engine.searcher(limits)
            #expect(try cluster.articleCount() == articles.count)
            for _ in 0..<200 {
                let text = news.query()
                let query = try parse(text)
                let expected = try paths(query, searcher)
                let found = try paths(query, cluster)
                #expect(Set(found) == Set(expected), "\(text)")
                #expect(found.count == expected.count, "\(text)")
                #expect(try cluster.finds(query) == !expected.isEmpty, "\(text)")
                asked += 1
                guard asked.isMultiple(of: 2), query.words != nil, !expected.isEmpty else { continue }
                let best = try cluster.hits(query, HitRequest(limit: 1)).first?.article.path
                let first = try searcher.hits(query, HitRequest(limit: 3)).map(\.article.path)
                ranked += 1
                if let best, first.contains(best) { good += 1 }
            }
            #expect(cluster.shortfall == nil)
        }
        #expect(asked == 200)
        #expect(Double(good) >= 0.9 * Double(ranked), "\(good) of \(ranked)")
    }

    /// An engine counts words in memory and on disk for each, unless it is asked in the right way.
    @Test func articlesRankAlikeWhetherTheyAreInMemoryOrOnDisk() throws {
        var news = RandomNews(random: SeededGenerator(seed: 12))
        let articles = (0..<1_000).map { news.article($0) }
        let index = try TemporaryIndex(articles)
        let engine = try LiveEngine()
        try engine.write(Array(articles.prefix(900)))
        try engine.flush()
        try engine.write(Array(articles.dropFirst(900)))
        var limits = ClusterSearcher.Limits()
        limits.ranked = 30
        let cluster = try engine.searcher(limits)
        var (ranked, good) = (0, 0)
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            while ranked < 60 {
                let query = try parse(news.query())
                let first = try searcher.hits(query, HitRequest(limit: 3)).map(\.article.path)
                guard query.words != nil, !first.isEmpty else { continue }
                ranked += 1
                if let best = try cluster.hits(query, HitRequest(limit: 1)).first?.article.path, first.contains(best) {
                    good += 1
                }
            }
        }
        #expect(Double(good) >= 0.9 * Double(ranked), "\(good) of \(ranked)")
    }

    @Test func hitsAreCutAndMarkedAsFromAnIndex() throws {
        var article = Samples.bridge
        article.part = ""
        let index = try TemporaryIndex([article])
        let engine = try LiveEngine()
        try engine.write([article])
        let cluster = try engine.searcher()
        for text in ["bridge", "\"is safe\"", "place:Britain", "said:safe", "hale agreed", "brid* person:hale"] {
            let query = try parse(text)
            let expected = try IndexReader(index.directory).read { try Searcher($0).hits(query, limit: 5) }
            let found = try cluster.hits(query, HitRequest(limit: 5))
            #expect(!expected.isEmpty)
            #expect(found.map(\.passage.text) == expected.map(\.passage.text), "\(text)")
            #expect(found.map(\.matches) == expected.map(\.matches), "\(text)")
            #expect(found.map(\.headlineMatches) == expected.map(\.headlineMatches), "\(text)")
            #expect(found.map(\.mentions) == expected.map(\.mentions), "\(text)")
            #expect(found.first?.article.id == Int(ClusterRow.id(path: article.article.path, part: "")))
        }
    }

    @Test func aQuoteIsLookedUp() throws {
        let engine = try LiveEngine()
        var news = RandomNews(random: SeededGenerator(seed: 4))
        try engine.write([Samples.bridge] + (0..<50).map { news.article($0) })
        let cluster = try engine.searcher()
        let found = try cluster.quotes(
            for: ["the bridge is safe", "nobody ever said these words"], findings: Set(QuoteFinding.allCases), limit: 3)
        let best = try #require(found.first?.first)
        #expect(best.best.speakerName == "Ada Hale")
        #expect(try cluster.citation(of: best).paragraph == 1)
        #expect(found.last?.isEmpty == true)
    }

    @Test func ordersByDay() throws {
        var news = RandomNews(random: SeededGenerator(seed: 5))
        let articles = (0..<60).map { news.article($0) }
        let index = try TemporaryIndex(articles)
        let engine = try LiveEngine()
        try engine.write(articles)
        let cluster = try engine.searcher()
        for order in [HitRequest.Order.date, .newest] {
            var request = HitRequest(limit: 20)
            request.order = order
            let query = try parse("the")
            let expected = try IndexReader(index.directory).read { try Searcher($0).hits(query, request) }
            let found = try cluster.hits(query, request)
            #expect(found.map(\.article.published) == expected.map(\.article.published))
            let listed = try paths(query, cluster, order: order)
            #expect(listed.first == found.first?.article.path)
        }
    }

    @Test func aShardThatNobodyServesIsSaid() throws {
        let engine = try LiveEngine(isBroken: true)
        var news = RandomNews(random: SeededGenerator(seed: 7))
        let articles = (0..<40).map { news.article($0) }
        try engine.write(articles)
        let cluster = try engine.searcher()
        let found = try paths(parse("path:news"), cluster)
        #expect(Set(found) == Set(articles.filter(engine.serves).map(\.article.path)))
        #expect(found.count < articles.count)
        #expect(cluster.shortfall?.parts == ["press_s1", "press_s3"])
        #expect(cluster.shortfall?.reasons.isEmpty == false)
    }

    @Test func aNodeThatMissedSomethingIsSaid() throws {
        let engine = try LiveEngine()
        try engine.write([Samples.bridge])
        let cluster = try engine.searcher()
        #expect(try cluster.finds(parse("bridge")))
        #expect(cluster.shortfall == nil)
        try engine.note(id: 100, "node 0")
        #expect(try cluster.finds(parse("bridge")))
        #expect(cluster.shortfall?.reasons.first?.contains("cluster repair") == true)
    }

    @Test func anArchiveOfAnotherSchemaIsALine() throws {
        let engine = try LiveEngine()
        try engine.note(id: 1, "pressmark-cluster 99\narchive press\n")
        let cluster = try engine.searcher()
        let error = #expect(throws: ClusterError.self) { try cluster.finds(parse("bridge")) }
        #expect(error?.description.contains("update Pressmark") == true)
    }

    @Test func tooManyToLookAtOneByOneIsSaid() throws {
        let engine = try LiveEngine()
        var news = RandomNews(random: SeededGenerator(seed: 6))
        try engine.write((0..<30).map { news.article($0) })
        var limits = ClusterSearcher.Limits()
        limits.read = 3
        let cluster = try engine.searcher(limits)
        #expect(throws: ClusterError.self) { try cluster.hits(parse("path:news*/"), HitRequest(limit: 2)) }
        #expect(try cluster.hits(parse("path:news"), HitRequest(limit: 2)).count == 2)
    }

    @Test func anArchiveThatIsNotThereIsALine() throws {
        let engine = try LiveEngine()
        let coordinators = Coordinators([.init(name: "127.0.0.1", port: engine.port)]) { _ throws(SphinxError) in
            try engine.connection()
        }
        let cluster = try ClusterSearcher(coordinators, archive: "other")
        #expect(throws: ClusterError.wrongSchema("there is no archive 'other' there")) { try cluster.articleCount() }
    }

    /// What is typed never makes the engine complain.
    @Test func hostileTextsGetCleanAnswers() throws {
        let engine = try LiveEngine()
        try engine.write([Samples.bridge])
        let cluster = try engine.searcher()
        let tokens = try ClusterTokens()
        let connection = try engine.connection()
        var texts = HostileText(random: SeededGenerator(seed: 11))
        var answered = 0
        for number in 0..<10_000 {
            let text = texts.next()
            guard let query = try? parse(text) else { continue }
            do {
                let asked = cluster.selection(try MatchExpression(query, tokens: tokens), limit: 1)
                _ = try connection.query(asked.sql)
                let meta = try connection.meta()
                #expect(meta["error"] == nil && meta["warning"] == nil, "\(text.debugDescription): \(meta)")
                // And as a search asks it, with all that is looked up afterwards.
                if number.isMultiple(of: 10) { _ = try cluster.finds(query) }
                answered += 1
            } catch ClusterError.unsupported {
                continue
            } catch {
                Issue.record("\(text.debugDescription): \(error)")
            }
        }
        #expect(answered > 2_000)
        #expect(cluster.shortfall == nil)
        let long = String(repeating: "x", count: 900_000)
        #expect(try !cluster.finds(parse(long)))
    }
}
