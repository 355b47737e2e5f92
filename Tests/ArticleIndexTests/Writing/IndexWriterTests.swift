import ArticleIndex
import Articles
import FoundationEssentials
import TestSupport
import Testing

struct IndexWriterTests {
    private func texts(_ index: TemporaryIndex, _ ids: ClosedRange<Int>) throws -> [String] {
        try IndexReader(index.directory).read { snapshot in
            try ids.compactMap { try snapshot.passage($0)?.text }
        }
    }

    @Test
    func `the first run builds a generation and points the link at it`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["one two "])])
        let path = index.directory.path
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: index.directory.link) == "generations/0001.db")
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/generations") == ["0001.db"])
    }

    @Test
    func `a rebuild replaces the generation and removes the old one`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["old words"])])
        try index.apply([.put(SampleArticle.make(["new words"], hash: 1), replacing: nil)], rebuild: true)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: index.directory.link) == "generations/0002.db")
        #expect(try FileManager.default.contentsOfDirectory(atPath: index.directory.generations) == ["0002.db"])
        #expect(try texts(index, 1...2) == ["new words"])
    }

    @Test
    func `a generation that is being read stays until its reader has gone`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["old words"])])
        do {
            let reader = try IndexReader(index.directory)
            try index.apply([.put(SampleArticle.make(["new words"], hash: 1), replacing: nil)], rebuild: true)
            #expect(try reader.read { try $0.passage(1)?.text } == "old words")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: index.directory.generations).contains("0001.db"))
        }
        try index.apply([.remove(id: 1)])
        #expect(!FileManager.default.fileExists(atPath: index.directory.file(ofGeneration: 1)))
    }

    @Test
    func `a build whose process ended before the link was swung goes`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["old words"])])
        try FileManager.default.copyItem(
            atPath: index.directory.file(ofGeneration: 1), toPath: index.directory.file(ofGeneration: 2))
        try index.apply([.put(SampleArticle.make(["more words"], path: "/news/b.txt", hash: 1), replacing: nil)])
        #expect(try texts(index, 1...2) == ["old words", "more words"])
        #expect(!FileManager.default.fileExists(atPath: index.directory.file(ofGeneration: 2)))
    }

    @Test
    func `a build that is abandoned leaves the index as it was`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["old words"])])
        let writer = try IndexWriter(index.directory, rebuild: true)
        try writer.apply([.put(SampleArticle.make(["new words"]), replacing: nil)])
        writer.abandon()
        #expect(try texts(index, 1...2) == ["old words"])
        #expect(!FileManager.default.fileExists(atPath: index.directory.unfinished))
    }

    @Test
    func `a second writer is refused at once`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["words"])])
        let writer = try IndexWriter(index.directory)
        #expect(throws: IndexError.locked(directory: index.directory.path)) { try IndexWriter(index.directory) }
        writer.abandon()
    }

    @Test
    func `text, passage blocks and vocabulary stay right through updates`() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(["tariffs rise ", "oil falls"], path: "/a"),
            SampleArticle.make(["a tariff"], path: "/b"),
        ])
        let ids = try index.ids()
        let changed = SampleArticle.make(["gas ", "gas tariff ", "gas"], path: "/a")
        try index.apply([.put(changed, replacing: ids["/a"])])
        try index.checkIntegrity()
        #expect(try index.ids()["/a"] == ids["/a"])

        try IndexReader(index.directory).read { snapshot in
            #expect(try snapshot.terms(stem: "tariff") == [VocabularyTerm(term: "tariff", passages: 2)])
            #expect(try snapshot.terms(stem: "gas") == [VocabularyTerm(term: "gas", passages: 3)])
            #expect(try snapshot.terms(stem: "oil").isEmpty)
            let directory = try snapshot.passageDirectory()
            #expect((1...6).map { directory.textTokens(of: $0) } == [0, 0, 2, 1, 2, 1])
            #expect(directory.articleStart(of: 6) == 4)
            #expect(directory.articleEnd(from: 3) == 4)
            #expect(directory.articleEnd(from: 4) == 7)
        }

        try index.apply([.remove(id: try #require(ids["/b"]))])
        try index.checkIntegrity()
        let (counts, terms) = try IndexReader(index.directory).read { snapshot in
            (try snapshot.counts(), try snapshot.terms(stem: "tariff"))
        }
        #expect(counts == IndexCounts(articles: 1, passages: 3))
        #expect(terms == [VocabularyTerm(term: "tariff", passages: 1)])
    }

    @Test
    func `an update gives the same tables as a rebuild`() throws {
        let articles = (0..<300).map { number in
            SampleArticle.make(
                (0...number % 7).map { "word\(number % 11) part\($0) common " }, path: "/\(number)",
                headline: "Headline \(number % 5)")
        }
        let rebuilt = try TemporaryIndex(articles)
        let updated = try TemporaryIndex([articles[0]])
        try updated.apply(articles.dropFirst().map { .put($0, replacing: nil) })
        func tables(_ index: TemporaryIndex) throws -> [String] {
            try IndexReader(index.directory).read { snapshot in
                let directory = try snapshot.passageDirectory()
                var lines = (0..<UInt32(directory.end)).map {
                    "\(directory.tokens(of: $0)) \(directory.articleStart(of: $0)) \(directory.articleEnd(from: $0))"
                }
                try snapshot.forEachTerm { lines.append("\($0)") }
                return lines
            }
        }
        #expect(try tables(rebuilt) == tables(updated))
    }

    @Test
    func `an index built in several segments is the one built in one`() throws {
        let articles = (0..<200).map { number in
            SampleArticle.make(
                (0...number % 5).map { "word\(number % 13) part\($0) common Ærø naïve \(number) " },
                path: "/\(number)", headline: "Headline \(number % 5)",
                mentions: (0...number % 5).map { passage in
                    [
                        Mention(range: 0..<4, type: .place, name: "Place \(number % 60)"),
                        Mention(range: 5..<9, type: passage == 1 ? .date : .person, name: "Name \(number % 7)"),
                    ]
                })
        }
        func build(memoryLimit: Int) throws -> TemporaryIndex {
            let index = try TemporaryIndex()
            let writer = try IndexWriter(index.directory, memoryLimit: memoryLimit)
            for start in stride(from: 0, to: articles.count, by: 30) {
                try writer.apply(articles[start...].prefix(30).map { .put($0, replacing: nil) })
            }
            _ = try writer.finish()
            return index
        }
        func check(_ index: TemporaryIndex) throws -> [IndexFault] {
            let writer = try IndexWriter(index.directory)
            defer { writer.abandon() }
            return try writer.check()
        }
        func terms(_ index: TemporaryIndex) throws -> [String] {
            try IndexReader(index.directory).read { snapshot in
                var terms: [String] = []
                try snapshot.forEachTerm { terms.append("\($0)") }
                return terms
            }
        }
        func entities(_ index: TemporaryIndex) throws -> [String] {
            try IndexReader(index.directory).read { snapshot in
                try snapshot.entities(nameless: true).map { entity in
                    "\(entity) \(try snapshot.articles(mentioningEntities: [entity.id]))"
                }
            }
        }
        let (one, several) = (try build(memoryLimit: 1 << 30), try build(memoryLimit: 1))
        #expect(try check(one) == [])
        #expect(try check(several) == [])
        #expect(try terms(one) == terms(several))
        #expect(try entities(one) == entities(several))
        #expect(try entities(one).count > 60)
        // What is built goes on as any other index does.
        let ids = try several.ids()
        try several.apply([
            .remove(id: try #require(ids["/7"])),
            .put(SampleArticle.make(["other common words"], path: "/8"), replacing: ids["/8"]),
            .put(SampleArticle.make(["new common words"], path: "/new"), replacing: nil),
        ])
        #expect(try check(several) == [])
    }

    @Test
    func `the shortest passage between two others is known, gaps aside`() throws {
        func shortest(_ index: TemporaryIndex) throws -> Int {
            try IndexReader(index.directory).read { try $0.passageDirectory().shortestBetween }
        }
        let words = { (count: Int) in String(repeating: "word ", count: count) }
        let index = try TemporaryIndex([
            SampleArticle.make([words(3), words(12), words(30), words(2)], path: "/a"),
            SampleArticle.make([words(20), words(1)], path: "/b"),
            SampleArticle.make([words(20), words(40), words(20)], path: "/c"),
        ])
        #expect(try shortest(index) == 12)
        let ids = try index.ids()
        try index.apply([.remove(id: try #require(ids["/a"])), .remove(id: try #require(ids["/b"]))])
        #expect(try shortest(index) == 16)
        try index.apply([.put(SampleArticle.make([words(9), "", words(9)], path: "/d"), replacing: nil)])
        #expect(try shortest(index) == 0)
    }

    @Test
    func `mentions come back with their passage`() throws {
        let mention = Mention(range: 0..<4, type: .person, name: "Anna Berg")
        let index = try TemporaryIndex([SampleArticle.make(["Berg spoke. ", "So."], mentions: [[mention], []])])
        let mentions = try IndexReader(index.directory).read { snapshot in
            try [1, 2].map(snapshot.mentions)
        }
        #expect(mentions == [[mention], []])
    }
}
