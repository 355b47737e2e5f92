import ArticleIndex
import Articles
import GRDB
import Quotations
import TestSupport
import Testing

@testable import Retrieval

struct QuoteLookupTests {
    private static let long = """
        We have waited eleven winters for this bridge, through four mayors and nine committees, and every spring the river took \
        another plank while the papers were passed from desk to desk; so today I ask you not for money, nor for sympathy, but for \
        the plain decision that a village may be reached by road, that a doctor may come at night, and that the children of the \
        far bank may learn to read
        """

    private static let articles = [
        QuotedArticle.make(
            ["“The bridge is not safe, and it was never safe,” Ada Hale said. The council talks about it on Monday."],
            path: "/bridge", published: "2026-03-02", speaker: "Ada Hale"),
        QuotedArticle.make(
            ["“It was,” Tom Reed told the court, “a mistake of the heart.” Nobody in the room laughed at him."],
            path: "/court", published: "2026-03-03", speaker: "Tom Reed"),
        QuotedArticle.make(
            ["Mia Stone stood up. “\(long.prefix(200))", "\(long.dropFirst(200)),” she said."], path: "/long",
            published: "2026-03-04", speaker: "Mia Stone"),
        QuotedArticle.make(
            ["The ferry has been sold to a company from the north, and the quay will follow in the summer."],
            path: "/ferry", speaker: nil),
        QuotedArticle.make(
            ["“Our farmers were promised [new] wells by the minister,” said Ivo Lind."], path: "/wells",
            speaker: "Ivo Lind"),
    ]

    private func results(_ quote: String, _ articles: [AnalysedArticle] = Self.articles) throws -> [QuoteResult] {
        let index = try TemporaryIndex(articles)
        return try IndexReader(index.directory).read { snapshot in
            try QuoteLookup(snapshot).results(for: QuoteLookup.cleaned(quote))
        }
    }

    @Test(arguments: [
        ("The bridge is not safe, and it was never safe", "/bridge", QuoteFinding.verbatim),
        ("THE BRIDGE IS NOT SAFE,\nand it was never safe", "/bridge", .verbatim),
        ("«The bridge is not safe, and it was never safe»", "/bridge", .verbatim),
        ("`the bridge is not safe, and it was never safe`", "/bridge", .verbatim),
        ("the bridge is not safe - and it was never safe", "/bridge", .punctuation),
        ("it was never safe [sic]", "/bridge", .punctuation),
        ("It was a mistake of the heart", "/court", .split),
        ("it was a mistake of the hearts", "/court", .inflected),
        ("the bridges are not safe", "/bridge", .inflected),
        ("the old bridge was never safe", "/bridge", .edited),
        ("The bridge … was never safe", "/bridge", .edited),
        ("Our farmers were promised [deep] wells by the minister", "/wells", .edited),
        ("the ferry has been sold to a company from the north", "/ferry", .notQuoted),
        ("the ferry was sold to a company of the north", "/ferry", .notQuoted),
    ])
    func `each quote has its source and its verdict`(quote: String, path: String, finding: QuoteFinding) throws {
        let best = try #require(try results(quote).first?.best)
        #expect(best.article.path == path)
        #expect(best.verdict == finding)
        #expect((best.quotation == nil) == (finding == .notQuoted))
    }

    @Test(arguments: [
        "a harbour without ships is a car park", "the the the", "zyzzyva",
        "the committee of the summer laughed at money",
    ])
    func `what nobody said is not found`(quote: String) throws {
        #expect(try results(quote).isEmpty)
    }

    @Test
    func `a long quote over the end of a passage is found with words changed`() throws {
        let words = Self.long.split(separator: " ")
        #expect(words.count > 60)
        #expect(try results(Self.long).first?.best.verdict == .verbatim)
        let changed = words.enumerated().filter { $0.offset % 7 != 3 }.map {
            $0.offset % 11 == 5 ? "porridge" : $0.element
        }
        let best = try #require(try results(changed.joined(separator: " ")).first?.best)
        #expect(best.article.path == "/long")
        #expect(best.verdict == .edited)
        #expect(best.speakerName == "Mia Stone")
    }

    @Test
    func `only the findings that are wanted are answered`() throws {
        let index = try TemporaryIndex(Self.articles)
        func count(_ quote: String) throws -> Int {
            try IndexReader(index.directory).read { snapshot in
                try QuoteLookup(snapshot).results(for: quote, findings: [.verbatim, .punctuation]).count
            }
        }
        #expect(try count("it was never safe") == 1)
        #expect(try count("it was a mistake of the heart") == 0)
        #expect(try count("the ferry has been sold to a company") == 0)
    }

