import ArticleIndex
import Articles
import Foundation
import Rendering
import Retrieval
import Testing

struct ArticlePrinterTests {
    private static func opened(
        _ texts: [String], headline: String = "The bridge", ordinal: Int? = nil, matches: [Range<Int>] = [],
        mentions: [Mention] = [], quotations: [Quotation] = []
    ) -> OpenedArticle {
        OpenedArticle(
            article: StoredArticle(
                id: 1, path: "/news/1.txt", headline: headline, source: "River Post",
                published: PublicationDay("2026-02-06"), language: "en", firstPassage: 7, passageCount: texts.count),
            passages: texts.enumerated().map {
                StoredPassage(id: 7 + $0, articleID: 1, ordinal: $0, text: $1)
            }, ordinal: ordinal, matches: matches, mentions: mentions, quotations: quotations)
    }

    private static func speech(_ ranges: [Range<Int>], by name: String = "Ada Hale", confidence: Double = 0.98)
        -> Quotation
    {
        Quotation(
            kind: .direct, ranges: ranges,
            speaker: Speaker(name: name, range: 14..<22, resolution: .asWritten), cue: 23..<27,
            evidence: .speechVerb, confidence: confidence)
    }

    private static let safe = opened(
        ["\"It is safe,\" Ada Hale said."], matches: [7..<11],
        mentions: [Mention(range: 14..<22, type: .person, name: "Ada Hale")], quotations: [speech([1..<12])])

    private func text(_ opened: OpenedArticle, colored: Bool = false, width: Int? = nil) -> String {
        TextArticlePrinter(style: OutputStyle(colored: colored), width: width, folder: "/news").text(for: opened)
    }

    @Test
    func `in a pipe there is the article and nothing else`() {
        #expect(
            text(Self.safe) == """
                The bridge
                2026-02-06 · River Post · 1.txt · #1

                "It is safe," Ada Hale said.

                """)
    }

    @Test
    func `on a terminal who says it stands behind the closing mark`() {
        #expect(
            text(Self.safe, width: 60).contains(
                "\n\"It is safe,\" ‹Ada Hale› Ada Hale said.\n\n‹who says it›, ‹perhaps?›\n"))
        let unsure = Self.opened(
            ["\"It is safe,\" she said. And so on."], quotations: [Self.speech([1..<12], confidence: 0.5)])
        #expect(text(unsure, width: 60).contains("safe,\" ‹Ada Hale?› she"))
    }

    @Test
    func `matches, entities and quotations are lit up, with a legend`() {
        let lit = text(Self.safe, colored: true, width: 60)
        #expect(lit.contains("\"\u{1B}[3mIt is \u{1B}[0m\u{1B}[3;1;4msafe\u{1B}[0m\u{1B}[3m,\u{1B}[0m\""))
        #expect(lit.contains("\u{1B}[2m ‹Ada Hale›\u{1B}[0m \u{1B}[36mAda Hale\u{1B}[0m said."))
        #expect(lit.hasSuffix("\n\u{1B}[36mperson\u{1B}[0m  \u{1B}[2m‹who says it›, ‹perhaps?›\u{1B}[0m\n"))
    }

    @Test
    func `of a passage only what stands in it is shown`() {
        let opened = Self.opened(
            ["One is here. ", "Two is \"there, and\" there.\n\n", "Three."], ordinal: 1,
            matches: [0..<3, 13..<16, 40..<45],
            quotations: [Self.speech([0..<3]), Self.speech([21..<31])])
        #expect(
            text(opened, width: 80).contains(
                "#1 · passage 2 of 3\n\nTwo is \"there, and\" ‹Ada Hale› there.\n"))
    }

    @Test
    func `the JSON of an article is that of the documentation`() throws {
        #expect(
            try DocumentedExample.object(JSONArticlePrinter().text(for: Self.safe))
                == DocumentedExample.json(of: "JSONArticlePrinter"))
    }

    @Test
    func `offsets are into the text as printed, passage by passage`() throws {
        let opened = Self.opened(
            ["One is here. ", "東\u{200B}京 is \"there, and\" there.\n\n"], ordinal: 1, matches: [0..<3, 19..<22],
            quotations: [Self.speech([0..<3]), Self.speech([27..<37])])
        let object = try DocumentedExample.object(JSONArticlePrinter().text(for: opened))
        #expect(object["text"] as? String == "東京 is \"there, and\" there.")
        #expect(object["matches"] as? [[String: Int]] == [["start": 3, "end": 6]])
        #expect(object["passage_count"] as? Int == 2)
        let passages = try #require(object["passages"] as? [[String: Int]])
        #expect(passages == [["id": 8, "ordinal": 1, "start": 0, "end": 29]])
        let quotations = try #require(object["quotations"] as? [[String: Any]])
        #expect(quotations.map { $0["ranges"] as? [[String: Int]] } == [[["start": 11, "end": 21]]])
    }

    @Test
    func `nothing in an article acts on the terminal`() {
        let hostile = "\u{1B}[31mred\u{7} \u{202E}abc \u{1B}]8;;http://x\u{1B}\\"
        var opened = Self.opened([hostile], headline: hostile, quotations: [Self.speech([0..<3], by: hostile)])
        opened.article.path = "/news/\u{1B}[2J\n.txt"
        opened.article.url = hostile
        for width in [nil, 40] {
            let shown = text(opened, colored: true, width: width)
            for sequence in ["\u{1B}[31m", "\u{7}", "\u{202E}", "\u{1B}]", "\u{1B}[2J"] {
                #expect(!shown.contains(sequence))
            }
        }
    }
}
