import ArticleIndex
import Articles
import GRDB
import PostingLists
import TestSupport
import Testing

/// Indexes that were damaged on purpose, table by table.
struct IndexCheckTests {
    private static let words = "oil harbour ferry council bridge rain tariff price vote closed open".split(
        separator: " ")

    private static func article(_ path: String, using random: inout SeededGenerator) -> AnalysedArticle {
        let texts = (0..<1 + random.below(4)).map { _ in
            (0..<20 + random.below(40)).map { _ in words[random.below(words.count)] + " " }.joined()
        }
        let mentions = texts.map { _ in
            [Mention(range: 0..<3, type: .person, name: ["Ada Hale", "Bo Berg"][random.below(2)])]
        }
        var article = SampleArticle.make(texts, path: path, headline: "Rain \(path)", mentions: mentions)
        article.article.url = "https://example.org/news\(path)"
        article.quotations = [
            Quotation(kind: .direct, ranges: [0..<9], evidence: .speechVerb, confidence: 0.9)
        ]
        return article
    }

    /// An index with a history: several segments, articles changed and removed.
    private func makeIndex(seed: UInt64 = 7) throws -> TemporaryIndex {
        var random = SeededGenerator(seed: seed)
        let index = try TemporaryIndex((0..<30).map { Self.article("/\($0)", using: &random) })
        for round in 0..<4 {
            let known = try index.ids().sorted { $0.key < $1.key }
            try index.apply(
                (0..<5).map { .put(Self.article("/\(round)-\($0)", using: &random), replacing: nil) }
                    + known.prefix(3).map { .put(Self.article($0.key, using: &random), replacing: $0.value) }
                    + known.dropFirst(3).prefix(2).map { .remove(id: $0.value) })
        }
        return index
    }

    private func check(_ index: TemporaryIndex) throws -> [IndexFault] {
        let writer = try IndexWriter(index.directory)
        defer { writer.abandon() }
        return try writer.check()
    }

    private func execute(_ sql: String, in index: TemporaryIndex) throws {
        try DatabaseQueue(path: index.directory.link).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    @Test(arguments: 0..<5)
    func `what updates leave behind agrees with what a rebuild would make`(_: Int) throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        #expect(try check(makeIndex(seed: seed)) == [], "seed \(seed)")
    }

    @Test(arguments: [
        ("UPDATE passage_block SET data = zeroblob(length(data))", "token counts"),
        ("DELETE FROM passage_block", "token counts"),
        ("DELETE FROM vocabulary WHERE stem = 'oil'", "vocabulary"),
        ("UPDATE vocabulary SET passages = passages + 1 WHERE stem = 'rain'", "vocabulary"),
        ("DELETE FROM term_block", "vocabulary"),
        ("UPDATE term_block SET data = x'FF'", "vocabulary"),
        ("UPDATE entity SET mention_count = mention_count + 1 WHERE id = 1", "mention an entity"),
        ("UPDATE entity SET articles = x'' WHERE id = 2", "mention an entity"),
        (
            "UPDATE passage SET text = 'snow ' || text WHERE id = (SELECT max(id) FROM passage)",
            "full-text index does not agree"
        ),
        (
            "INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', 2, (SELECT text FROM passage WHERE id = 2))",
            "full-text index does not agree"
        ),
        ("DELETE FROM speech_block", "what is said"),
        ("INSERT INTO speech_block VALUES (100000, x'0101')", "what is said"),
        ("UPDATE speech_block SET data = x'FF'", "what is said"),
    ])
    func `what follows from the rest is made anew`(damage: String, reason: String) throws {
        let index = try makeIndex()
        try execute(damage, in: index)
        let faults = try check(index)
        #expect(faults.contains { $0.reason.contains(reason) }, "\(faults)")
        #expect(faults.allSatisfy { $0.isMended }, "\(faults)")
        #expect(try check(index) == [])
    }

    @Test(arguments: [
        ("DELETE FROM passage WHERE id = (SELECT first_passage FROM article LIMIT 1)", "passages they should have"),
        ("DELETE FROM article WHERE id = (SELECT max(id) FROM article)", "belong to no article"),
        ("UPDATE mention_block SET data = x'FF'", "mentions cannot be read"),
        ("DELETE FROM entity", "are not there"),
        ("DELETE FROM site", "cut off"),
        ("UPDATE article SET path = (SELECT min(path) FROM article), part = ''", "in the index twice"),
        (
            "UPDATE quotation SET data = x'FFFF' WHERE article_id = (SELECT min(article_id) FROM quotation)",
            "cannot be read"
        ),
    ])
    func `what was lost is named and stays so`(damage: String, reason: String) throws {
        let index = try makeIndex()
        try execute("PRAGMA foreign_keys = OFF; " + damage, in: index)
        for _ in 0..<2 {
            let faults = try check(index)
            #expect(faults.contains { $0.reason.contains(reason) && !$0.isMended }, "\(faults)")
        }
    }

    @Test func `an index is compacted as a generation of its own, which agrees`() throws {
        let index = try makeIndex()
        let reader = try IndexReader(index.directory)
        let before = try reader.read { try $0.counts() }
        let result = try IndexWriter(index.directory).compact()
        #expect(result.counts == before)
        #expect(result.after > 0 && result.after < result.before)
        #expect(try reader.read { try $0.counts() } == before)
        let other = try IndexReader(index.directory)
        #expect(other.path != reader.path)
        #expect(try other.read { try $0.postingPages().structure.levels.joined().count } == 1)
        #expect(try check(index) == [])
        // Articles come and go in it as before.
        var random = SeededGenerator(seed: 1)
        try index.apply([.put(Self.article("/new", using: &random), replacing: nil)])
        #expect(try check(index) == [])
    }
}
