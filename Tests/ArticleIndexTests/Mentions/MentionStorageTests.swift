import Articles
import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

/// Mentions as they are stored, against a plain account of the same articles.
struct MentionStorageTests {
    private typealias Account = [String: [[Mention]]]

    private static func article(
        _ path: String, using random: inout SeededGenerator
    ) -> (article: AnalysedArticle, mentions: [[Mention]]) {
        let names = ["Anna Berg", "Bo", "Norges Bank", "Tromsø", "東京"]
        let text = String(repeating: "words and more ", count: 8)
        let said = Array(text.utf8)
        let mentions = (0..<1 + random.below(4)).map { _ in
            var start = 0
            return (0..<random.below(5)).map { _ in
                start += random.below(8)
                let name = random.below(3) == 0 ? "Rare \(random.below(1000))" : names[random.below(names.count)]
                let length = random.below(2) == 0 ? name.utf8.count : 1 + random.below(12)
                defer { start += length }
                let isNameless = random.below(3) == 0
                return Mention(
                    range: start..<start + length,
                    type: isNameless ? [.date, .money][random.below(2)] : EntityType.allCases[random.below(4)],
                    name: isNameless ? String(decoding: said[start..<start + length], as: UTF8.self) : name)
            }
        }
        return (SampleArticle.make(mentions.map { _ in text }, path: path, mentions: mentions), mentions)
    }

