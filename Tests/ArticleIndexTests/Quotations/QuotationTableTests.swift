import ArticleIndex
import Articles
import GRDB
import TestSupport
import Testing

struct QuotationTableTests {
    private static let passages = [
        "\u{201C}The bridge,\u{201D} Ada Hale said, ", "\u{201C}is unsafe.\u{201D} She told us so. ",
        "\u{201C}Close it,\u{201D} said a neighbour. The council has said that the bridge stays open.",
    ]

    /// The quotations of ``passages``.
    private static let quotations = [
        Quotation(
            kind: .direct, ranges: [range(of: "The bridge,"), range(of: "is unsafe.")],
            speaker: Speaker(name: "Ada Hale", range: range(of: "Ada Hale"), resolution: .asWritten),
            cue: range(of: "said"), evidence: .speechVerb, confidence: 0.98),
        Quotation(
            kind: .direct, ranges: [range(of: "Close it,")],
            speaker: Speaker(name: "Ann Neighbour", range: range(of: "neighbour"), resolution: .surname),
            evidence: .carriedOver, confidence: 0.6),
        Quotation(
            kind: .indirect, ranges: [range(of: "the bridge stays open")],
            speaker: Speaker(name: "Ann Neighbour", range: range(of: "The council"), resolution: .description),
            cue: range(of: "has said"), evidence: .speechVerb, confidence: 0.82),
    ]

