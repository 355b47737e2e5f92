import ArticleReaders
import Articles
import Testing

struct FrontMatterTests {
    @Test(arguments: ["talks.md", "talks.txt"])
    func `every field is read and none of it is text`(path: String) throws {
        let article = try read(
            """
            ---
            Title: "Talks: the second day"
            authors: [Jane Doe, John Smith, Ann Lee]
            publication: Gulf Desk
            published_at: 2026-02-07T23:30:00-05:00
            canonical: https://example.org/talks
            lang: en_us
            tags: [oman]
            ---
            The ministers met again.
            """, path: path)
        #expect(article.headline == "Talks: the second day")
        #expect(article.byline == "Jane Doe, John Smith and Ann Lee")
        #expect(article.source == "Gulf Desk")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.url == "https://example.org/talks")
        #expect(article.language == "en-US")
        #expect(article.text == "The ministers met again.")
    }

    @Test(arguments: ["title", "TITLE", "Headline", "hed"])
    func `a headline goes by several keys`(key: String) throws {
        #expect(try read("---\n\(key): Second day\n---\nThey met.").headline == "Second day")
    }

    @Test(arguments: [
        "author: Jane Doe", "By: by Jane Doe", "byline: By Jane Doe", "creator:\n  - Jane Doe",
        "author: {name: Jane Doe}",
        "authors:\n  - name: Jane Doe\n    mail: jane@example.org",
    ])
    func `an author may be a name, a list or a record`(line: String) throws {
        #expect(try read("---\n\(line)\n---\nThey met.").byline == "Jane Doe")
    }

    @Test(arguments: ["date", "published", "pubDate", "publishDate", "published_at", "created", "Publication Date"])
    func `a day goes by several keys`(key: String) throws {
        #expect(try read("---\n\(key): 7 Feb 2026\n---\nThey met.").published?.description == "2026-02-07")
    }

    @Test func `of several days the one of publication counts`() throws {
        let article = try read("---\ncreated: 2026-01-01\npublished: 2026-02-07\nmodified: 2026-03-01\n---\nThey met.")
        #expect(article.published?.description == "2026-02-07")
    }

    @Test(arguments: ["author: ~\ntitle: null", "author:\ntitle: ''", "author: []\ntitle: '  '"])
    func `empty values say nothing`(lines: String) throws {
        let article = try read("---\n\(lines)\n---\nThey met.")
        #expect(article.byline == nil)
        #expect(article.headline == "They met.")
    }

    @Test(arguments: [
        "title: Talks: the second day\nauthor: \"Jane Doe\"",
        "title: \"Talks: the second day\"\nauthor: @Jane\nauthors:\n- Jane Doe",
        "title: Talks: the second day\nauthor: [Jane Doe]\n\ttags: x",
    ])
    func `front matter that is no YAML is read as lines of keys and values`(lines: String) throws {
        let article = try read("---\n\(lines)\n---\nThey met.")
        #expect(article.headline == "Talks: the second day")
        #expect(article.byline?.hasSuffix("Jane Doe") ?? false || article.byline == "@Jane")
        #expect(article.text == "They met.")
    }

    @Test func `front matter that cannot be read at all is an error with its line`() {
        #expect {
            try read("\n---\n# remark\n\"open\n---\nThey met.")
        } throws: { error in
            guard case .malformedFrontMatter(let line, _) = error as? ReadingError else { return false }
            return (3...6).contains(line)
        }
    }

    @Test func `a block that is not closed is text, but its header lines are read`() throws {
        let article = try read("---\ntitle: Second day\n\nThe ministers met.")
        #expect(article.headline == "Second day")
        #expect(article.text == "The ministers met.")
    }

    @Test func `paragraphs between rules are text`() throws {
        #expect(
            try read("---\nThe ministers met.\n---\nThey left.", path: "talks.md").text
                == "The ministers met.\n\nThey left.")
        #expect(try read("---\n---\nThey left.").text == "They left.")
    }

    @Test(arguments: [
        "a: &a [x, x]\nb: &b [*a, *a, *a]\n? *b\n: y\ntitle: Second day",
        String(repeating: "[", count: 20_000) + "\ntitle: Second day",
        "x: " + String(repeating: "{a: ", count: 5_000) + "\ntitle: Second day",
        "x:\n" + (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "title: Second day",
        String(repeating: "- ", count: 20_000) + "x\ntitle: Second day",
        String(repeating: "? ", count: 20_000) + "x\ntitle: Second day",
        "x: \"\\uD800\"\ntitle: Second day",
        "x: \u{1}\ntitle: Second day",
        "title: Second day\ntitle: Third day",
        "title: Second day\n%TAG ! x\n--- x\n",
    ])
    func `hostile front matter costs neither the headline nor the stack`(lines: String) throws {
        let article = try read("---\n\(lines)\n---\nThey met.")
        #expect(article.headline == "Second day")
    }

    @Test func `a block longer than the limit is no front matter`() throws {
        let article = try read(
            "---\ntitle: Second day\nx: " + String(repeating: "y", count: 70_000) + "\n---\nThey met.")
        #expect(article.text.hasSuffix("They met."))
    }
}