    /// Holds everything the index says of entities against the account.
    private func check(_ index: TemporaryIndex, _ account: Account, _ comment: Comment) throws {
        try IndexReader(index.directory).read { snapshot in
            // Those that are no words of a passage have rows of their own, whatever their type.
            let named = try snapshot.entities()
            let counts = try snapshot.entityCounts { $0 }
            #expect(named.map(\.id) == counts.map(\.entity), comment)
            let entities = try snapshot.entities(nameless: true)
            #expect(Array(entities.prefix(named.count)) == named, comment)
            #expect(try snapshot.entityCounts { $0 }.filter { $0.entity <= named.last?.id ?? 0 } == counts, comment)
            let ids = Dictionary(uniqueKeysWithValues: entities.map { (Name($0.type, $0.name), $0.id) })
            #expect(ids.count == entities.count, comment)
            #expect(entities.map(\.id) == entities.map(\.id).sorted(), comment)
            var articles: [Int: [Int]] = [:]
            var starts: [(start: Int, mentions: [[Mention]])] = []
            for (path, id) in try index.ids() {
                let article = try #require(try snapshot.article(id))
                let mentions = try #require(account[path])
                starts.append((article.firstPassage, mentions))
                for (offset, expected) in mentions.enumerated() {
                    #expect(try snapshot.mentions(inPassage: article.firstPassage + offset) == expected, comment)
                }
            }
            starts.sort { $0.start < $1.start }
            func count(_ part: [(start: Int, mentions: [[Mention]])]) throws -> [EntityCount] {
                var counts: [Int: EntityCount] = [:]
                for article in part {
                    for (name, own) in Dictionary(grouping: article.mentions.joined(), by: { Name($0.type, $0.name) }) {
                        let id = try #require(ids[name])
                        counts[id, default: EntityCount(entity: id, articles: 0, mentions: 0)].articles += 1
                        counts[id]?.mentions += own.count
                    }
                }
                return counts.values.sorted { $0.entity < $1.entity }
            }
            for article in starts {
                for mention in article.mentions.joined() {
                    let id = try #require(ids[Name(mention.type, mention.name)])
                    if articles[id]?.last != article.start { articles[id, default: []].append(article.start) }
                }
            }
            let all = try count(starts)
            #expect(try snapshot.entityCounts { $0 } == all, comment)
            #expect(entities.map(\.id) == all.map(\.entity), comment)
            for step in [1, 2, 7] {
                let part = starts.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
                #expect(try snapshot.entityCounts(inArticles: part.map(\.start)) { $0 } == count(part), comment)
            }
            for (id, expected) in articles {
                #expect(try snapshot.articles(mentioningEntities: [id]) == expected, comment)
            }
            let some = articles.keys.sorted().prefix(3)
            #expect(
                try snapshot.articles(mentioningEntities: Array(some) + [1 << 40])
                    == Set(some.flatMap { articles[$0] ?? [] }).sorted(), comment)
        }
    }

    private struct Name: Hashable {
        var type: EntityType
        var name: String

        init(_ type: EntityType, _ name: String) {
            (self.type, self.name) = (type, name)
        }
    }

    private func database<Result>(_ index: TemporaryIndex, _ body: (Database) throws -> Result) throws -> Result {
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        return try queue.write(body)
    }

    @Test(arguments: (0..<2).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `mentions and counts stay right through all updates`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var account: Account = [:]
        func put(_ path: String, replacing id: Int? = nil) -> IndexChange {
            let (article, mentions) = Self.article(path, using: &random)
            account[path] = mentions
            return .put(article, replacing: id)
        }
        let index = try TemporaryIndex()
        try index.apply((0..<60).map { put("/\($0)") })
        try check(index, account, "seed \(seed), built")
        for round in 1...5 {
            var changes = (0..<10).map { put("/\(round)/\($0)") }
            let known = try index.ids().sorted { $0.key < $1.key }.shuffled(using: &random)
            for (path, id) in known.prefix(12) { changes.append(put(path, replacing: id)) }
            for (path, id) in known.dropFirst(12).prefix(12) {
                account[path] = nil
                changes.append(.remove(id: id))
            }
            try index.apply(changes)
            try check(index, account, "seed \(seed), round \(round)")
        }
        try index.apply(index.ids().values.map { .remove(id: $0) })
        let left = try database(index) { database in
            try ["entity", "mention_block"].map { try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") }
        }
        #expect(left == [0, 0])
    }

    @Test(arguments: (0..<2).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `an index of format 2 answers, and an update brings it up to date`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var account: Account = [:]
        let articles = (0..<40).map { number in
            let (article, mentions) = Self.article("/\(number)", using: &random)
            account["/\(number)"] = mentions
            return article
        }
        let index = try TemporaryIndex(articles)
        try OldFormat.takeBack(index, mentions: account)
        let reader = try IndexReader(index.directory)
        try reader.read { snapshot in
            #expect(snapshot.format == 2)
            // Of the old tables: what is said of each passage, entity and article.
            let counts = try snapshot.entityCounts { $0 }
            #expect(try snapshot.entities().map(\.id) == counts.map(\.entity))
            #expect(try snapshot.mentions(inPassage: 1) == account["/0"]?.first)
            let starts = try snapshot.articles(mentioningEntities: counts.map(\.entity))
            #expect(starts.count == account.values.count { $0.contains { !$0.isEmpty } })
            #expect(try snapshot.entityCounts(inArticles: starts) { $0 } == counts)
            #expect(counts.reduce(0) { $0 + $1.mentions } == account.values.joined().joined().count)
            let one = try #require(counts.first)
            #expect(try snapshot.articles(mentioningEntities: [one.entity]).count == one.articles)
        }
        let (article, mentions) = Self.article("/new", using: &random)
        account["/new"] = mentions
        try index.apply([.put(article, replacing: nil)])
        try check(index, account, "seed \(seed)")
        try isCurrent(index)
    }

    @Test(arguments: (0..<2).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `an index of format 3 answers, and an update takes its dates and sums away`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var account: Account = [:]
        let articles = (0..<40).map { number in
            let (article, mentions) = Self.article("/\(number)", using: &random)
            account["/\(number)"] = mentions
            return article
        }
        let index = try TemporaryIndex(articles)
        func dates() throws -> [String] {
            try database(index) {
                try String.fetchAll($0, sql: "SELECT name FROM entity WHERE type = 5 AND name < 'a'")
            }
        }
        try OldFormat.takeBackToPacked(index, mentions: account)
        #expect(try !dates().isEmpty)
        #expect(try !dates().contains(""))
        try check(index, account, "seed \(seed), format 3")
        try index.apply([.remove(id: try #require(try index.ids()["/7"]))])
        account["/7"] = nil
        try check(index, account, "seed \(seed)")
        #expect(try dates().contains(""))
        try isCurrent(index)
    }

    private func isCurrent(_ index: TemporaryIndex) throws {
        let (version, hasTable) = try database(index) { database in
            (try Int32.fetchOne(database, sql: "PRAGMA user_version"), try database.tableExists("mention"))
        }
        #expect(version == FormatVersion.current)
        #expect(!hasTable)
    }

    @Test
    func `SQL counts what is mentioned most`() throws {
        let berg = Mention(range: 0..<4, type: .person, name: "Anna Berg")
        let oslo = Mention(range: 5..<9, type: .place, name: "Oslo")
        let index = try TemporaryIndex([
            SampleArticle.make(["Berg Oslo Berg"], path: "/a", mentions: [[berg, oslo]]),
            SampleArticle.make(["Berg "], path: "/b", mentions: [[berg]]),
        ])
        let rows = try database(index) { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT entity_type.name || ' ' || entity.name || ' ' || article_count || ' ' || mention_count
                    FROM entity JOIN entity_type ON entity_type.id = entity.type ORDER BY article_count DESC
                    """)
        }
        #expect(rows == ["PERSON Anna Berg 2 2", "PLACE Oslo 1 1"])
    }

    @Test(arguments: [
        "UPDATE mention_block SET data = x'01'", "UPDATE mention_block SET data = x'0100fd00'",
        "UPDATE entity SET name = 'Anna Berg of a very long name'", "UPDATE entity SET articles = x'80', type = 77",
    ])
    func `damaged mentions are an error that says so`(sql: String) throws {
        let berg = Mention(range: 0..<4, type: .person, name: "Berg")
        let index = try TemporaryIndex([SampleArticle.make(["Berg spoke."], mentions: [[berg]])])
        let queue = try DatabaseQueue(path: index.directory.link, configuration: Self.unchecked)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let damaged = IndexError.damaged(
            path: index.directory.file(ofGeneration: 1), reason: "its mentions cannot be read")
        #expect(throws: damaged) {
            try IndexReader(index.directory).read { snapshot in
                _ = try snapshot.mentions(inPassage: 1)
                _ = try snapshot.articles(mentioningEntities: [1])
            }
        }
    }

    private static var unchecked: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return configuration
    }
}