    private static func range(of words: String) -> Range<Int> {
        let bytes = Array(passages.joined().utf8)
        let wanted = Array(words.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return start..<start + wanted.count
    }

    private static func article(_ path: String = "/a") -> AnalysedArticle {
        var article = SampleArticle.make(passages, path: path)
        article.quotations = quotations
        return article
    }

    private func rows(_ index: TemporaryIndex, _ sql: String) throws -> [String] {
        try DatabaseQueue(path: index.directory.link).read { try String.fetchAll($0, sql: sql) }
    }

    @Test
    func `quotations come back as they were`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["Nothing said."], path: "/z"), Self.article()])
        let (quotations, texts) = try IndexReader(index.directory).read { snapshot in
            (try snapshot.quotations(inArticle: 2), try snapshot.passageTexts(ofArticle: 2))
        }
        #expect(texts == Self.passages)
        #expect(quotations.map(\.quotation) == Self.quotations)
        #expect(quotations.map(\.ordinal) == [0, 1, 2])
        let (none, articles) = try IndexReader(index.directory).read { snapshot in
            (try snapshot.quotations(inArticle: 1), try snapshot.articlesWithQuotations())
        }
        #expect(none.isEmpty)
        #expect(articles == [2])
    }

    /// Where the tokens stand in what is said that have these positions in the article.
    private func places(_ index: TemporaryIndex, article: UInt32, of positions: Range<UInt32>) throws -> [UInt32]? {
        try IndexReader(index.directory).read { snapshot in
            let cursor = try #require(try snapshot.speechCursor())
            try cursor.seek(to: article)
            guard cursor.article == article else { return nil }
            var places = Array(positions)
            try cursor.speech().translate(&places)
            return places
        }
    }

    @Test
    func `what is said is a stream of tokens without attributions, with a gap between utterances`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["Nothing said."], path: "/z"), Self.article()])
        // The bridge, is unsafe. Close it,
        #expect(try places(index, article: 2, of: 0..<100) == [1, 2, 3, 4, 6, 7])
        // Ada Hale said is She told
        #expect(try places(index, article: 2, of: 2..<6) == [3])
        #expect(try places(index, article: 1, of: 0..<100) == nil)
    }

    @Test
    func `any SQLite tool finds what is said by the words of passages`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["The bridge is unsafe."], path: "/z"), Self.article()])
        let found = try rows(
            index,
            "SELECT DISTINCT path || ' ' || words FROM quotes WHERE query MATCH 'bridge' AND words LIKE '%bridge, is%'")
        #expect(found == ["/a The bridge, is unsafe.\nClose it,"])
    }

    @Test
    func `what is said follows updates`() throws {
        let index = try TemporaryIndex([Self.article("/a"), Self.article("/b"), Self.article("/c")])
        let ids = try index.ids()
        var changed = SampleArticle.make(["\u{201C}Yes.\u{201D} ", "No."], path: "/a")
        changed.quotations = [Quotation(kind: .direct, ranges: [3..<7])]
        try index.apply([
            .put(changed, replacing: ids["/a"]), .remove(id: try #require(ids["/b"])),
            .put(Self.article("/d"), replacing: nil),
        ])
        let writer = try IndexWriter(index.directory)
        #expect(try writer.check() == [])
        writer.abandon()
        #expect(try places(index, article: 1, of: 0..<100) == nil)
        #expect(try places(index, article: 4, of: 0..<100) == nil)
        #expect(try places(index, article: 7, of: 0..<100) == [1, 2, 3, 4, 6, 7])
        #expect(try places(index, article: 10, of: 0..<100) == [1])
        #expect(try places(index, article: 12, of: 0..<100) == [1, 2, 3, 4, 6, 7])
    }

    @Test
    func `an index of format 5 answers by its full-text index of quotations until it is brought up to date`() throws {
        var article = Self.article()
        article.article.url = "https://example.org/2026/03/a-long-name-of-a-page"
        let index = try TemporaryIndex([SampleArticle.make(["Nothing said."], path: "/z"), article])
        try OldFormat.takeBackToFullText(index)
        try IndexReader(index.directory).read { (snapshot: IndexSnapshot) throws -> Void in
            #expect(try snapshot.speechCursor() == nil)
            #expect(try snapshot.articles(saying: [["bridge"], ["is"]]) == [2])
            #expect(try snapshot.articles(saying: [["unsafe"], ["close"]]) == [])
            #expect(try snapshot.article(2)?.url == article.article.url)
            #expect(try snapshot.term("neighbour", stem: "neighbour")?.passages == 1)
        }
        _ = try index.ids()
        #expect(try places(index, article: 2, of: 0..<100) == [1, 2, 3, 4, 6, 7])
        try IndexReader(index.directory).read { (snapshot: IndexSnapshot) throws -> Void in
            #expect(try snapshot.article(2)?.url == article.article.url)
            #expect(try snapshot.term("neighbour", stem: "neighbour")?.passages == 1)
        }
        #expect(try rows(index, "SELECT name FROM sqlite_schema WHERE name = 'quotation_fts'").isEmpty)
        let writer = try IndexWriter(index.directory)
        #expect(try writer.check() == [])
        writer.abandon()
    }

    @Test
    func `stretches that are long or far apart keep their places`() throws {
        let text = String(repeating: "word ", count: 60_000)
        var article = SampleArticle.make([text])
        article.quotations = [
            Quotation(kind: .direct, ranges: [5..<9, 100_000..<240_004]),
            Quotation(kind: .direct, ranges: [240_005..<240_009], evidence: .continuation, confidence: 0.97),
            Quotation(kind: .indirect, ranges: [250_000..<250_004, 299_990..<299_994]),
        ]
        let index = try TemporaryIndex([article])
        try index.checkIntegrity()
        let quotations = try IndexReader(index.directory).read { try $0.quotations(inArticle: 1) }
        #expect(quotations.map(\.quotation) == article.quotations)
    }

    @Test
    func `ranges that overlap or lie outside the text are left out`() throws {
        var article = SampleArticle.make(["\u{201C}Yes.\u{201D} No."])
        let good = Quotation(kind: .direct, ranges: [3..<7])
        article.quotations = [
            Quotation(kind: .direct, ranges: []), good, Quotation(kind: .direct, ranges: [5..<8]),
            Quotation(kind: .indirect, ranges: [3..<7, 6..<9]), Quotation(kind: .indirect, ranges: [3..<70]),
        ]
        let index = try TemporaryIndex([article])
        let quotations = try IndexReader(index.directory).read { try $0.quotations(inArticle: 1) }
        #expect(quotations.map(\.quotation) == [good])
    }

    @Test(arguments: ["data = x'7F'", "data = x''", "spans = x'00'", "spans = x'80030004'"])
    func `damage is an error that says so`(change: String) throws {
        let index = try TemporaryIndex([Self.article()])
        try DatabaseQueue(path: index.directory.link).write { try $0.execute(sql: "UPDATE quotation SET \(change)") }
        let reader = try IndexReader(index.directory)
        #expect(throws: IndexError.self) { try reader.read { try $0.quotations(inArticle: 1) } }
    }

    @Test
    func `an index of format 2 answers, and holds no quotations after an update either`() throws {
        let index = try TemporaryIndex([Self.article()])
        try OldFormat.takeBack(index)
        func holds() throws -> Bool {
            try IndexReader(index.directory).read { snapshot in
                let articles = try snapshot.articlesWithQuotations()
                let quotations = try snapshot.quotations(inArticle: 1)
                return snapshot.holdsQuotations || !articles.isEmpty || !quotations.isEmpty
            }
        }
        #expect(try !holds())
        try index.apply([.put(Self.article("/b"), replacing: nil)])
        try index.checkIntegrity()
        #expect(try !holds())
        try index.apply([.put(Self.article("/b"), replacing: nil)], rebuild: true)
        #expect(try holds())
    }
}
