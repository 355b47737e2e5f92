import ArticleIndex
import Articles
import EntityNames
import QueryLanguage
import Retrieval
import SearchCluster
import TestSupport
import Testing

/// Lists from a cluster are those from an SQLite index with the same articles.
@Suite(.enabled(if: LiveEngine.isHere, "\(LiveEngine.missing)"), .serialized)
struct ClusterListsTests {
    /// What all tests ask and none changes.
    private struct News {
        let articles: [AnalysedArticle]
        let index: TemporaryIndex
        let engine: LiveEngine

        init() throws {
            var news = RandomNews(random: SeededGenerator(seed: 21))
            // More than are asked for at once.
            articles = (0..<1_200).map { news.article($0) }
            index = try TemporaryIndex(articles)
            engine = try LiveEngine()
            try engine.write(articles)
        }
    }

    nonisolated(unsafe) private static let news = Result { try News() }
    private let articles: [AnalysedArticle]
    private let index: TemporaryIndex
    private let engine: LiveEngine
    private static let queries: [String?] = [
        "oil", "the -of", "oil OR gas", "\"the of\"", "said:the", "speaker:hale", "speaker:hale the", "date:2025 oil",
        "person:roy", "the NEAR/3 of", "source:desk bridge", "nothingofthekind", nil,
    ]

    init() throws {
        let news = try Self.news.get()
        (articles, index, engine) = (news.articles, news.index, news.engine)
    }

    private func parse(_ text: String) throws -> Query {
        try QueryParser(today: PublicationDay("2026-02-08") ?? .today()).parse(text)
    }

