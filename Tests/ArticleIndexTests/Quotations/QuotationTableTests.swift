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

    @Test
    func `any SQLite tool finds a phrase around an attribution and over a passage's end`() throws {
        let index = try TemporaryIndex([Self.article()])
        let found = try rows(
            index,
            """
            SELECT highlight(quotation_fts, 0, '[', ']') FROM quotation_fts
            WHERE quotation_fts MATCH '"the bridge is unsafe"'
            """)
        #expect(found == [" \u{E000} [The bridge, is unsafe]. \u{E000} Close it,"])
    }

    @Test
    func `a phrase does not run from one utterance into the next`() throws {
        let index = try TemporaryIndex([Self.article()])
        let found = try rows(index, "SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH '\"unsafe close\"'")
        #expect(found.isEmpty)
    }

    @Test
    func `the full-text index follows updates`() throws {
        let index = try TemporaryIndex([Self.article("/a"), Self.article("/b"), Self.article("/c")])
        try index.checkIntegrity()
        let ids = try index.ids()
        var changed = SampleArticle.make(["\u{201C}Yes.\u{201D} ", "No."], path: "/a")
        changed.quotations = [Quotation(kind: .direct, ranges: [3..<7])]
        try index.apply([
            .put(changed, replacing: ids["/a"]), .remove(id: try #require(ids["/b"])),
            .put(Self.article("/d"), replacing: nil),
        ])
        try index.checkIntegrity()
        func paths(saying word: String) throws -> [String] {
            try rows(
                index,
                "SELECT path FROM quotation_fts JOIN article ON id = quotation_fts.rowid WHERE quotation_fts MATCH '\(word)' ORDER BY id"
            )
        }
        #expect(try paths(saying: "close") == ["/c", "/d"])
        #expect(try paths(saying: "yes") == ["/a"])
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
