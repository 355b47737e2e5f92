import Articles
import Testing

@testable import ArticleReaders

struct HTMLMetadataTests {
    private static let text =
        "<p>The crane came up the estuary on a barge on Thursday, an hour behind the tide, and it will stay for thirty years.</p>"

    private func article(_ head: String, body: String = "", root: String = "<html>") throws -> Article {
        try read("\(root)<head>\(head)</head><body>\(body)\(Self.text)</body></html>", path: "a.html")
    }

    private func linked(_ json: String) -> String {
        "<script type=\"application/ld+json\">\(json)</script>"
    }

    @Test func `JSON-LD goes before meta elements, and they before the page's title`() throws {
        let meta =
            "<meta property=og:title content='Crane is here'><meta name=author content='Joe Roe'>"
            + "<meta property=og:site_name content=Courier><meta name=date content='6 February 2026'><title>Crane - Other</title>"
        let json = linked(
            #"{"@type":["NewsArticle"],"headline":"Crane arrives","author":"Ann Lee","datePublished":"2026-02-05"}"#)
        let both = try article(meta + json)
        #expect(both.headline == "Crane arrives")
        #expect(both.byline == "Ann Lee")
        #expect(both.published?.description == "2026-02-05")
        #expect(both.source == "Courier")
        let one = try article(meta)
        #expect(one.headline == "Crane is here")
        #expect(one.byline == "Joe Roe")
        #expect(one.published?.description == "2026-02-06")
    }

    @Test(arguments: [
        #"{"@type":"NewsArticle","headline":"Crane &amp; quay","author":[{"name":"Ann Lee"},{"name":"Joe Roe"}]}"#,
        #"[{"@type":"Organization","name":"Courier"},{"@type":"ReportageNewsArticle","headline":"Crane \u0026 quay","author":["Ann Lee","Joe Roe"]}]"#,
        #"{"@graph":[{"@id":"p:a","@type":"Person","name":"Ann Lee"},{"@type":"Article","headline":"Crane & quay","author":[{"@id":"p:a"},{"name":"Joe Roe"}]}]}"#,
        "{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"Crane\n & quay\",\"author\":[{\"name\":\"By Ann Lee\"},{\"name\":\"Joe Roe\"},],}",
        #"{"@type":"WebPage","name":"x","mainEntity":{"@type":"NewsArticle","headline":"Crane & quay","creator":["Ann Lee","Joe Roe"]}} garbage"#,
    ])
    func `an article is found in any shape of JSON-LD`(json: String) throws {
        let article = try article("<title>x</title>" + linked(json))
        #expect(article.headline == "Crane & quay")
        #expect(article.byline == "Ann Lee and Joe Roe")
    }

    @Test(arguments: [
        "", "{", "[[[[", "{\"@type\":", "null", "{\"@type\":\"NewsArticle\"}", "{\"@type\":{\"@type\":3}}",
    ])
    func `broken JSON-LD is passed over`(json: String) throws {
        #expect(try article("<title>Crane here</title>" + linked(json)).headline == "Crane here")
    }

    @Test func `a deep JSON-LD ends at its limit`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(LinkedDataArticle(in: [deep, String(repeating: "{\"a\":", count: 100_000)]) == nil)
    }

    @Test(arguments: [
        ("<title>Crane arrives by barge | Courier</title>", "", "Crane arrives by barge"),
        ("<title>Crane arrives by barge - The Courier</title>", "", "Crane arrives by barge"),
        (
            "<title>A crane, a quay - a long story of thirty years</title>", "",
            "A crane, a quay - a long story of thirty years"
        ),
        ("<title>Crane by barge - Courier</title>", "<h1>Courier</h1>", "Crane by barge"),
        (
            "<meta property=og:title content='Crane!'>", "<article><h1>Crane arrives by barge</h1>",
            "Crane arrives by barge"
        ),
        ("<title></title>", "<h1>Crane arrives</h1>", "Crane arrives"),
    ])
    func `a headline has no name of the site`(head: String, body: String, headline: String) throws {
        #expect(try article(head, body: body).headline == headline)
    }

    @Test(arguments: [
        ("<meta property=article:published_time content=2026-02-05T23:30:00-05:00>", ""),
        ("<meta name=DC.date.issued content=2026-02-05>", ""),
        ("<meta itemprop=datePublished content='Feb. 5, 2026'>", ""),
        ("<meta name=parsely-pub-date content=2026-02-05T10:00:00Z>", ""),
        ("", "<div class=comments><time datetime=2026-02-09>x</time></div><time datetime=2026-02-05>yesterday</time>"),
        ("", "<time>9 February 2026</time><time itemprop=datePublished datetime=2026-02-05T10:00>x</time>"),
        ("<link rel=canonical href=https://courier.example/2026/02/05/crane>", ""),
    ])
    func `a date is found where pages keep it`(head: String, body: String) throws {
        #expect(try article(head, body: body).published?.description == "2026-02-05")
    }

    @Test(arguments: [
        ("<meta name=author content=https://courier.example/ann><meta name=byl content='By Ann Lee'>", ""),
        ("", "<span itemprop=author><span itemprop=name>Ann Lee</span>, reporter</span>"),
        ("", "<a rel=author href=/ann>Ann Lee</a>"), ("", "<div class=byline>By Ann Lee</div>"),
        ("", "<p>By Ann Lee</p>"),
    ])
    func `an author is found where pages keep it`(head: String, body: String) throws {
        #expect(try article(head, body: "<h1>Crane arrives</h1>" + body).byline == "Ann Lee")
    }

    @Test func `address and language are those of the page`() throws {
        let one = try article(
            "<link rel=canonical href=/crane><meta property=og:url content=https://c.example/crane><meta property=og:locale content=en_US>"
        )
        #expect(one.url == "https://c.example/crane")
        #expect(one.language == "en-US")
        #expect(try article("<meta property=og:locale content=de_DE>", root: "<html lang=fr>").language == "fr")
    }
}
