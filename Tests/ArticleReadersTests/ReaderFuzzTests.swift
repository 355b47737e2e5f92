import ArticleReaders
import Articles
import TestSupport
import Testing

/// Every format's reader, with files that are almost right.
struct ReaderFuzzTests {
    /// What a file of the format looks like; one for formats that are not named here.
    private static func samples(_ format: String) -> [String] {
        switch format {
        case "json", "ninjs": [json, "{\"articles\":[\(json),\(json)],\"n\":2}", "[\(json),\n\(json)]"]
        case "jsonl", "ndjson": [json.replacing("\n", with: " ") + "\n{\"id\":2,\"text\":\"Two quays.\"}\n"]
        case "csv", "tsv":
            ["id,title,text\n1,Quays,\"Two, \"\"old\"\"\nquays.\"\n2,Cranes,Three.\n", "title\ttext\nQ\tT\n"]
        case "eml": [mail]
        case "mbox", "mbx": ["From a@b\n\(mail)\n\nFrom c@d\n\(mail)\n"]
        case "md", "markdown":
            ["---\ntitle: Quays\ndate: 2026-02-07\n---\n# Quays\n\n*Two* [quays](x) | `a` |\n\n- one\n"]
        case "html", "htm", "xhtml":
            ["<!DOCTYPE html><html><head>\(head)</head><body><main>\(paragraphs)</main></body></html>"]
        case "xml", "rss", "atom", "rdf", "nitf": xml
        default:
            ["Quays rebuilt\n\nBy Ada Hale\n\nMUSCAT, Feb. 7 (Gulf Desk) — Two quays stand.\n\nA third is built.\n"]
        }
    }

    private static let json = """
        {"id":1,"headline":{"main":"Quays"},"date":"2026-02-07","by":["Ada Hale"],
        "bodies":[{"contenttype":"text/html","value":"<p>Two &amp; three.</p>"}],"n":[1.5e3,null,true,"\\ud83d\\ude00"]}
        """
    private static let mail = """
        From: =?utf-8?q?Jos=C3=A9?= <j@example.org>
        Subject: =?utf-8?B?Y2Fmw6k=?= opens
        Date: Sat, 7 Feb 2026 10:00:00 +0100
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/html; charset=iso-8859-15
        Content-Transfer-Encoding: base64

        PHA+T25lLjwvcD4=
        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Two =E2=82=AC=
        .
        --b--
        """
    private static let head =
        "<title>Quays</title><meta property=\"og:title\" content=\"Quays\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Quays\"}</script>"
    private static let paragraphs = String(repeating: "<p>Two quays stand &amp; a third is built there.</p>", count: 6)
    private static let xml = [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Desk</title><item><title>Quays</title><guid>1</guid><description>&lt;p&gt;Two stand.&lt;/p&gt;</description></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><title>Quays</title><content type=\"html\">Two.</content></entry></feed>",
        "<nitf><head><title>Quays</title></head><body><body.head><hedline><hl1>Quays</hl1></hedline></body.head><body.content><p>Two.</p></body.content></body></nitf>",
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"u:1\"><contentMeta><headline>Quays</headline></contentMeta><contentSet><inlineXML contenttype=\"text/plain\">Two.</inlineXML></contentSet></newsItem>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>",
    ]
    private static let tokens = [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "\\u12", "\\ud800", "\u{0}", "\r", "\n", "\n\n", "\nFrom ", "--b",
        "=",
        "=?", "?=", "=?utf-8?q?", "<", ">", "</", "<!--", "<![CDATA[", "&", "&#", "&lt;", "---\n", "\t", ";", "|",
        "1e999",
        "\u{FEFF}", "é", "東", "😀", "<p>", "Content-Type: multipart/mixed; boundary=b\n\n", ">From ",
    ]

    private static func mutate(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(6) {
            let place = random.below(bytes.count + 1)
            switch random.below(7) {
            case 0 where place < bytes.count: bytes[place] = UInt8(random.below(256))
            case 1 where place < bytes.count: bytes[place] ^= 1 << random.below(8)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(20)))
            case 3:
                let end = min(bytes.count, place + random.below(60))
                let part = bytes[place..<end]
                for _ in 0...random.below(8) { bytes.insert(contentsOf: part, at: place) }
            case 4:
                let token = Array(tokens[random.below(tokens.count)].utf8)
                for _ in 0...(random.below(8) == 0 ? random.below(700) : 0) {
                    bytes.insert(contentsOf: token, at: place)
                }
            case 5 where random.below(3) == 0: bytes.removeLast(bytes.count - place)
            default: bytes.insert(UInt8(random.below(256)), at: place)
            }
        }
        return bytes
    }

    @Test
    func `files with random damage are errors or articles no longer than they are`() throws {
        let run = FuzzRun(inputsByDefault: 3000)
        let registry = ReaderRegistry.standard
        let formats = registry.filenameExtensions
        var articles = 0
        var failures = 0
        let slowest = run.forEachInput(share: 1) { random in
            let format = formats[random.below(formats.count)]
            let samples = Self.samples(format)
            let bytes = Self.mutate(Array(samples[random.below(samples.count)].utf8), using: &random)
            var output = 0
            var count = 0
            registry.readEntries(of: FileContents(path: "a.\(format)", bytes: bytes)) { entry in
                count += 1
                switch entry.article {
                case .success(let article):
                    articles += 1
                    output += article.text.utf8.count + article.headline.utf8.count
                    #expect(!article.text.isEmpty && !article.headline.isEmpty, "seed \(run.seed)")
                case .failure(let error):
                    failures += 1
                    #expect(!error.description.isEmpty)
                }
            }
            #expect(output <= 16 * bytes.count + 4_096, "seed \(run.seed), .\(format)")
            #expect(count <= bytes.count + 1, "seed \(run.seed), .\(format)")
            if var cutter = registry.reader(forExtension: format)?.cutter() {
                var (seen, last) = (0, 0)
                while seen < bytes.count {
                    let end = min(bytes.count, seen + 1 + random.below(bytes.count))
                    let cut = cutter.scan(bytes[seen..<end])
                    #expect(cut >= last && cut <= end, "seed \(run.seed), .\(format)")
                    if cut > last { _ = cutter.contents(of: Array(bytes[last..<cut]), from: last, isLast: false) }
                    (seen, last) = (end, cut)
                }
                _ = cutter.contents(of: Array(bytes[last...]), from: last, isLast: true)
            }
        }
        #expect(articles > 0 && failures > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }
}
