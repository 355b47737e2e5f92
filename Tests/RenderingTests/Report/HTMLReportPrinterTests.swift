import ArticleIndex
import Articles
import Rendering
import Retrieval
import Testing

struct HTMLReportPrinterTests {
    private func hit(
        _ text: String, headline: String = "Talks", url: String? = nil, article: Int = 1, matches: [Range<Int>] = [],
        mentions: [Mention] = []
    ) -> Hit {
        Hit(
            rank: 1, score: 1,
            article: StoredArticle(
                id: article, path: "/news/a.txt", headline: headline, byline: "Ann Example", source: "Gulf Desk",
                url: url,
                published: PublicationDay("2026-02-07"), language: "en", firstPassage: 1, passageCount: 1),
            passage: StoredPassage(id: 1, articleID: article, ordinal: 0, text: text), matches: matches,
            headlineMatches: [], mentions: mentions)
    }

    private func report(_ hits: [Hit], query: String = "oil", names: [NamedEntity] = []) throws -> Report {
        let day = try #require(PublicationDay("2026-02-07"))
        return Report(
            query: query, relaxations: [], hits: hits,
            overview: Overview(
                timeline: Timeline(days: [day: 3], undated: 2, articlesInIndex: 40, limit: 31),
                entities: [.person: names],
                speakers: [QuotedSpeaker(rank: 1, name: "Tom Reed", names: ["Tom Reed"], quotations: 4, articles: 2)],
                sources: [Overview.Source(name: "Gulf Desk", articles: 2)]), day: day)
    }

    private func page(_ report: Report) throws -> ReadMarkup {
        try ReadMarkup(HTMLReportPrinter(folder: "/news").text(for: report))
    }

