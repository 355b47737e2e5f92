import ArticleIndex
import Articles
import Rendering
import Retrieval
import Testing

struct ArrivalPrinterTests {
    private let list = ArrivalList(
        articles: [
            ArrivedArticle(
                article: StoredArticle(
                    id: 7, path: "/news/b.txt", headline: "東\u{200B}京 opens\u{1B}", source: "Gulf Desk",
                    published: PublicationDay("2026-02-06"), firstPassage: 9, passageCount: 1),
                time: 1_770_410_403_250),
            ArrivedArticle(
                article: StoredArticle(id: 1, path: "/a.txt", headline: "Rain", firstPassage: 1, passageCount: 1),
                time: 951_782_400_000),
        ], count: 5, last: 1_770_410_403_250)

    @Test
    func `people read when, headline, date, source and path`() throws {
        let text = TextArrivalPrinter(style: OutputStyle(colored: false), width: nil, folder: "/news").text(for: list)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The hour is that of the place where the test runs.
        #expect(try #/2026-02-0[67] \d\d:40  東京 opens\\u\{1B\}/#.wholeMatch(in: lines[0]) != nil, "\(lines[0])")
        #expect(lines[1] == "  2026-02-06 · Gulf Desk · b.txt")
        #expect(lines[3] == "  /a.txt")
        #expect(lines[4...] == ["", "2 of 5 articles", ""])
    }

    @Test
    func `programs read an object an article`() {
        #expect(
            JSONArrivalPrinter().text(for: list) == #"""
                {"arrived":"2026-02-06T20:40:03.250Z","article":{"byline":null,"headline":"東京 opens\u001b","id":7,"other_paths":[],"path":"/news/b.txt","published":"2026-02-06","source":"Gulf Desk","url":null},"format_version":1,"rank":1,"type":"arrival"}
                {"arrived":"2000-02-29T00:00:00.000Z","article":{"byline":null,"headline":"Rain","id":1,"other_paths":[],"path":"/a.txt","published":null,"source":null,"url":null},"format_version":1,"rank":2,"type":"arrival"}

                """#)
    }

    @Test
    func `TSV has column names and a row for each`() {
        #expect(
            TableArrivalPrinter(.tsv).text(for: list) == """
                arrived\theadline\tpublished\tsource\tpath
                2026-02-06T20:40:03.250Z\t東京 opens\\u{1B}\t2026-02-06\tGulf Desk\t/news/b.txt
                2000-02-29T00:00:00.000Z\tRain\t\t\t/a.txt

                """)
    }
}
