import Articles
import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

struct FriendlyViewsTests {
    private func execute(_ sql: String, in index: TemporaryIndex) throws {
        try DatabaseQueue(path: index.directory.link).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    private func agree(_ index: TemporaryIndex) throws -> Bool {
        try DatabaseQueue(path: index.directory.link).read(FriendlyViews.agree)
    }

    @Test(arguments: ["DROP VIEW hits", "DROP VIEW people; CREATE VIEW people AS SELECT 1"])
    func `an index without them gets them in its place at the next update`(change: String) throws {
        let index = try TemporaryIndex([SampleArticle.make(["Rain."], path: "/a")])
        #expect(try agree(index))
        try execute(change, in: index)
        #expect(try !agree(index))
        let before = try IndexReader(index.directory).path
        try index.apply([])
        #expect(try agree(index))
        #expect(try IndexReader(index.directory).path == before)
    }

    @Test func `an index of an older format has them once it is brought up to date`() throws {
        let person = Mention(range: 0..<8, type: .person, name: "Ada Hale")
        let index = try TemporaryIndex([SampleArticle.make(["Ada Hale left."], path: "/a", mentions: [[person]])])
        try OldFormat.takeBack(index, mentions: ["/a": [[person]]])
        try index.apply([])
        #expect(try agree(index))
        let names = try DatabaseQueue(path: index.directory.link).read {
            try String.fetchAll($0, sql: "SELECT name FROM people")
        }
        #expect(names == ["Ada Hale"])
    }

    @Test func `hits are the passages that match, with what belongs to their article`() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(
                ["Rain fell. ", "Tariffs rose at the naïve harbour."], path: "/a", headline: "Weather",
                published: "2026-02-07", source: "Post"),
            SampleArticle.make(["A tariff fell."], path: "/b"),
        ])
        let rows = try DatabaseQueue(path: index.directory.link).read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT id, article, passage, published, source, headline, snippet, text, path FROM hits
                    WHERE query MATCH 'tariffs NOT rain' ORDER BY rank
                    """)
        }
        #expect(
            rows == [
                [
                    "id": 2, "article": 1, "passage": 2, "published": "2026-02-07", "source": "Post",
                    "headline": "Weather", "snippet": "[Tariffs] rose at the naïve harbour.",
                    "text": "Tariffs rose at the naïve harbour.", "path": "/a",
                ]
            ])
    }
}