    @Test
    func `passages stand under their article, with marks`() throws {
        let mention = Mention(range: 0..<14, type: .person, name: "Abbas Araghchi")
        var hits = [
            hit("Abbas Araghchi spoke.\n\nTwice. ", matches: [6..<20], mentions: [mention]),
            hit("Other.", headline: "Oil", article: 2), hit("Above it."),
        ]
        hits[0].passage.ordinal = 3
        let page = try page(report(hits))
        #expect(page.texts(of: "h1") == ["oil"])
        #expect(page.elements(named: "article").count == 2)
        #expect(
            page.elements(named: "blockquote").map(\.text) == [
                "Above it.", "Abbas Araghchi spoke.\n\nTwice.", "Other.",
            ])
        #expect(page.texts(of: "mark").dropFirst() == ["Araghchi", " spoke"])
        let entity = try #require(page.elements.first { $0.path.contains("blockquote") && $0.name == "span" })
        #expect((entity.text, entity.attributes["class"]) == ("Abbas Araghchi", "entity person"))
        #expect(entity.attributes["title"] == "person: Abbas Araghchi")
        #expect(page.elements(named: "br").count == 2)
        let details = page.elements.filter { $0.attributes["class"] == "details" }.map(\.text)
        #expect(details.first == "7 February 2026 · Gulf Desk · Ann Example · a.txt")
        #expect(
            page.elements.first { $0.attributes["class"] == "summary" }?.text
                == "3 passages from 2 of 5 articles found; 40 were searched.")
    }

    @Test
    func `copies, further paths and what the query was loosened to are said`() throws {
        var hit = hit("One.")
        hit.article.otherPaths = ["/b.txt"]
        hit.group = CopyDirectory.Group(id: 1, count: 15)
        var report = try report([hit])
        report.relaxations = ["nothing found for oli; reading “oli” as “oil”"]
        let page = try page(report)
        #expect(page.elements.contains { $0.text.hasSuffix(" · a.txt · in 1 other file too · + 14 copies") })
        #expect(
            page.elements.first { $0.attributes["class"] == "note" }?.text
                == "Nothing found for oli; reading “oli” as “oil”.")
    }

    @Test
    func `each type shown has a box that the style sheet knows`() throws {
        let mentions = EntityType.allCases.enumerated().map { Mention(range: $0..<$0 + 1, type: $1, name: "x") }
        let page = try page(report([hit("abcdefghijkl", mentions: mentions)]))
        let style = try #require(page.texts(of: "style").first)
        let boxes = page.elements(named: "input").compactMap { $0.attributes["id"] }
        #expect(boxes.count == EntityType.allCases.count)
        for type in EntityType.allCases {
            let name = type.rawValue.lowercased()
            #expect(boxes.contains("show-\(name)"))
            #expect(style.contains(":root:has(#show-\(name):not(:checked)) article .\(name)"))
            #expect(style.contains(".\(name) { --type: var(--\(name)) }"))
        }
        #expect(try self.page(report([hit("abc")])).elements(named: "input").isEmpty)
    }

    @Test
    func `names, speakers and sources stand beside the passages`() throws {
        let names = [
            NamedEntity(
                rank: 1, type: .person, name: "Ada Hale", names: ["Ada Hale"], articles: 2, mentions: 7,
                articlesInIndex: 5)
        ]
        let page = try page(report([hit("One.")], names: names))
        #expect(page.texts(of: "li").filter { !$0.isEmpty } == ["Ada Hale 2", "Tom Reed 4", "Gulf Desk 2"])
        #expect(
            page.elements.filter { $0.path.last == "section" && $0.name == "h2" }.map(\.text)
                == ["People", "Who is quoted, how often", "Sources"])
        #expect(page.texts(of: "figcaption") == ["Articles by day; 2 of them have no date"])
        #expect(page.elements(named: "rect").count == 1)
    }

    @Test
    func `nothing in an article becomes markup or acts unseen`() throws {
        let hostile =
            "<script>alert(1)</script><img src=x onerror=\"a()\">' \"\u{301}x=\"y <\u{338}b> &amp; \u{0}\u{8}\u{1B}[2J\u{85}\u{9B}\u{2028}\u{2029}\u{202E}\u{2066}\u{FEFF}\u{FFFE}\u{E000}]]>-->"
        let mention = Mention(range: 3..<60, type: .person, name: hostile)
        let name = NamedEntity(
            rank: 1, type: .person, name: hostile, names: [hostile], articles: 1, mentions: 1, articlesInIndex: 1)
        var hit = hit(hostile, headline: hostile, url: hostile, matches: [1..<9], mentions: [mention])
        hit.article.byline = hostile
        hit.article.source = hostile
        hit.article.language = "en\" onclick=\"a()"
        hit.article.path = "/news/" + hostile
        var report = try report([hit], query: hostile, names: [name])
        report.relaxations = [hostile]
        report.overview.sources[0].name = hostile
        report.overview.speakers[0].name = hostile
        let text = HTMLReportPrinter(folder: "/news").text(for: report)
        let page = try ReadMarkup(text)
        #expect(page.elements.filter { ["script", "img", "a", "b"].contains($0.name) }.isEmpty)
        #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        #expect(page.texts(of: "h1").first?.hasPrefix("<script>alert(1)</script><img src=x onerror=\"a()\">' ") == true)
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(
                ![.control, .lineSeparator, .paragraphSeparator, .format, .privateUse].contains(
                    scalar.properties.generalCategory))
        }
        #expect(page.texts(of: "h1").first?.contains("\\u{1B}[2J") == true)
        #expect(page.elements(named: "article")[0].attributes["lang"] == nil)
    }

    @Test(arguments: [
        ("https://example.org/a?b=c&d=%20e", "https://example.org/a?b=c&d=%20e"),
        ("HTTP://example.org/ä \"b'<\\", "HTTP://example.org/%C3%A4%20%22b'%3C%5C"),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("//example.org", nil), ("file:///etc/passwd", nil),
        (" https://example.org", nil), ("https:example.org", nil), ("vbscript:x", nil), ("java\nscript:x", nil),
        ("https://example.org/" + String(repeating: "a", count: 2048), nil), ("", nil),
    ])
    func `only addresses of the web become links`(url: String, link: String?) throws {
        let links = try page(report([hit("One.", url: url)])).elements(named: "a")
        #expect(links.map { $0.attributes["href"] } == (link.map { [$0] } ?? []))
        #expect(links.allSatisfy { $0.attributes["rel"] == "noopener noreferrer" })
    }

    @Test
    func `the page is one whole, with no place twice`() throws {
        let mentions = [Mention(range: 0..<3, type: .place, name: "Oil")]
        let text = HTMLReportPrinter(folder: nil).text(for: try report([hit("Oil. 東\u{200B}京", mentions: mentions)]))
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        let page = try ReadMarkup(text)
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        // Each of these would fetch something, run something, or need a wider policy.
        for element in page.elements {
            #expect(!["script", "link", "img", "iframe", "object", "embed", "base", "form"].contains(element.name))
            #expect(Set(element.attributes.keys).isDisjoint(with: ["src", "style", "srcset", "xlink:href"]))
            if element.name == "p" { #expect(!element.path.contains("p")) }
        }
        let policy = try #require(page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
        #expect(policy.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
        #expect(text.contains("東京"))
    }
}
