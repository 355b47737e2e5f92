import Articles
import Foundation
import Testing

@testable import ArticleReaders

struct FeedTests {
    private static let rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>The Quayside Courier</title><link>https://courier.example/</link>
        <atom:link rel="self" href="https://courier.example/feed"/><language>en-gb</language>
        <item><title>Crane arrives &amp; stays</title><link>https://courier.example/crane?a=1&b=2</link>
        <guid isPermaLink="false">c-17</guid><pubDate>Thu, 05 Feb 2026 10:00:00 GMT</pubDate>
        <dc:creator><![CDATA[Ann Lee]]></dc:creator><dc:creator>Joe Roe</dc:creator>
        <description>A crane came.</description>
        <content:encoded><![CDATA[<p>A crane came up the estuary on a barge.</p>
        <p>&#8220;Bigger than the church&#8221;&nbsp;&mdash; so a boy.</p><div class="sharedaddy">Share</div>]]></content:encoded></item>
        <item><title>Ferry late</title><link>https://courier.example/ferry</link><pubDate>6 Feb 2026</pubDate>
        <author>desk@courier.example (Joe Roe)</author><source url="https://wire.example/">Gulf Desk</source>
        <description>&lt;p&gt;The ferry was late &amp;amp; full.&lt;/p&gt;&lt;p&gt;It rained&nbsp;too.&lt;/p&gt;</description></item>
        <item><title>Nothing in it</title><guid>c-18</guid></item>
        <item><title>No key at all</title><description>Text of it.</description></item>
        <item><title>Twice</title><guid>c-17</guid><description>The same key again.</description></item>
        </channel></rss>
        """

    @Test func `each item of RSS is an article with its key`() throws {
        let entries = entries(Self.rss, path: "a.rss")
        #expect(entries.map(\.key) == ["c-17", "https://courier.example/ferry", "c-18", "0c3e43f0de949f15", "c-17#2"])
        let first = try entries[0].article.get()
        #expect(first.text == "A crane came up the estuary on a barge.\n\n“Bigger than the church” — so a boy.")
        #expect(first.headline == "Crane arrives & stays")
        #expect(first.byline == "Ann Lee and Joe Roe")
        #expect(first.url == "https://courier.example/crane?a=1&b=2")
        #expect(first.published?.description == "2026-02-05")
        #expect(first.source == "The Quayside Courier")
        #expect(first.language == "en-GB")
        let second = try entries[1].article.get()
        #expect(second.text == "The ferry was late & full.\n\nIt rained too.")
        #expect(second.byline == "Joe Roe")
        #expect(second.source == "Gulf Desk")
        #expect(entries[2].error == .noText)
        #expect(entries[3].text == "Text of it.")
    }

    @Test func `a key stays when other items come and go`() throws {
        let all = entries(Self.rss, path: "a.rss")
        let start = try #require(Self.rss.range(of: "<item><title>Ferry"))
        let end = try #require(Self.rss.range(of: "<item><title>No key"))
        let fewer = entries(
            Self.rss.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""), path: "a.rss")
        #expect(fewer.map(\.key) == [all[0].key, all[3].key, all[4].key])
    }

    @Test func `entries of Atom are read in all types of content`() throws {
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenbote</title><id>urn:x</id>
            <entry><id>urn:1</id><title type="html">Der &lt;b&gt;Kran&lt;/b&gt;</title><link rel="edit" href="https://h.example/e"/>
            <link href="https://h.example/kran"/><published>2026-02-05T10:00:00+01:00</published><updated>2026-02-07T00:00:00Z</updated>
            <author><name>Eva Kern</name><email>e@h.example</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kran ist da.</p><p>Er bleibt.</p></div></content></entry>
            <entry><id>urn:2</id><title>Zwei</title><updated>2026-02-06T10:00:00+01:00</updated>
            <summary type="text">3 &lt; 4 ist wahr.</summary></entry>
            <entry xml:lang="en"><id>urn:3</id><title>Drei</title><content type="html">&lt;p&gt;One.&lt;p&gt;Two.</content></entry></feed>
            """
        let entries = entries(atom, path: "a.xml")
        #expect(entries.map(\.key) == ["urn:1", "urn:2", "urn:3"])
        #expect(entries.map(\.text) == ["Der Kran ist da.\n\nEr bleibt.", "3 < 4 ist wahr.", "One.\n\nTwo."])
        let first = try entries[0].article.get()
        #expect(first.headline == "Der Kran")
        #expect(first.byline == "Eva Kern")
        #expect(first.url == "https://h.example/kran")
        #expect(first.published?.description == "2026-02-05")
        #expect(first.language == "de")
        #expect(try entries[1].article.get().published?.description == "2026-02-06")
        #expect(try entries[2].article.get().language == "en")
    }

    @Test func `a prefix makes no difference to Atom`() {
        let atom = """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>urn:1</a:id><a:title>Crane</a:title>
            <a:content type="html">&lt;p&gt;It came.</a:content></a:entry></a:feed>
            """
        #expect(entries(atom, path: "a.atom").map(\.text) == ["It came."])
    }

    @Test func `items of RSS 1 stand beside the channel`() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://c.example/rss"><title>Courier</title><dc:language>en</dc:language>
            <items><rdf:Seq><rdf:li rdf:resource="https://c.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://c.example/1"><title>Crane</title><link>https://c.example/1</link>
            <description>It came.</description><dc:date>2026-02-05T10:00+00:00</dc:date></item></rdf:RDF>
            """
        let entries = entries(rdf, path: "a.rdf")
        #expect(entries.map(\.key) == ["https://c.example/1"])
        let article = try #require(entries.first).article.get()
        #expect(article.text == "It came.")
        #expect(article.source == "Courier")
        #expect(article.published?.description == "2026-02-05")
    }

    @Test func `of a feed that is cut off the whole items are read, and the line is said`() throws {
        let end = try #require(Self.rss.range(of: "<title>No key"))
        let entries = entries(String(Self.rss[..<end.upperBound]), path: "a.rss")
        #expect(entries.map(\.key).prefix(3) == ["c-17", "https://courier.example/ferry", "c-18"])
        #expect(entries.count == 5)
        #expect(entries[1].text == "The ferry was late & full.\n\nIt rained too.")
        #expect(entries.last?.key == "")
        for entry in entries.suffix(2) {
            guard case .malformedMarkup(let line, _) = entry.error else {
                Issue.record("\(entry)")
                continue
            }
            #expect(line == 16)
        }
    }

    @Test func `a mistake in one item does not cost the others`() {
        let rss = """
            <rss><channel><item><guid>1</guid><title>One</titel><description>First & <b>bold</i>.</description></item>
            <item><guid>2</guid><title>Two</title><description>Second &undeclared; one.</description></item></channel></rss>
            """
        let entries = entries(rss, path: "a.rss")
        #expect(entries.map(\.key) == ["1", "2"])
        #expect(entries.last?.text == "Second one.")
        #expect(entries.first?.text == "First & bold.")
    }

    @Test(arguments: [
        ("<project/>", ReadingError.unknownXML(root: "project")), ("<rss><channel></channel></rss>", .noText),
        ("just text", .malformedMarkup(line: 1, problem: "Start tag expected, '<' not found")),
        ("<a>\n<b>", .malformedMarkup(line: 2, problem: "Premature end of data in tag b line 2")),
    ])
    func `XML that is none of the formats is refused with a reason`(xml: String, error: ReadingError) {
        #expect(entries(xml, path: "a.xml").map(\.error) == [error])
    }

    @Test func `XHTML in a file of XML is a page`() {
        let page =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></head><body><p>It came.</p></body></html>"
        #expect(entries(page, path: "a.xml").map(\.text) == ["It came."])
    }
}
