import ArticleIndex
import Articles
import Rendering
import Retrieval
import Testing

struct QuotationListPrinterTests {
    private func listed(
        _ words: String, rank: Int = 1, speaker: String? = "Ada Hale", copies: Int = 0, hasWords: Bool? = nil,
        matches: [Range<Int>] = [], headline: String = "Talks", kind: Quotation.Kind = .direct
    ) -> ListedQuotation {
        var quotation = Quotation(kind: kind, ranges: [0..<words.utf8.count])
        if let speaker {
            quotation.speaker = Speaker(name: speaker, range: 0..<1, resolution: .surname)
            quotation.evidence = .speechVerb
            quotation.confidence = 0.98
        }
        let article = StoredArticle(
            id: rank, path: "/news/\(rank).txt", headline: headline, byline: "Mia Stone", source: "River Post",
            published: PublicationDay("2026-03-0\(rank)"), firstPassage: rank, passageCount: 1)
        return ListedQuotation(
            rank: rank, quotation: StoredQuotation(articleID: rank, ordinal: 0, quotation: quotation), words: words,
            cue: speaker.map { _ in "said" }, citation: Citation(article: article, paragraph: 3), copies: copies,
            hasWords: hasWords, matches: matches)
    }

    private func list(_ quotations: ListedQuotation...) -> QuotationList {
        QuotationList(quotations: quotations, count: 7, articles: 5)
    }

    private func text(
        _ list: QuotationList, colored: Bool = false, width: Int? = nil, cites: Bool = false
    ) -> String {
        TextQuotationPrinter(
            style: OutputStyle(colored: colored), width: width, folder: "/news", cites: cites
        ).text(for: list)
    }

    @Test
    func `an entry names words, speaker, evidence, article and copies`() {
        #expect(
            text(list(listed("It is so.", copies: 1), listed("so it is", rank: 2, speaker: nil, kind: .indirect)))
                == """
                “It is so.”
                  Ada Hale · 98 % sure: speech verb “said”, the name in full as elsewhere in the article
                  2026-03-01 · River Post · Talks · 1.txt
                  + 1 copy

                so it is
                  speaker unclear, told in the article's words
                  2026-03-02 · River Post · Talks · 2.txt

                2 of 7 quotations in 5 articles

                """)
    }

    @Test
    func `a citation stands in one line`() {
        #expect(
            text(list(listed("It is so.")), cites: true).contains(
                "\n  River Post, “Talks”, Mia Stone, 2026-03-01, 1.txt, paragraph 3\n"))
    }

    @Test
    func `those without the query's words are told apart`() {
        let printed = text(
            list(listed("a", hasWords: true), listed("b", rank: 2, hasWords: false), listed("c", hasWords: false)))
        let lines = printed.split(separator: "\n")
        #expect(lines.filter { $0 == "without these words, in articles that match:" }.count == 1)
        #expect(lines.firstIndex(of: "without these words, in articles that match:") == 3)
    }

    @Test
    func `matches are lit up where there is colour`() {
        let printed = text(list(listed("It is so.", matches: [3..<5])), colored: true)
        #expect(printed.hasPrefix("“It \u{1B}[1;4mis\u{1B}[0m so.”\n"))
    }

    @Test
    func `a long utterance is cut around its first match`() {
        let winds = String(repeating: "north wind ", count: 100)
        let words = winds + "ferry " + winds
        let start = 1100
        let line = text(list(listed(words, matches: [start..<start + 5]))).split(separator: "\n")[0]
        #expect(line.hasPrefix("“… "))
        #expect(line.hasSuffix(" …”"))
        #expect(line.contains(" ferry "))
        #expect(line.utf8.count < 520)
        #expect(text(list(listed(words))).split(separator: "\n")[0].utf8.count < 520)
    }

    @Test
    func `nothing of an article can act on the terminal or break a row`() {
        let hostile = "a\tb\n\u{1B}[2J\u{7}\u{202E}c"
        let list = list(listed(hostile, speaker: hostile, headline: hostile))
        let rows = TableQuotationPrinter(.tsv).text(for: list)
        for output in [
            text(list), text(list, cites: true), rows, JSONQuotationPrinter(cites: true).text(for: list),
        ] {
            #expect(!output.contains("\u{1B}") && !output.contains("\u{7}"))
        }
        #expect(!text(list).contains("\u{202E}") && !rows.contains("\u{202E}"))
        let cells = rows.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(cells.map(\.count) == [14, 14])
    }

    @Test
    func `an object a quotation has the documented names`() {
        let list = list(listed("It 東\u{200B}京 is", copies: 2, hasWords: true, matches: [3..<12]))
        #expect(
            JSONQuotationPrinter(cites: false).text(for: list) == #"""
                {"article":{"byline":"Mia Stone","headline":"Talks","id":1,"other_paths":[],"path":"/news/1.txt","published":"2026-03-01","source":"River Post","url":null},"confidence":0.98,"copies":2,"cue":"said","evidence":"speech verb","format_version":1,"has_words":true,"kind":"direct","matches":[{"end":9,"start":3}],"paragraph":3,"rank":1,"speaker":{"name":"Ada Hale","resolution":"surname"},"type":"quotation","words":"It 東京 is"}

                """#)
        #expect(
            JSONQuotationPrinter(cites: true).text(for: list).contains(
                #""citation":{"byline":"Mia Stone","headline":"Talks","paragraph":3,"path":"/news/1.txt","published":"2026-03-01","source":"River Post","url":null}"#
            ))
    }

    @Test
    func `TSV has column names and a row for each`() {
        #expect(
            TableQuotationPrinter(.tsv).text(for: list(listed("It is so."))) == """
                words\tkind\tspeaker\tresolution\tconfidence\tcue\tpublished\tsource\theadline\tbyline\turl\tpath\tparagraph\tcopies
                It is so.\tdirect\tAda Hale\tsurname\t0.98\tsaid\t2026-03-01\tRiver Post\tTalks\tMia Stone\t\t/news/1.txt\t3\t0

                """)
    }
}
