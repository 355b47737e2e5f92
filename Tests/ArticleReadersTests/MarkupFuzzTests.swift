import Articles
import TestSupport
import Testing

@testable import ArticleReaders

/// Random damage to pages, feeds and news formats: each is an article or an error, none longer than the file.
@Suite struct MarkupFuzzTests {
    private static let run = FuzzRun(inputsByDefault: 2_000)

    private static let seeds: [(path: String, bytes: [UInt8])] = [
        ("a.html", HTMLPages.newspaper), ("a.html", HTMLPages.weblog), ("a.html", HTMLPages.tables),
        ("a.html", HTMLPages.live),
        ("a.html", HTMLPages.pieces),
        (
            "a.xml",
            "<rss version='2.0'><channel><title>C</title><item><guid>1</guid><title>A &amp; b</title>"
                + "<description>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;</description></item><item><title>c</title>"
                + "<content:encoded><![CDATA[<p>x&nbsp;y]]></content:encoded></item></channel></rss>"
        ),
        (
            "a.xml",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><entry><id>1</id><title type='html'>a</title>"
                + "<content type='xhtml'><div><p>One</p></div></content></entry></feed>"
        ),
        (
            "a.xml",
            "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><body><body.head><hedline><hl1>H</hl1></hedline><dateline>MUSCAT</dateline>"
                + "</body.head><body.content><p>One &a; two.</p></body.content></body></nitf>"
        ),
        (
            "a.xml",
            "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='u'><contentMeta><headline>H"
                + "</headline></contentMeta><contentSet><inlineXML><html><body><p>One.</p></body></html></inlineXML></contentSet>"
                + "</newsItem></itemSet></newsMessage>"
        ),
    ].map { ($0.0, Array($0.1.utf8)) }

    private static let fragments = [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>",
        "<!DOCTYPE a [", "]>",
        "&", ";", "&#0;", "&#x110000;", "&#128;", "&nbsp;", "\"", "'", "=", "<p>", "</p>", "<div class=\"comments\">",
        "</div>", "<br>",
        "<table><tr><td>", "<script>", "</script>", "<h1>", "<article>", "<item>", "</item>", "<entry>",
        "<meta charset=shift_jis>",
        "<title>", "<li>", "<a href=x>", "\u{FEFF}", "\u{FFFE}", "\u{85}", "伊朗",
        "<script type=\"application/ld+json\">{\"@type\":",
        "<svg>", "<form>", "<q>", "xmlns:a=\"b\"", "<pre>\n\n", "itemprop=articleBody", "hidden", "\u{0}", "\u{1}",
    ].map { Array($0.utf8) }

    private static func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let length = min(bytes.count - place, Int.random(in: 1...200, using: &generator))
            switch Int.random(in: 0...7, using: &generator) {
            case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &generator)
            case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 2: bytes.removeSubrange(place..<place + length)
            case 3: bytes.removeSubrange(place...)
            case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
            case 5:
                guard let other = seeds.randomElement(using: &generator)?.bytes else { continue }
                let start = Int.random(in: 0..<other.count, using: &generator)
                bytes.insert(contentsOf: other[start...].prefix(length), at: place)
            default:
                guard let fragment = fragments.randomElement(using: &generator) else { continue }
                for _ in 0..<Int.random(in: 1...3, using: &generator) { bytes.insert(contentsOf: fragment, at: place) }
            }
        }
    }

    @Test func `no damage crashes a reader, and no text is longer than its file`() {
        let slowest = Self.run.forEachInput(share: 1) { generator in
            guard let seed = Self.seeds.randomElement(using: &generator) else { return }
            var bytes = seed.bytes
            Self.damage(&bytes, using: &generator)
            var keys = Set<String>()
            for entry in entries(bytes, path: seed.path) {
                #expect(entry.key.isEmpty || keys.insert(entry.key).inserted, "seed \(Self.run.seed)")
                switch entry.article {
                case .success(let article):
                    #expect(!article.text.isEmpty && !article.headline.isEmpty, "seed \(Self.run.seed)")
                    // A byte of Windows-1252 becomes three at most, and so does a broken one.
                    #expect(article.text.utf8.count <= 3 * bytes.count + 100, "seed \(Self.run.seed)")
                case .failure(let error):
                    #expect(!error.description.isEmpty && !error.description.contains("\n"), "seed \(Self.run.seed)")
                }
            }
        }
        #expect(!Self.run.isHang(slowest), "seed \(Self.run.seed), input \(slowest.number)")
    }
}
