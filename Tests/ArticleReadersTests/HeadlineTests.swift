import ArticleReaders
import Articles
import Testing

struct HeadlineTests {
    private let text = "The ministers met again in Muscat. Nobody left early."

    @Test(arguments: [
        "Ministers meet again", "Will they meet?", "MINISTERS MEET AGAIN", "“We will meet,” minister says",
        "Talks: the second day",
        "IRAN - US TALKS BEGIN", "Ministers meet in U.S.", "iPhone talks end", "阿曼会谈继续",
    ])
    func `a short first line above a blank line is the headline and no text`(line: String) throws {
        let article = try read(line + "\n\n" + text)
        // Canonical text has invisible marks between the characters of scripts without spaces.
        #expect(article.headline.filter { $0 != "\u{200B}" } == line)
        #expect(article.text == text)
    }

    @Test func `an author line sets a headline off too`() throws {
        let article = try read("Ministers meet again\nBy Jane Doe\n\(text)")
        #expect(article.headline == "Ministers meet again")
        #expect(article.byline == "Jane Doe")
        #expect(article.text == text)
    }

    @Test(arguments: ["Ministers meet on Wall St.", "the second day", "Ministers meet"])
    func `above an author line a full stop or a small letter does not matter`(line: String) throws {
        let article = try read("\(line)\n\nBy Jane Doe\n\n\(text)")
        #expect(article.headline == line)
        #expect(article.byline == "Jane Doe")
        #expect(article.text == text)
    }

    @Test(arguments: [
        "The ministers met.", "Jane Doe, the minister:", "the rest of it", "- Ministers met", "1. Ministers met",
        "• Ministers met", "Analysis",
        "MUSCAT (AP) — Ministers met", "“They met.”", "They met,",
        "Ministers met again and again and again, said everyone who was "
            + "there on the day and also those who had only heard of the day",
    ])
    func `other first lines stay text`(line: String) throws {
        let article = try read(line + "\n\n" + text)
        #expect(article.text.contains(line.split(separator: " ").last ?? ""))
        #expect(article.text.utf8.count >= text.utf8.count + line.utf8.count)
    }

    @Test func `a first line that is all of the text stays text`() throws {
        let article = try read("Ministers meet again\n\n")
        #expect(article.text == "Ministers meet again")
        #expect(article.headline == "Ministers meet again")
    }

    @Test func `a headline with nothing but metadata below it is the text`() throws {
        #expect(try read("Ministers meet again\n\nBy Jane Doe\n").text == "Ministers meet again")
    }

    @Test func `the stated headline is not repeated in the text`() throws {
        let article = try read("---\ntitle: Ministers meet again\n---\nMINISTERS MEET, AGAIN\n\n\(text)")
        #expect(article.headline == "Ministers meet again")
        #expect(article.text == text)
    }

    @Test func `a first line unlike the stated headline stays text`() throws {
        let article = try read("---\ntitle: Second day\n---\nMinisters meet again\n\n\(text)")
        #expect(article.headline == "Second day")
        #expect(article.text.hasPrefix("Ministers meet again"))
    }

    @Test func `without a headline it is the first sentence, which stays in the text`() throws {
        let article = try read(text)
        #expect(article.headline == "The ministers met again in Muscat.")
        #expect(article.text == text)
    }

    @Test(arguments: ["MUSCAT (AP) —", "—", "…", "\u{301}", "?"])
    func `whatever the text is, there is a headline`(text: String) throws {
        #expect(try read(text).headline == text)
    }

    @Test func `a long first sentence is cut at a word`() throws {
        let article = try read(Array(repeating: "ministers", count: 40).joined(separator: " ") + ".")
        #expect(article.headline.hasSuffix("ministers…"))
        #expect((80...100).contains(article.headline.count))
    }

    @Test(arguments: [
        String(repeating: "é", count: 3_000), String(repeating: "a", count: 1_100),
        "a" + String(repeating: "😀", count: 900),
    ])
    func `a first sentence without spaces is cut between characters`(text: String) throws {
        let article = try read(text)
        #expect(article.headline.count <= 100)
        #expect(article.headline.hasSuffix("…"))
        #expect(!article.headline.contains("\u{FFFD}"))
    }
}
