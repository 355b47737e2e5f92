import ArticleIndex
import Articles
import Retrieval
import Testing

@testable import Rendering

struct LinePrinterTests {
    private func hit(_ text: String, path: String = "/news/a.txt") -> Hit {
        Hit(
            rank: 1, score: 1.5,
            article: StoredArticle(id: 12, path: path, headline: "Talks", firstPassage: 1, passageCount: 3),
            passage: StoredPassage(id: 3, articleID: 12, ordinal: 2, text: text), matches: [0..<3], headlineMatches: [],
            mentions: [])
    }

    private func lines(_ hits: [Hit], colored: Bool = false, paths: PathForm = PathForm(folder: "/news")) throws
        -> String
    {
        let links = try HyperlinkFormat.parse("file", host: "desk")
        return LinePrinter(style: OutputStyle(colored: colored, hyperlinks: links), paths: paths).text(for: hits)
    }

    @Test func `a passage is one line, whatever is in it`() throws {
        #expect(
            try lines([hit("One is.\n\nTwo\nis.\n\n"), hit("More.")]) == "a.txt:3:One is. Two is.\na.txt:3:More.\n")
        #expect(try lines([hit("a\u{1B}[2J\u{202E}b\rc")]) == "a.txt:3:a\\u{1B}[2J\\u{202E}b\\rc\n")
        #expect(try lines([hit("", path: "/news/x\n\u{1B}.txt")]) == "x\\n\\u{1B}.txt:3:\n")
    }

    @Test func `an excerpt is a line of its own`() throws {
        var one = hit("Long.")
        one.excerpts = [Excerpt(text: "A.", matches: [], mentions: []), Excerpt(text: "B.", matches: [], mentions: [])]
        #expect(try lines([one]) == "a.txt:3:A.\na.txt:3:B.\n")
    }

    @Test func `a NUL stands behind a path as it is, but not on a terminal`() throws {
        let hits = [hit("So.", path: "/news/x\u{1B}.txt")]
        #expect(try lines(hits, paths: PathForm(folder: "/news", endsWithNull: true)) == "x\u{1B}.txt\u{0}3:So.\n")
        let shown = try lines(hits, paths: PathForm(folder: "/news", endsWithNull: true, isTerminal: true))
        #expect(shown == "x\\u{1B}.txt\u{0}3:So.\n")
    }

    @Test func `matches and links are there where there is colour`() throws {
        let text = try lines([hit("The one.", path: "/news/a b.txt")], colored: true)
        #expect(text.contains("\u{1B}[1;4mThe\u{1B}[0m one."))
        #expect(text.contains("\u{1B}]8;;file://desk/news/a%20b.txt\u{1B}\\a b.txt\u{1B}]8;;\u{1B}\\"))
        #expect(try !lines([hit("The one.")]).contains("\u{1B}"))
    }

    @Test func `paths and counts are lines, or end with NUL`() {
        let files = [(path: "/news/a.txt", passages: 3), (path: "/x\n.txt", passages: 1)]
        func text(counts: Bool, null: Bool) -> String {
            PathListPrinter(paths: PathForm(folder: "/news", endsWithNull: null), counts: counts).text(for: files)
        }
        #expect(text(counts: false, null: false) == "a.txt\n/x\\n.txt\n")
        #expect(text(counts: true, null: false) == "a.txt:3\n/x\\n.txt:1\n")
        #expect(text(counts: false, null: true) == "a.txt\u{0}/x\n.txt\u{0}")
        #expect(text(counts: true, null: true) == "a.txt\u{0}3\n/x\n.txt\u{0}1\n")
    }

    @Test func `a run has six columns, and no white space in them`() {
        #expect(TRECPrinter(query: "q\t1").text(for: [hit("So.")]) == "q_1 Q0 12:3 1 1.5 pressmark\n")
    }

    @Test func `tables have a line a hit`() {
        let hits = [hit("He said, \"so\".\n\nYes.")]
        let head = [
            "rank", "score", "id", "passage", "published", "source", "headline", "byline", "url", "path", "copies",
            "text",
        ]
        #expect(
            TableHitPrinter(.csv).text(for: hits) == head.joined(separator: ",")
                + "\r\n1,1.5,12,3,,,Talks,,,/news/a.txt,0,\"He said, \"\"so\"\". Yes.\"\r\n")
        #expect(
            TableHitPrinter(.tsv, query: "q1", hasHead: false).text(for: hits)
                == "q1\t1\t1.5\t12\t3\t\t\tTalks\t\t\t/news/a.txt\t0\tHe said, \"so\". Yes.\n")
        #expect(TableHitPrinter(.tsv, query: "q1").text(for: []) == "query\t" + head.joined(separator: "\t") + "\n")
        #expect(!TableHitPrinter(.csv).text(for: [hit("a\u{1B}\r\n\u{7}b")]).contains("\u{1B}"))
    }
}
