import ArticleIndex
import Articles
import EntityNames
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

struct EntityRankingTests {
    /// Ten articles name Oslo; the three about oil name Anna Berg too, twice; one of them and one other Ben Hale.
    private func collection() throws -> TemporaryIndex {
        try TemporaryIndex(
            (0..<10).map { number in
                var names: [(EntityType, String)] = [(.place, number < 4 ? "OSLO" : "Oslo"), (.date, "Friday")]
                if number < 3 { names += [(.person, "Anna Berg"), (.person, "ANNA BERG")] }
                if number == 2 || number == 3 { names.append((.person, "Ben Hale")) }
                if number == 5 { names.append((.place, "Oslo")) }
                return SampleArticle.make(
                    [number < 3 ? "Word word word word word oil." : "Word word word word word."], path: "/\(number)",
                    mentions: [names.enumerated().map { Mention(range: $0 * 5..<$0 * 5 + 4, type: $1.0, name: $1.1) }])
            })
    }

    private func list(
        _ query: String?, types: Set<EntityType> = EntityType.names, limit: Int = 10, aliases: String = ""
    ) throws -> EntityList {
        let parser = QueryParser(today: try #require(PublicationDay("2026-02-10")))
        let parsed = try query.map { try parser.parse($0) }
        let index = try collection()
        return try IndexReader(index.directory).read { snapshot in
            try Searcher(snapshot, aliases: Aliases([AliasFile(path: "a", text: aliases)]))
                .entities(parsed, types: types, limit: limit)
        }
    }

    @Test
    func `what goes with the query comes before what is everywhere`() throws {
        let list = try list("oil")
        #expect((list.articles, list.articlesInIndex) == (3, 10))
        #expect(list.entities.map(\.name) == ["Anna Berg", "Ben Hale", "OSLO"])
        #expect(list.entities.map(\.rank) == [1, 2, 3])
        let first = try #require(list.entities.first)
        #expect((first.articles, first.mentions, first.articlesInIndex) == (3, 6, 3))
        #expect(first.names == ["Anna Berg", "ANNA BERG"])
        #expect(abs((list.entities.last?.score ?? 1)) < 1e-9)
    }

    @Test
    func `without a query the number of articles counts, and names are written as mostly`() throws {
        let list = try list(nil)
        #expect(list.articles == 10)
        #expect(list.entities.map(\.name) == ["Oslo", "Anna Berg", "Ben Hale"])
        #expect(list.entities.map(\.articles) == [10, 3, 2])
        #expect(list.entities.map(\.mentions) == [11, 6, 2])
        #expect(list.entities.allSatisfy { $0.score == nil })
    }

    @Test
    func `types and limit narrow the list`() throws {
        #expect(try list(nil, types: [.person]).entities.map(\.name) == ["Anna Berg", "Ben Hale"])
        #expect(try list(nil, types: [.date]).entities.map(\.name) == ["Friday"])
        #expect(try list(nil, types: [.money]).entities == [])
        #expect(try list("oil", limit: 1).entities.map(\.name) == ["Anna Berg"])
        #expect(try list("zeppelin") == EntityList(entities: [], articles: 0, articlesInIndex: 10))
    }

    @Test
    func `aliases join, rename and drop`() throws {
        let list = try list(nil, aliases: "Ben Hale = Anna Berg\nrename Anna Berg = The Mayor\nkill Oslo\n")
        let entity = try #require(list.entities.first)
        #expect(list.entities.count == 1)
        #expect(entity.name == "The Mayor")
        // Three articles name the one, two the other, one of them both.
        #expect((entity.articles, entity.mentions) == (4, 8))
    }

    @Test(arguments: [
        // By hand: 2 · (10 ln(10·100 / (20·15)) + 10 ln(10·100 / (20·85)) + 5 ln(5·100 / (80·15)) + 75 ln(75·100 / (80·85)))
        (10, 20, 15, 100, 19.4093), (3, 20, 15, 100, 0), (0, 20, 15, 100, -7.3294), (5, 5, 5, 5, 0), (0, 0, 0, 0, 0),
        (5, 5, 5, 10, 13.8629),
    ])
    func `the log-likelihood ratio is that of the fourfold table`(
        both: Int, found: Int, having: Int, all: Int, expected: Double
    ) {
        let score = LogLikelihoodRatio.score(both: both, found: found, having: having, all: all)
        #expect(abs(score - expected) < 0.001)
    }

    /// Of a collection that is elsewhere only so many names are counted as may come first.
    @Test(arguments: [false, true])
    func `names that cannot come first are not counted`(isForEachType: Bool) throws {
        var random = SeededGenerator(seed: 5)
        let index = try TemporaryIndex(
            (0..<100).map { number in
                // A few are in many articles, most in one.
                let names: [(EntityType, String)] = (0..<50).map { place in
                    let type: EntityType = place % 3 == 0 ? .place : .person
                    return place < 5 ? (type, "Common \(random.below(40))") : (type, "Rare \(number) \(place)")
                }
                return SampleArticle.make(
                    [String(repeating: "Word ", count: 50)], path: "/\(number)",
                    mentions: [names.enumerated().map { Mention(range: $0 * 5..<$0 * 5 + 4, type: $1.0, name: $1.1) }])
            })
        var asked = 0
        let totals = EntityTotals(articles: 5_000) { groups in
            asked += groups.count
            return groups.map { group in
                // Some are as frequent everywhere.
                let name = group.map(\.name).min() ?? ""
                return name.utf8.reduce(0) { ($0 * 31 + Int($1)) % 997 } % 7 == 0 ? 900 : 0
            }
        }
        try IndexReader(index.directory).read { snapshot in
            let ranking = EntityRanking(
                snapshot: snapshot, types: EntityType.names, aliases: Aliases(), totals: totals)
            let starts = try #require(try Searcher(snapshot).articles(finding: Query.term(Term("word"))))
            let all = try ranking.list(starts, limit: 100_000, isForEachType: isForEachType)
            #expect(asked == all.entities.count && asked > 4_500)
            asked = 0
            let first = try ranking.list(starts, limit: 8, isForEachType: isForEachType)
            #expect(asked == 1_000)
            for type in isForEachType ? [EntityType.person, .place] : [nil] {
                let expected = all.entities.filter { type == nil || $0.type == type }.prefix(8)
                let found = first.entities.filter { type == nil || $0.type == type }
                #expect(found.map(\.name) == expected.map(\.name))
                #expect(found.map(\.score) == expected.map(\.score))
            }
        }
    }
}