    private func forEachQuery(
        _ body: (_ text: String, Query?, _ index: any SearchEngine, _ cluster: any SearchEngine) throws -> Void
    ) throws {
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            let cluster = try engine.searcher()
            for text in Self.queries { try body(text ?? "all", text.map(parse), searcher, cluster) }
            #expect(cluster.shortfall == nil)
        }
    }

    @Test func entitiesAreThoseOfAnIndex() throws {
        try forEachQuery { text, query, index, cluster in
            for types in [EntityType.names, [.place]] {
                let expected = try index.entities(query, types: types, limit: 50)
                let found = try cluster.entities(query, types: types, limit: 50)
                #expect(found.articles == expected.articles, "\(text)")
                #expect(found.articlesInIndex == articles.count, "\(text)")
                #expect(found.entities.map(\.rank) == expected.entities.map(\.rank), "\(text)")
                #expect(found.entities.map(\.score) == expected.entities.map(\.score), "\(text)")
                #expect(Set(found.entities.map(Named.init)) == Set(expected.entities.map(Named.init)), "\(text)")
            }
        }
    }

    private struct Named: Hashable {
        let names: Set<String>
        let counts: [Int]

        init(_ entity: NamedEntity) {
            names = Set(entity.names)
            counts = [entity.articles, entity.mentions, entity.articlesInIndex]
        }
    }

    @Test func whatTheAliasFilesMakeOneIsCountedOnce() throws {
        let aliases = Aliases([AliasFile(path: "aliases.txt", text: "Ada Hale = Jo Hale\n")])
        let query = try parse("oil")
        let expected = try IndexReader(index.directory).read {
            try Searcher($0, aliases: aliases).entities(query, types: [.person], limit: 9)
        }
        let found = try engine.searcher(aliases: aliases).entities(query, types: [.person], limit: 9)
        #expect(expected.entities.contains { $0.names.count > 1 })
        #expect(Set(found.entities.map(Named.init)) == Set(expected.entities.map(Named.init)))
    }

    @Test func speakersAreThoseOfAnIndex() throws {
        try forEachQuery { text, query, index, cluster in
            let expected = try index.speakers(query, types: EntityType.names, limit: 20)
            #expect(try cluster.speakers(query, types: EntityType.names, limit: 20) == expected, "\(text)")
        }
    }

    @Test func quotationsAreThoseOfAnIndex() throws {
        try forEachQuery { text, query, index, cluster in
            let expected = try index.quotations(query, limit: 10_000)
            let found = try cluster.quotations(query, limit: 10_000)
            #expect(found.count == expected.count, "\(text)")
            #expect(found.articles == expected.articles, "\(text)")
            #expect(
                found.quotations.map(\.citation.article.published)
                    == expected.quotations.map(\.citation.article.published), "\(text)")
            #expect(found.quotations.map(\.hasWords) == expected.quotations.map(\.hasWords), "\(text)")
            func words(_ list: QuotationList) -> [String] {
                list.quotations.map { "\($0.words) \($0.matches)" }.sorted()
            }
            #expect(words(found) == words(expected), "\(text)")
            for quotation in found.quotations {
                let path = quotation.citation.article.path
                #expect(quotation.citation.article.id == Int(ClusterRow.id(path: path, part: "")))
            }
        }
    }

    @Test func timelinesAreThoseOfAnIndex() throws {
        try forEachQuery { text, query, index, cluster in
            for period in [nil, Timeline.Period.month] {
                let expected = try index.timeline(query, by: period, limit: 31)
                #expect(try cluster.timeline(query, by: period, limit: 31) == expected, "\(text)")
            }
        }
    }

    @Test func anOverviewIsThatOfAnIndex() throws {
        let query = try parse("oil")
        let expected = try #require(
            try IndexReader(index.directory).read { try Searcher($0).overview(query, limit: 5, barLimit: 31) })
        let found = try #require(try engine.searcher().overview(query, limit: 5, barLimit: 31))
        #expect(found.timeline == expected.timeline)
        #expect(found.sources == expected.sources)
        #expect(found.speakers == expected.speakers)
        #expect(found.entities.mapValues { $0.map(\.score) } == expected.entities.mapValues { $0.map(\.score) })
    }

    @Test func moreThanIsReadIsSaid() throws {
        var limits = ClusterSearcher.Limits()
        limits.whole = 10
        let cluster = try engine.searcher(limits)
        let error = #expect(throws: ClusterError.self) {
            try cluster.speakers(nil, types: EntityType.names, limit: 20)
        }
        #expect(error == .tooMany(articles.count, limit: 10))
        // The engine counts days.
        #expect(try cluster.timeline(nil, by: .year, limit: 31)?.articles == articles.count)
    }

    @Test func anArticleIsOpenedAsFromAnIndex() throws {
        let cluster = try engine.searcher()
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            for article in articles.prefix(20) {
                let path = article.article.path
                let query = try parse("oil OR the")
                var expected = try searcher.open(path, query) { $0 }
                let opened = try cluster.open(path, query) { $0 }
                #expect(opened.article.id == Int(ClusterRow.id(path: path, part: "")))
                #expect(opened.matches == expected.matches)
                #expect(opened.mentions == expected.mentions)
                #expect(opened.quotations == expected.quotations)
                #expect(opened.text == expected.text)
                expected.article.id = opened.article.id
                expected.article.firstPassage = opened.article.firstPassage
                #expect(opened.article == expected.article)
                #expect(try cluster.open("#\(opened.article.id)", query) { $0 } == opened)
                #expect(try cluster.open("\(opened.article.id):1", nil) { $0 }.ordinal == 0)
            }
        }
    }

    @Test func anArticleThatIsNotThereIsALine() throws {
        let cluster = try engine.searcher()
        let path = articles[0].article.path
        let id = Int(ClusterRow.id(path: path, part: ""))
        let passages = articles[0].passages.count
        func failure(_ name: String) throws -> ArticleLookupError? {
            #expect(throws: ArticleLookupError.self) { try cluster.open(name, nil) { $0 } }
        }
        #expect(try failure("12") == .noNumber(12))
        #expect(try failure("0") == .noNumber(0))
        #expect(try failure("/olds/0.txt") == .noPath("/olds/0.txt", nearest: nil))
        #expect(try failure("*") == .noPath("*", nearest: nil))
        let end = path.split(separator: "/").suffix(2).joined(separator: "/")
        #expect(try failure(end) == .noPath(end, nearest: path))
        #expect(try failure("\(id):99") == .noPassage(99, article: id, passages: passages))
    }

    @Test func articlesOfOneFileAreNamedByNumber() throws {
        var parts = articles[0...1].map { $0 }
        for index in parts.indices {
            parts[index].article.path = "/news/box.mbox"
            parts[index].part = "\(index)"
        }
        let engine = try LiveEngine()
        try engine.write(parts)
        let error = #expect(throws: ArticleLookupError.self) {
            try engine.searcher().open("/news/box.mbox", nil) { $0 }
        }
        let ids = parts.map { Int(ClusterRow.id(path: $0.article.path, part: $0.part)) }
        #expect(error == .several(path: "/news/box.mbox", articles: 2, first: ids.min() ?? 0))
    }

    @Test func likeAnArticleAreThoseWithItsTellingWords() throws {
        let words = ["turbine", "lighthouse", "estuary", "anchor", "pilot", "buoy"]
        var alike: [AnalysedArticle] = []
        for number in 0..<4 {
            alike.append(
                SampleArticle.make(
                    [words.dropLast(number).map { "The \($0) of the harbour. " }.joined()],
                    path: "/alike/\(number).txt",
                    headline: "Notice \(number)"))
        }
        let engine = try LiveEngine()
        try engine.write(Array(articles.prefix(200)) + alike)
        let found = try engine.searcher().articles(like: "/alike/0.txt", limit: 3, foldsCopies: false) { $0 }
        #expect(found.hits.map(\.article.path) == ["/alike/1.txt", "/alike/2.txt", "/alike/3.txt"])
        #expect(found.hits.first?.article.id == Int(ClusterRow.id(path: "/alike/1.txt", part: "")))
        #expect(found.explanation.parts.contains { $0.label.hasPrefix("lighthouse: once, in up to 4 articles") })
    }
}
