import ArticleIndex
import Articles
import TestSupport
import Testing

struct IndexSnapshotEntitiesTests {
    private func mention(_ start: Int, _ name: String, _ type: EntityType = .person) -> Mention {
        Mention(range: start..<start + 3, type: type, name: name)
    }

    /// Three articles: passages 1 and 2, passage 3, passages 4 and 5.
    private func index() throws -> TemporaryIndex {
        try TemporaryIndex([
            SampleArticle.make(
                ["Ann saw Ben. ", "Ann left."], path: "/1",
                mentions: [[mention(0, "Ann Hale"), mention(8, "Ben Berg")], [mention(0, "Ann Hale")]]),
            SampleArticle.make(["Nobody came."], path: "/2"),
            SampleArticle.make(
                ["Bay is calm. ", "Ben rowed there."], path: "/3",
                mentions: [[mention(0, "Bay", .place)], [mention(0, "Ben Berg")]]),
        ])
    }

    @Test
    func `entities come by id, and mentions with their passage`() throws {
        let index = try index()
        try IndexReader(index.directory).read { snapshot in
            let entities = try snapshot.entities()
            #expect(entities.map(\.name) == ["Ann Hale", "Ben Berg", "Bay"])
            #expect(entities.map(\.type) == [.person, .person, .place])
            #expect(entities.map(\.id) == entities.map(\.id).sorted())
            #expect(try snapshot.mentions(inPassage: 1) == [mention(0, "Ann Hale"), mention(8, "Ben Berg")])
            #expect(try snapshot.mentions(inPassage: 3) == [])
        }
    }

    @Test
    func `articles are counted once, mentions each time`() throws {
        let index = try index()
        try IndexReader(index.directory).read { snapshot in
            let ids = try snapshot.entities().map(\.id)
            func counts(_ counts: [EntityCount]) -> [[Int]] { counts.map { [$0.entity, $0.articles, $0.mentions] } }
            #expect(
                try counts(snapshot.entityCounts { ids.firstIndex(of: $0) }) == [[0, 1, 2], [1, 2, 2], [2, 1, 1]])
            #expect(
                try counts(snapshot.entityCounts(inArticles: [3, 4]) { ids.firstIndex(of: $0) })
                    == [[1, 1, 1], [2, 1, 1]])
            #expect(try counts(snapshot.entityCounts(inArticles: [1]) { $0 == ids[0] ? 7 : nil }) == [[7, 1, 2]])
            // All as one: what an article mentions twice is one article.
            #expect(try counts(snapshot.entityCounts { _ in 0 }) == [[0, 2, 5]])
        }
    }

    @Test
    func `articles are found by any of the entities`() throws {
        let index = try index()
        try IndexReader(index.directory).read { snapshot in
            let ids = try snapshot.entities().map(\.id)
            #expect(try snapshot.articles(mentioningEntities: [ids[1]]) == [1, 4])
            #expect(try snapshot.articles(mentioningEntities: [ids[0], ids[2]]) == [1, 4])
            #expect(try snapshot.articles(mentioningEntities: []) == [])
            #expect(try snapshot.articles(mentioningEntities: [99]) == [])
        }
    }

    @Test
    func `what an article no longer says is not counted`() throws {
        let index = try index()
        try index.apply([.remove(id: try #require(try index.ids()["/1"]))])
        try IndexReader(index.directory).read { snapshot in
            let names = Dictionary(uniqueKeysWithValues: try snapshot.entities().map { ($0.id, $0.name) })
            let counts = try snapshot.entityCounts { $0 }
            #expect(counts.map { names[$0.entity] } == ["Ben Berg", "Bay"])
            #expect(counts.map(\.mentions) == [1, 1])
        }
    }
}
