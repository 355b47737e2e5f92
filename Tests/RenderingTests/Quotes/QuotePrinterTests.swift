import ArticleIndex
import Articles
import Rendering
import Testing

@testable import Quotations
@testable import Retrieval

struct QuotePrinterTests {
    private func hit(
        _ words: String, speaker: String?, article id: Int = 1, headline: String = "Talks", source: String? = nil
    ) -> QuoteHit {
        let count = words.utf8.count
        var quotation = Quotation(kind: .direct, ranges: [0..<count])
        if let speaker {
            quotation.speaker = Speaker(name: speaker, range: 0..<1, resolution: .asWritten)
            quotation.evidence = .speechVerb
            quotation.confidence = 0.98
        }
        return QuoteHit(
            article: StoredArticle(
                id: id, path: "/news/\(id).txt", headline: headline, source: source,
                published: PublicationDay("2026-03-0\(id)"), firstPassage: id, passageCount: 1),
            quotation: StoredQuotation(articleID: id, ordinal: 0, quotation: quotation),
            cue: speaker.map { _ in "said" },
            candidate: words,
            match: QuoteMatch(
                verdict: .verbatim, similarity: 1, range: 0..<count,
                differences: [WordDifference(kind: .same, quote: 0..<count, candidate: 0..<count)]),
            ranges: [0..<count])
    }

    private func answer(_ hits: [QuoteHit], line: Int? = nil) -> QuoteAnswer {
        let words = hits[0].words
        let result = QuoteResult(
            best: hits[0], carriers: hits,
            speakers: hits[0].speakerName.map { [.init(name: $0, articles: hits.count)] } ?? [],
            wordings: [.init(words: words, articles: hits.count)])
        return QuoteAnswer(quote: words, line: line, results: [result])
    }

    private func text(_ answer: QuoteAnswer, articleLimit: Int = 1) -> String {
        QuoteTerminalPrinter(
            style: OutputStyle(colored: false), width: nil, folder: "/news", articleLimit: articleLimit
        ).text(for: [answer])
    }

    @Test
    func `an answer names words, speaker, verdict, articles and copies`() {
        let hits = (1...5).map { hit("It is so.", speaker: "Ada Hale", article: $0, source: "River Post") }
        #expect(
            text(answer(hits), articleLimit: 2) == """
                “It is so.”
                  Ada Hale · 98 % sure: speech verb “said”
                  verbatim
                  2026-03-01 · River Post · Talks · 1.txt
                  2026-03-02 · River Post · Talks · 2.txt
                  + 3 copies

                """)
    }

    @Test
    func `an unclear speaker is said to be unclear`() {
        #expect(text(answer([hit("It is so.", speaker: nil)])).contains("  speaker unclear\n"))
    }

    @Test
    func `nothing of an article can act on the terminal`() {
        let hostile = "a\u{1B}[2Jb\u{7}\u{202E}c"
        let printed = text(answer([hit(hostile, speaker: hostile, headline: hostile, source: hostile)], line: 1))
        #expect(!printed.contains("\u{1B}") && !printed.contains("\u{7}") && !printed.contains("\u{202E}"))
    }

    @Test
    func `a quote that is not found keeps its line`() {
        let missing = QuoteAnswer(quote: "no such words", line: 7, results: [])
        #expect(text(missing).hasPrefix("7: not found: no such words\n"))
        #expect(
            QuoteJSONPrinter(articleLimit: 1).text(for: [missing])
                == #"{"format_version":1,"found":false,"line":7,"quote":"no such words","results":[],"type":"quote"}"#
                + "\n")
    }

    @Test
    func `a table has a line an utterance, and one for a quote that is not found`() {
        let missing = QuoteAnswer(quote: "no such words", line: 7, results: [])
        let found = answer([hit("It is, \"so\".", speaker: "Ada Hale", source: "River\tPost")], line: 2)
        let lines = TableQuotePrinter(.csv).text(for: [found, missing]).split(separator: "\r\n").map(String.init)
        #expect(
            lines == [
                "line,quote,rank,verdict,similarity,words,utterance,speaker,resolution,confidence,cue,article_count,published,source,headline,byline,url,path,paragraph",
                #"2,"It is, ""so"".",1,verbatim,1.0,"It is, ""so"".","It is, ""so"".",Ada Hale,as written,0.98,said,1,2026-03-01,River\tPost,Talks,,,/news/1.txt,"#,
                "7,no such words,,,,,,,,,,,,,,,,,",
            ])
    }

    @Test
    func `the object of an answer holds what the printer says of it`() {
        let printed = QuoteJSONPrinter(articleLimit: 1).text(
            for: [answer([hit("It is so", speaker: "Ada Hale"), hit("It is so", speaker: "Ada Hale", article: 2)])])
        let attribution =
            #""evidence":"speech verb","kind":"direct""#
        let speaker = #""speaker":{"name":"Ada Hale","resolution":"as written"}"#
        for part in [
            #""article_count":2"#, attribution, speaker, #""cue":"said""#, #""verdict":"verbatim""#, #""line":null"#,
            #""differences":[{"kind":"same","quote":"It is so","words":"It is so"}]"#,
            #""speakers":[{"articles":2,"name":"Ada Hale"}]"#, #""wordings":[{"articles":2,"words":"It is so"}]"#,
            #""path":"/news/1.txt""#,
        ] { #expect(printed.contains(part), "\(part)") }
        #expect(!printed.contains("/news/2.txt"))
    }
}
