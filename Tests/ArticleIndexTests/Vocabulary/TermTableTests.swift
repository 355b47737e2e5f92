import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

struct TermTableTests {
    /// All terms as the table has them, and as the vocabulary has them.
    private func terms(_ index: TemporaryIndex) throws -> (table: [String], vocabulary: [String]) {
        try IndexReader(index.directory).read { snapshot in
            var table: [String] = []
            try snapshot.forEachTerm(beginningWith: "") { term, frequency in
                table.append("\(String(decoding: term, as: UTF8.self)) \(frequency.exponent)")
            }
            var vocabulary: [VocabularyTerm] = []
            try snapshot.forEachTerm { vocabulary.append($0) }
            vocabulary.sort { $0.term.utf8.lexicographicallyPrecedes($1.term.utf8) }
            return (table, vocabulary.map { "\($0.term) \(FrequencyClass(passages: $0.passages).exponent)" })
        }
    }

    private func article(_ path: String, using random: inout SeededGenerator) -> AnalysedArticle {
        // Some words are everywhere, most are in one article.
        let words = (0..<40).map { _ in
            random.below(2) == 0 ? "common\(random.below(50))" : String(random.next() % 1_000_000, radix: 26)
        }
        return SampleArticle.make([words.joined(separator: " ")], path: path)
    }

    private func database<Result>(_ index: TemporaryIndex, _ body: (Database) throws -> Result) throws -> Result {
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        return try queue.write(body)
    }

    @Test(arguments: (0..<2).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `the table has the vocabulary's terms through all updates`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let index = try TemporaryIndex((0..<100).map { article("/\($0)", using: &random) })
        for round in 1...6 {
            try index.apply((0..<40).map { .put(article("/\(round)/\($0)", using: &random), replacing: nil) })
            let known = try index.ids().sorted { $0.key < $1.key }.shuffled(using: &random)
            try index.apply(
                known.prefix(30).map { .put(article($0.key, using: &random), replacing: $0.value) }
                    + known.dropFirst(30).prefix(20).map { .remove(id: $0.value) })
            let terms = try terms(index)
            #expect(terms.table == terms.vocabulary, "seed \(seed), round \(round)")
        }
        try index.apply(index.ids().values.map { .remove(id: $0) })
        #expect(try terms(index).table.isEmpty)
        try index.apply([.put(SampleArticle.make(["zebra apple"]), replacing: nil)])
        #expect(try terms(index).table == ["apple 0", "untitled 0", "zebra 0"])
    }

    @Test
    func `an update of one article writes few blocks`() throws {
        var random = SeededGenerator(seed: 1)
        let index = try TemporaryIndex((0..<1000).map { article("/\($0)", using: &random) })
        func blocks() throws -> Set<String> {
            try database(index) { Set(try String.fetchAll($0, sql: "SELECT hex(data) FROM term_block")) }
        }
        let before = try blocks()
        #expect(before.count > 20)
        try index.apply([.put(SampleArticle.make(["common1 common2 unheard"]), replacing: nil)])
        #expect(try blocks().subtracting(before).count <= 4)
    }

    @Test
    func `an index of format 1 answers, and an update brings it up to date`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["tariff tariffs oil"], path: "/a")])
        try OldFormat.takeBack(index)
        try database(index) { database in
            try database.execute(
                sql: """
                    DROP TABLE term_block;
                    DELETE FROM grdb_migrations WHERE identifier >= '2';
                    PRAGMA user_version = 1;
                    """)
        }
        func near(_ word: String) throws -> [String] {
            try IndexReader(index.directory).read { snapshot in
                var found: [String] = []
                try snapshot.forEachTerm(within: 2, of: word) { term, slips, _ in
                    found.append("\(String(decoding: term, as: UTF8.self)) \(slips)")
                }
                return found.sorted()
            }
        }
        #expect(try near("tarif") == ["tariff 1", "tariffs 2"])
        #expect(try terms(index).table.sorted() == ["oil 0", "tariff 0", "tariffs 0", "untitled 0"])
        try index.apply([.put(SampleArticle.make(["tarifs"], path: "/b"), replacing: nil)])
        #expect(try near("tarif") == ["tariff 1", "tariffs 2", "tarifs 1"])
        #expect(try database(index) { try Int32.fetchOne($0, sql: "PRAGMA user_version") } == FormatVersion.current)
        let terms = try terms(index)
        #expect(terms.table == terms.vocabulary)
    }

    @Test
    func `words beyond what the automaton holds are compared one by one`() throws {
        let long = String(repeating: "abcdefgh", count: 9)
        let index = try TemporaryIndex([SampleArticle.make([long + " oil"])])
        let found = try IndexReader(index.directory).read { snapshot in
            var found: [Int] = []
            try snapshot.forEachTerm(within: 1, of: long + "x") { _, slips, _ in found.append(slips) }
            return found
        }
        #expect(found == [1])
    }

    @Test
    func `a damaged block is an error that says so`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["tariff oil"])])
        try database(index) { try $0.execute(sql: "UPDATE term_block SET data = x'0900'") }
        #expect(throws: IndexError.self) {
            try IndexReader(index.directory).read { try $0.forEachTerm(within: 1, of: "oil") { _, _, _ in } }
        }
        #expect(throws: IndexError.self) {
            try index.apply([.put(SampleArticle.make(["unheard"], path: "/b"), replacing: nil)])
        }
    }
}
