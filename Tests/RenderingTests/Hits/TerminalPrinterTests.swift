import ArticleIndex
import Articles
import Rendering
import Retrieval
import Testing

struct TerminalPrinterTests {
    private func hit(
        _ text: String, headline: String = "Talks", path: String = "/news/a.txt", article: Int = 1,
        matches: [Range<Int>] = [],
        mentions: [Mention] = []
    ) -> Hit {
        Hit(
            rank: 1, score: 1,
            article: StoredArticle(
                id: article, path: path, headline: headline, source: "Gulf Desk",
                published: PublicationDay("2026-02-07"), firstPassage: 1, passageCount: 1),
            passage: StoredPassage(id: 1, articleID: article, ordinal: 0, text: text), matches: matches,
            headlineMatches: [], mentions: mentions)
    }

    private func plain(_ hits: [Hit], width: Int? = nil) -> String {
        TerminalPrinter(style: OutputStyle(colored: false), width: width, folder: "/news").text(for: hits)
    }

    private func colored(_ hits: [Hit]) -> String {
        TerminalPrinter(style: OutputStyle(colored: true), width: nil, folder: nil).text(for: hits)
    }

    @Test
    func `copies and further paths stand behind the path`() {
        var hit = hit("One.")
        hit.article.otherPaths = ["/news/b\u{1B}.txt"]
        hit.group = CopyDirectory.Group(id: 1, count: 2)
        #expect(plain([hit]).contains("a.txt (and b\\u{1B}.txt) · + 1 copy · #1\n"))
        hit.article.otherPaths += ["/c.txt"]
        hit.group?.count = 15
        #expect(plain([hit]).contains("a.txt (and in 2 other files) · + 14 copies · #1\n"))
    }

    @Test
    func `passages stand under their article`() {
        let text = plain([hit("One.\n\n"), hit("Other.", article: 2), hit("Two.")])
        #expect(
            text == """
                Talks
                2026-02-07 · Gulf Desk · a.txt · #1
                  One.

                  Two.

                Talks
                2026-02-07 · Gulf Desk · a.txt · #2
                  Other.

                """)
    }

    @Test
    func `a match inside an entity has both looks`() {
        let mention = Mention(range: 0..<15, type: .person, name: "Abbas Araghchi")
        let text = colored([hit("Abbas Araghchi. spoke", matches: [6..<14], mentions: [mention])])
        #expect(text.contains("\u{1B}[36mAbbas \u{1B}[0m\u{1B}[36;1;4mAraghchi\u{1B}[0m\u{1B}[36m.\u{1B}[0m spoke"))
    }

    @Test
    func `entities are marked as asked for`() {
        let mentions = [
            Mention(range: 0..<14, type: .person, name: "Abbas Araghchi"),
            Mention(range: 24..<28, type: .place, name: "Oman"),
        ]
        let hits = [hit("Abbas Araghchi spoke in Oman", matches: [6..<20], mentions: mentions)]
        func text(_ marks: EntityMarks, colored: Bool) -> String {
            TerminalPrinter(
                style: OutputStyle(colored: colored, entityMarks: marks), width: nil, folder: nil
            ).text(for: hits)
        }
        #expect(text(.label, colored: false).contains("  [Abbas Araghchi|PERSON] spoke in [Oman|PLACE]\n"))
        #expect(
            text(.label, colored: true).contains(
                "[Abbas \u{1B}[1;4mAraghchi\u{1B}[0m|PERSON]\u{1B}[1;4m spoke\u{1B}[0m in"))
        #expect(text(.none, colored: true).contains("Abbas \u{1B}[1;4mAraghchi spoke\u{1B}[0m in Oman\n"))
        #expect(
            text(.underline, colored: true).contains(
                "\u{1B}[4mAbbas \u{1B}[0m\u{1B}[4;1;31mAraghchi\u{1B}[0m\u{1B}[1;31m spoke\u{1B}[0m in \u{1B}[4mOman\u{1B}[0m"
            ))
        #expect(text(.underline, colored: false) == text(.none, colored: false))
        #expect(EntityMarks(argument: "color") == .colour)
        #expect(EntityMarks(argument: "bold") == nil)
    }

    @Test
    func `the legend names the types shown, and no others`() {
        let mention = Mention(range: 0..<4, type: .place, name: "Oman")
        #expect(colored([hit("Oman is", mentions: [mention])]).hasSuffix("\u{1B}[32mplace\u{1B}[0m\n"))
        #expect(!colored([hit("Nothing")]).contains("place"))
        #expect(!plain([hit("Oman is", mentions: [mention])]).contains("place"))
    }

    @Test
    func `nothing in an article acts on the terminal`() {
        let hostile = "\u{1B}[31mred\u{7} \u{9B}2J \u{202E}abc \u{1B}]8;;http://x\u{1B}\\"
        let text = colored([hit(hostile, headline: hostile, path: "/news/\u{1B}[2J\n.txt")])
        for sequence in ["\u{1B}[31m", "\u{7}", "\u{9B}", "\u{202E}", "\u{1B}]", "\u{1B}[2J"] {
            #expect(!text.contains(sequence))
        }
        #expect(text.contains("\\u{1B}[31mred"))
    }

    @Test(arguments: [12, 20, 33, 80])
    func `lines fit the width, wide characters counted as two`(width: Int) {
        let words = (1...40).map { $0.isMultiple(of: 5) ? "漢字漢字" : String(repeating: "w", count: $0 % 9 + 1) }
        let lines = plain([hit(words.joined(separator: " "))], width: width).split(separator: "\n")
        for line in lines {
            let columns = line.reduce(0) { $0 + ("漢字".contains($1) ? 2 : 1) }
            #expect(columns <= width)
        }
        let passage = lines.filter { $0.hasPrefix("  ") }
        #expect(passage.joined().filter { $0 != " " } == words.joined())
    }

    @Test
    func `characters that stand for the tokenizer only are not shown`() {
        let text = "東\u{200B}京 is"
        #expect(plain([hit(text)]).contains("  東京 is\n"))
        #expect(colored([hit(text, matches: [6..<9])]).contains("東\u{1B}[1;4m京\u{1B}[0m is"))
    }

    @Test
    func `what more there is in the article stands below, and excerpts instead of the passage`() {
        var hit = hit("Whole.")
        hit.further = 3
        hit.excerpts = [
            Excerpt(text: "One.\n\nTwo.", matches: [0..<3], mentions: []),
            Excerpt(text: "Six.", matches: [], mentions: []),
        ]
        #expect(
            plain([hit]) == """
                Talks
                2026-02-07 · Gulf Desk · a.txt · #1
                  One.

                  Two.
                  …
                  Six.
                  + 3 more in this article

                """)
    }

    @Test
    func `the path is a link where links are wanted`() throws {
        let links = try HyperlinkFormat.parse("file", host: "desk")
        func text(colored: Bool) -> String {
            TerminalPrinter(
                style: OutputStyle(colored: colored, hyperlinks: links), width: 80, folder: "/news"
            ).text(for: [hit("One.")])
        }
        #expect(text(colored: true).contains(" · \u{1B}]8;;file://desk/news/a.txt\u{1B}\\a.txt\u{1B}]8;;\u{1B}\\ · #1"))
        #expect(!text(colored: false).contains("\u{1B}"))
    }
}
