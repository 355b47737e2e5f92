import Articles
import Testing

@testable import ArticleReaders

struct NewsFormatTests {
    private static let nitf = """
        <nitf><head><title>slug-crane</title><docdata><date.issue norm="20260205T100000Z"/>
        <doc.copyright holder="Gulf Desk" year="2026"/></docdata></head>
        <body xml:lang="en"><body.head><hedline><hl1>Crane <em>arrives</em></hl1><hl2>An hour late, the engineers say</hl2></hedline>
        <byline>By <person>Ann Lee</person><byttl>Harbour correspondent</byttl></byline>
        <dateline><location>MUSCAT</location>, <story.date norm="20260205">Feb. 5</story.date></dateline></body.head>
        <body.content><block><p>A crane came up the <location>estuary</location>.</p>
        <media media-type="image"><media-caption>The crane</media-caption></media><p>It stays.</p></block>
        <table><tr><td>Height</td><td>60 m</td></tr></table></body.content><body.end><tagline>ends</tagline></body.end></body></nitf>
        """

    private static let expected = """
        An hour late, the engineers say

        MUSCAT, Feb. 5 — A crane came up the estuary.

        It stays.

        Height, 60 m
        """

    private static func message(_ items: String, namespace: String = "http://iptc.org/std/nar/2006-10-01/") -> String {
        "<newsMessage xmlns=\"\(namespace)\"><header/><itemSet>\(items)</itemSet></newsMessage>"
    }

    private static func item(_ guid: String, meta: String = "", status: String = "usable", _ content: String) -> String
    {
        """
        <newsItem guid="\(guid)" xml:lang="en"><rightsInfo><copyrightHolder literal="Gulf Desk"/></rightsInfo>
        <itemMeta><versionCreated>2026-02-06T10:00:00Z</versionCreated><firstCreated>2026-02-05T09:00:00Z</firstCreated>
        <pubStatus qcode="stat:\(status)"/></itemMeta><contentMeta>\(meta)</contentMeta>
        <contentSet>\(content)</contentSet></newsItem>
        """
    }

    @Test(arguments: ["a.xml", "a.nitf"])
    func `NITF has headline, author, date, place and text`(path: String) throws {
        let article = try read(Self.nitf, path: path)
        #expect(article.text == Self.expected)
        #expect(article.headline == "Crane arrives")
        #expect(article.byline == "Ann Lee, Harbour correspondent")
        #expect(article.source == "Gulf Desk")
        #expect(article.published?.description == "2026-02-05")
        #expect(article.language == "en")
    }

    @Test func `NITF that is cut off is refused with its line`() {
        let error = entries(String(Self.nitf.prefix(600)), path: "a.nitf").first?.error
        guard case .malformedMarkup(let line, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(line == Self.nitf.prefix(600).count { $0 == "\n" } + 1)
    }

    @Test func `a message of NewsML-G2 holds items by their guid`() throws {
        let xhtml =
            "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>t</title></head><body><p>A crane came.</p><p>It stays.</p></body></html>"
        let message = Self.message(
            Self.item(
                "urn:1",
                meta:
                    "<creator><name>Ann Lee</name></creator><headline>Crane arrives</headline><dateline>MUSCAT, Feb 5</dateline>"
                    + "<language tag='en-GB'/>",
                "<inlineXML>\(xhtml)</inlineXML>")
                + Self.item(
                    "urn:2", meta: "<by>By Joe Roe</by><headline>In NITF</headline>",
                    "<inlineXML>\(Self.nitf)</inlineXML>")
                + Self.item(
                    "urn:3", meta: "<headline>Plain</headline>", "<inlineData>One.\n\nTwo &lt;here&gt;.</inlineData>")
                + Self.item("urn:4", status: "canceled", "<inlineData>Gone.</inlineData>")
                + Self.item("urn:5", "<remoteContent href='x.jpg'/>")
                + Self.item("urn:6", "<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;p&gt;Two.</inlineData>"))
        let entries = entries(message, path: "a.xml")
        #expect(entries.map(\.key) == (1...6).map { "urn:\($0)" })
        #expect(
            entries.map(\.text) == [
                "MUSCAT, Feb 5 — A crane came.\n\nIt stays.", Self.expected, "One.\n\nTwo <here>.", nil, nil,
                "One.\n\nTwo.",
            ])
        #expect(entries.map(\.error) == [nil, nil, nil, .withdrawn, .noText, nil])
        let first = try entries[0].article.get()
        #expect(first.headline == "Crane arrives")
        #expect(first.byline == "Ann Lee")
        #expect(first.source == "Gulf Desk")
        #expect(first.published?.description == "2026-02-05")
        #expect(first.language == "en-GB")
        let second = try entries[1].article.get()
        #expect(second.headline == "In NITF")
        #expect(second.byline == "Joe Roe")
    }

    @Test func `a single item is the file's article, in whatever namespace`() throws {
        let item = Self.item("urn:1", meta: "<headline>Crane</headline>", "<inlineData>It came.</inlineData>")
        let prefixed =
            item.replacing("<", with: "<n:").replacing("<n:/", with: "</n:")
            .replacing("<n:newsItem ", with: "<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/' ")
        for xml in [item, prefixed] {
            let entries = entries(xml, path: "a.xml")
            #expect(entries.map(\.key) == [""])
            #expect(entries.map(\.text) == ["It came."])
        }
    }
}