    @Test
    func `articles with the same words are one result, the earliest first`() throws {
        let copies = (1...15).map { day in
            QuotedArticle.make(
                ["“Nobody asked the river what it wanted,” Ada Hale said."], path: "/copy/\(day)",
                published: day == 15 ? nil : "2026-03-\(30 - day)", speaker: "Ada Hale")
        }
        let results = try results("nobody asked the river what it wanted", copies)
        #expect(results.count == 1)
        let result = try #require(results.first)
        #expect(result.carriers.count == 15)
        #expect(result.carriers.first?.article.path == "/copy/14")
        #expect(result.carriers.last?.article.path == "/copy/15")
        #expect(result.speakers == [QuoteResult.NamedSpeaker(name: "Ada Hale", articles: 15)])
        #expect(result.wordings.count == 1)
    }

    @Test
    func `wordings that drifted and speakers that conflict are told`() throws {
        let articles = [
            QuotedArticle.make(
                ["“Nobody asked the river what it wanted,” Ada Hale said."], path: "/a", published: "2026-03-02",
                speaker: "Ada Hale"),
            QuotedArticle.make(
                ["“Nobody has asked the river what it wants,” Tom Reed said."], path: "/b", published: "2026-03-01",
                speaker: "Tom Reed"),
            QuotedArticle.make(
                ["Hale was angry. “Nobody asked the river what it wanted.”"], path: "/c", published: "2026-03-03",
                speaker: "Hale"),
        ]
        let result = try #require(
            try results("nobody asked the river what it wanted", articles + Self.articles).first)
        #expect(result.carriers.map(\.article.path) == ["/b", "/a", "/c"])
        #expect(
            result.speakers == [
                QuoteResult.NamedSpeaker(name: "Ada Hale", articles: 2),
                QuoteResult.NamedSpeaker(name: "Tom Reed", articles: 1),
            ])
        #expect(result.attribution.speakerName == "Ada Hale")
        #expect(
            result.wordings.map(\.words) == [
                "Nobody asked the river what it wanted", "Nobody has asked the river what it wants",
            ])
    }

    @Test
    func `a few words said by several people are several results`() throws {
        let articles = ["Ada Hale", "Tom Reed"].map { (name: String) in
            QuotedArticle.make(["“We will see,” \(name) said."], path: "/\(name)", speaker: name)
        }
        let results = try results("we will see", articles)
        #expect(Set(results.map(\.best.speakerName)) == ["Ada Hale", "Tom Reed"])
        #expect(results.allSatisfy { $0.carriers.count == 1 && $0.speakers.count == 1 })
    }

    @Test
    func `what is quoted comes before the same words unquoted`() throws {
        let articles = [
            QuotedArticle.make(["Nobody asked the river what it wanted."], path: "/plain", speaker: nil),
            QuotedArticle.make(
                ["“Nobody asked the river what it wanted,” Ada Hale said."], path: "/said", speaker: "Ada Hale"),
        ]
        let results = try results("nobody asked the river what it wanted", articles)
        #expect(results.count == 1)
        #expect(results.first?.best.article.path == "/said")
        #expect(Set(results.first?.carriers.map(\.verdict) ?? []) == [.verbatim, .notQuoted])
    }

    @Test
    func `an index without quotations says how to add them`() throws {
        let index = try TemporaryIndex(Self.articles)
        try DatabaseQueue(path: index.directory.link).write { database in
            try database.execute(sql: "DELETE FROM meta WHERE key = 'quotations'")
        }
        let reader = try IndexReader(index.directory)
        #expect(throws: RetrievalError.noQuotations) { try reader.read { _ = try QuoteLookup($0) } }
        #expect("\(RetrievalError.noQuotations)".contains("pressmark-ingest --rebuild"))
    }

    @Test
    func `any text is an answer or none, and nothing worse`() throws {
        let index = try TemporaryIndex(Self.articles)
        let run = FuzzRun(inputsByDefault: 300)
        let parts = [
            "bridge", "safe", "[", "]", "…", "...", "“", "»", "\u{0}", "\u{200B}", "\n", "東", "é", "[sic]", "the",
            "a-b", "1,000",
        ]
        try IndexReader(index.directory).read { snapshot in
            let lookup = try QuoteLookup(snapshot)
            let slowest = try run.forEachInput(share: 1) { random in
                let words = (0..<random.below(40)).map { _ in parts[random.below(parts.count)] }
                let quote = QuoteLookup.cleaned(words.joined(separator: random.below(2) == 0 ? " " : ""))
                for result in try lookup.results(for: quote) {
                    #expect(result.best.match.range.upperBound <= result.best.candidate.utf8.count, "seed \(run.seed)")
                }
            }
            #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
        }
    }
}
