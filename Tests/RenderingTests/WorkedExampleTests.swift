import ArticleIndex
import Articles
import QueryLanguage
import Testing

@testable import IngestRendering
@testable import Ingestion
@testable import Quotations
@testable import Rendering
@testable import Retrieval

/// What the printers' pages show is what the printers print.
struct WorkedExampleTests {
    private let article = StoredArticle(
        id: 1, path: "/news/1.txt", headline: "Talks open in Muscat", source: "Gulf Desk",
        published: PublicationDay("2026-02-06"), firstPassage: 7, passageCount: 1)

    private var said: Quotation {
        Quotation(
            kind: .direct, ranges: [0..<23], speaker: Speaker(name: "Ada Hale", range: 31..<39, resolution: .asWritten),
            cue: 26..<30, evidence: .speechVerb, confidence: 0.98)
    }

    private func check(_ printed: String, _ printer: String) throws {
        #expect(try DocumentedExample.text(of: printer) == printed)
        #expect(printed.split(separator: "\n").allSatisfy { $0.contains(#""format_version":1"#) })
    }

    @Test func `hits`() throws {
        var hit = Hit(
            rank: 1, score: 3.25, article: article,
            passage: StoredPassage(id: 7, articleID: 1, ordinal: 0, text: "The talks took place in Muscat.\n\n"),
            matches: [4..<9], headlineMatches: [0..<5],
            mentions: [Mention(range: 24..<30, type: .place, name: "Muscat")],
            group: CopyDirectory.Group(id: 1, count: 15))
        hit.excerpts = [
            Excerpt(
                text: "The talks took place in Muscat.", matches: [4..<9],
                mentions: [Mention(range: 24..<30, type: .place, name: "Muscat")])
        ]
        try check(JSONLinesPrinter(query: "q1").text(for: [hit]), "JSONLinesPrinter")
    }

    @Test func `arrivals`() throws {
        let arrived = ArrivedArticle(article: article, time: 1_770_410_403_250)
        try check(
            JSONArrivalPrinter().text(for: ArrivalList(articles: [arrived], count: 1, last: 0)), "JSONArrivalPrinter")
    }

    @Test func `entities`() throws {
        let entity = NamedEntity(
            rank: 1, type: .place, name: "Muscat", names: ["Muscat", "MUSCAT"], articles: 2, mentions: 7,
            articlesInIndex: 5, score: 6.5)
        try check(
            JSONEntityPrinter().text(for: EntityList(entities: [entity], articles: 2, articlesInIndex: 5)),
            "JSONEntityPrinter")
    }

    @Test func `speakers`() throws {
        let list = SpeakerList(
            speakers: [QuotedSpeaker(rank: 1, name: "Ada Hale", names: ["Ada Hale"], quotations: 7, articles: 2)],
            count: 1, quotations: 12, described: 1, unclear: 4, articles: 3)
        try check(JSONSpeakerPrinter().text(for: list), "JSONSpeakerPrinter")
    }

    @Test func `quotations`() throws {
        let listed = ListedQuotation(
            rank: 1, quotation: StoredQuotation(articleID: 1, ordinal: 0, quotation: said),
            words: "The bridge is not safe.", cue: "said", citation: Citation(article: article, paragraph: 3),
            copies: 2, hasWords: true, matches: [4..<10])
        try check(
            JSONQuotationPrinter(cites: true).text(
                for: QuotationList(quotations: [listed], count: 1, articles: 1)), "JSONQuotationPrinter")
    }

    @Test func `answers to quotes`() throws {
        let words = "The bridge is not safe."
        let hit = QuoteHit(
            article: article, quotation: StoredQuotation(articleID: 1, ordinal: 0, quotation: said), cue: "said",
            candidate: words,
            match: QuoteMatch(
                verdict: .verbatim, similarity: 1, range: 0..<22,
                differences: [WordDifference(kind: .same, quote: 0..<22, candidate: 0..<22)]),
            ranges: [0..<22])
        let answer = QuoteAnswer(
            quote: "the bridge is not safe", line: 3,
            results: [
                QuoteResult(
                    best: hit, carriers: [hit], speakers: [.init(name: "Ada Hale", articles: 1)],
                    wordings: [.init(words: hit.words, articles: 1)])
            ], citations: [Citation(article: article, paragraph: 3)])
        try check(QuoteJSONPrinter(articleLimit: 1).text(for: [answer]), "QuoteJSONPrinter")
    }

    @Test func `what a query was loosened to`() throws {
        let day = try #require(PublicationDay("2026-02-10"))
        let step = RelaxedQuery(query: try QueryParser(today: day).parse("oil OR gas"), change: .anyWord)
        try check(RelaxationPrinter().json(for: step), "RelaxationPrinter")
    }

    @Test func `inspected articles`() throws {
        let text = "“The bridge is not safe,” said Ada Hale."
        let analysed = AnalysedArticle(
            article: Article(
                path: "/news/1.txt", headline: "Talks open", byline: nil, source: nil,
                published: PublicationDay("2026-02-06"), text: text),
            file: FileFingerprint(size: 1, modified: 1, contentHash: Array(repeating: 0, count: 16)),
            passages: [Passage(ordinal: 0, range: 0..<text.utf8.count, text: text)],
            mentions: [[Mention(range: 35..<43, type: .person, name: "Ada Hale")]],
            quotations: [
                Quotation(
                    kind: .direct, ranges: [3..<26],
                    speaker: Speaker(name: "Ada Hale", range: 35..<43, resolution: .asWritten), cue: 30..<34,
                    evidence: .speechVerb, confidence: 0.98)
            ])
        try check(InspectionPrinter().text(for: analysed), "InspectionPrinter")
    }

    @Test func `events of a run`() throws {
        let progress = IngestProgress(files: 12_000, totalFiles: 35_120, bytes: 36_100_000, totalBytes: 105_200_000)
        var report = IngestReport()
        report.new = 35_119
        report.problems = [FileProblem(path: "/news/empty.txt", reason: "is empty")]
        report.counts = IndexCounts(articles: 35_119, passages: 183_000)
        let printer = IngestEventPrinter()
        try check(
            printer.text(for: ProgressMeasurement(progress, after: .milliseconds(3684))) + printer.text(for: report),
            "IngestEventPrinter")
    }
}
