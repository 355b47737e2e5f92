import ArticleReaders
import Articles
import Testing

struct TopMatterTests {
    @Test(arguments: [
        " date 2026-02-07 ", "date: 2026-02-07 ", "DATE 7 February 2026 ", "\u{FEFF}\u{A0}date 2026-02-07\u{A0}",
        "Date: Sat, 07 Feb 2026 10:00:00 GMT\n",
        "2026-02-07\n",
        "Published on February 7, 2026\n\n", "Posted: Feb. 7, 2026, 10:30 a.m. EST\n", "Saturday, 7 February 2026\n",
    ])
    func `a date above or before the text is the day of publication and not text`(opening: String) throws {
        let article = try read(opening + "The ministers met again. Nobody left early.")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.text == "The ministers met again. Nobody left early.")
        #expect(article.headline == "The ministers met again.")
    }

    @Test(arguments: [
        "Date palms grow in Oman.", "date 2026 was named.",
        "Published on 7 February 2026 by the ministry, the report is long.",
        "7 February 2026 was a Saturday.", "Donald Trump, US President: they met.", "Muscat: the talks went on.",
        "By Sunday, the army had left.", "By the river they met.", "By noon",
        "Source: " + String(repeating: "they met ", count: 60),
        "Link: see below", "Title:", "Author: \"I never said that.\"", "Updated: never", "Date: the fruit of a palm",
        "Reporter: Good morning, Minister",
        "https://example.org/ is the page.",
    ])
    func `a sentence that begins like metadata is text`(text: String) throws {
        let article = try read(text + "\nThe ministers met again, and they talked.")
        #expect(article.text.hasPrefix(text.split(separator: " ")[0]))
        #expect(article.published == nil)
        #expect(article.byline == nil)
        #expect(article.source == nil)
    }

    @Test func `a block of header lines is read`() throws {
        let article = try read(
            """
            Title: Second day
            By: Jane Doe
            Source: Reuters
            Date: 7 February 2026
            URL: https://example.org/talks
            Language: English
            Tags: oman, iran

            The ministers met again.
            """)
        #expect(article.headline == "Second day")
        #expect(article.byline == "Jane Doe")
        #expect(article.source == "Reuters")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.url == "https://example.org/talks")
        #expect(article.language == "en")
        #expect(article.text == "The ministers met again.")
    }

    @Test func `header lines in Markdown may be emphasised and stand below the heading`() throws {
        let article = try read(
            "# Second day\n\n**By Jane Doe**\n**Date:** 2026-02-07\n*Source: Gulf Desk*\n\nThe ministers met again.",
            path: "talks.md")
        #expect(article.headline == "Second day")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.source == "Gulf Desk")
        #expect(article.text == "The ministers met again.")
    }

    @Test func `an ambiguous date line is no text, and says nothing`() throws {
        let article = try read("Date: 06/02/2026\n\nThe ministers met again.")
        #expect(article.published == nil)
        #expect(article.text == "The ministers met again.")
    }

    @Test func `front matter counts before header lines, dateline and file name, in this order`() throws {
        let front = "---\ndate: 2026-02-01\nsource: One\n---\n"
        let header = "Date: 2026-02-02\nSource: Two\n\n"
        let text = "MUSCAT, Feb. 3, 2026 (Three) — They met."
        let path = "2026-02-04.txt"
        let expectations = [
            (front + header + text, "2026-02-01", "One"), (header + text, "2026-02-02", "Two"),
            (text, "2026-02-03", "Three"),
            ("They met.", "2026-02-04", nil),
        ]
        for (contents, day, source) in expectations {
            let article = try read(contents, path: path)
            #expect(article.published?.description == day)
            #expect(article.source == source)
        }
    }

    @Test func `fields come from different places`() throws {
        let article = try read("---\nauthor: Jane Doe\n---\nDate: 2026-02-02\n\nMUSCAT (Three) — They met.")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.description == "2026-02-02")
        #expect(article.source == "Three")
    }
}
