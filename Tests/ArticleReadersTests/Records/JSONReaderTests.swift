import ArticleReaders
import Articles
import Testing

struct JSONReaderTests {
    @Test func `an object is one article, its fields under any usual name`() throws {
        let texts = [
            #"{"title":"Quays rebuilt","text":"Two quays stand.","date":"2026-02-07","author":"By Ada Hale","source":"Gulf Desk","url":"https://example.org/1","lang":"en"}"#,
            #"{"headline":"Quays rebuilt","articleBody":"Two quays stand.","datePublished":"2026-02-07T23:00:00-05:00","author":{"@type":"Person","name":"Ada Hale"},"publisher":{"name":"Gulf Desk"},"link":"https://example.org/1","inLanguage":"en"}"#,
            #"{"name":"Quays rebuilt","body_text":"Two quays stand.","published_at":1770422400,"byline":"Ada Hale","site":"Gulf Desk","url":"https://example.org/1","language":"English"}"#,
            #"{"_id":"1","_source":{"title":"Quays rebuilt","content":"Two quays stand.","published":"7 February 2026","authors":["Ada Hale"],"source":{"id":null,"name":"Gulf Desk"},"url":"https://example.org/1","language":"en"}}"#,
            #"{"id":3,"title":{"rendered":"Quays rebuilt"},"content":{"rendered":"<p>Two quays stand.</p>\n","protected":false},"date":"2026-02-07T10:00:00","author":7,"by":"Ada Hale","source":"Gulf Desk","link":"https://example.org/1","lang":"en"}"#,
        ]
        for text in texts {
            let all = entries(text, path: "a.json")
            #expect(all.map(\.key) == [""])
            let article = try #require(all.first?.read, "\(text)")
            #expect(article.headline == "Quays rebuilt")
            #expect(article.text == "Two quays stand.")
            #expect(article.published?.description == "2026-02-07", "\(text)")
            #expect(article.byline == "Ada Hale", "\(text)")
            #expect(article.source == "Gulf Desk", "\(text)")
            #expect(article.url == "https://example.org/1")
            #expect(article.language == "en")
        }
    }

    @Test func `ninjs of both versions`() throws {
        let first = #"""
            {"uri":"https://example.org/n/1","type":"text","versioncreated":"2026-02-03T12:00:00Z",
            "firstcreated":"2026-02-01T12:00:00Z","language":"en-GB","byline":"Ada Hale","headline":"Quays rebuilt",
            "located":"Muscat","body_text":"One quay stands.","body_xhtml":"<p>One.</p>"}
            """#
        let second = #"""
            {"uri":"https://example.org/n/1","versionCreated":"2026-02-03T12:00:00Z","language":"en-GB",
            "by":"Ada Hale","headlines":[{"role":"main","value":"Quays rebuilt"},{"role":"short","value":"Quays"}],
            "bodies":[{"role":"main","contentType":"text/html","contenttype":"text/html","value":"<p>One quay stands.</p>"}]}
            """#
        for text in [first, second] {
            let article = try #require(entries(text, path: "a.json").first?.read)
            #expect(article.headline == "Quays rebuilt")
            #expect(article.text == "One quay stands.")
            #expect(article.published?.description == "2026-02-03")
            #expect((article.byline, article.language) == ("Ada Hale", "en-GB"))
            #expect(article.url == "https://example.org/n/1")
        }
    }

    @Test(arguments: [
        #"[{"id":1,"text":"One."},{"id":"b","text":"Two."}]"#,
        #"{"articles":[{"id":1,"text":"One."},{"id":"b","text":"Two."}]}"#,
        #"{"status":"ok","n":2,"response":{"docs":[{"id":1,"text":"One."},{"id":"b","text":"Two."}]},"more":{}}"#,
        #"{"title":"My feed","items":[{"guid":1,"text":"One."},{"guid":"b","text":"Two."}],"x":[{"y":1}]}"#,
        #"{"payload":{"things":[{"id":1,"text":"One."},{"id":"b","text":"Two."}]}}"#,
        #"{"hits":{"total":2,"hits":[{"_id":1,"_source":{"text":"One."}},{"_id":"b","_source":{"text":"Two."}}]}}"#,
    ])
    func `a list of articles may be the file, or stand in an object`(text: String) {
        let all = entries(text, path: "a.json")
        #expect(all.map(\.key) == ["1", "b"])
        #expect(all.map(\.read?.text) == ["One.", "Two."])
    }

    @Test func `an article's own lists are not lists of articles`() {
        let text = #"{"title":"Quays","body":"Two stand.","items":[{"id":1,"name":"Photo","description":"A quay."}]}"#
        #expect(entries(text, path: "a.json").map(\.read?.text) == ["Two stand."])
    }

    @Test func `a text may be a list of paragraphs, and HTML`() throws {
        let text =
            #"{"title":"Quays &amp; <i>cranes</i>","body":["One.",{"text":"Two."},"<p>Three &lt; four.</p><script>x</script><p>Five.</p>"]}"#
        let article = try #require(entries(text, path: "a.json").first?.read)
        #expect(article.text == "One.\n\nTwo.\n\nThree < four.\n\nFive.")
        #expect(article.headline == "Quays & cranes")
    }

    @Test func `keys are the articles' own, or do not depend on what stands before`() {
        let one = #"{"title":"One","text":"The first."}"#
        let two = #"{"title":"Two","text":"The second."}"#
        let before = entries("[\(one),\(two)]", path: "a.json").map(\.key)
        let after = entries("[{\"text\":\"New.\"},\(one),\(two)]", path: "a.json").map(\.key)
        #expect(Set(before).count == 2)
        #expect(Array(after.dropFirst()) == before)
        #expect(before.allSatisfy { $0.utf8.count == 16 })
    }

    @Test func `a mapping names other fields, and the usual ones hold where it finds nothing`() throws {
        let mapping = try FieldMapping("title=hed, text=story.body,date=when,author=who.name,id=nr")
        let text = #"""
            [{"nr":5,"hed":"Quays","title":"Editor","story":{"body":"Two stand."},"when":"2026-02-07","who":{"name":"Ada Hale"}},
            {"id":6,"title":"Cranes","text":"Three stand."}]
            """#
        let all = entries(text, path: "a.json", mapping: mapping)
        #expect(all.map(\.key) == ["5", "6"])
        #expect(all.map(\.read?.headline) == ["Quays", "Cranes"])
        #expect(all.map(\.read?.text) == ["Two stand.", "Three stand."])
        #expect(all[0].read?.published?.description == "2026-02-07")
        #expect(all[0].read?.byline == "Ada Hale")
    }

    @Test func `a broken file names the line, and what stands before is read`() {
        let text = "[{\"id\":1,\"text\":\"One.\"},\n{\"id\":2,\"text\":\"Two.\"\n"
        let all = entries(text, path: "a.json", firstLine: 10)
        #expect(all.map(\.read?.text) == ["One.", nil])
        #expect(all.last?.error == .malformed(line: 12, format: "JSON", problem: "it ends too early"))
    }

    @Test func `records without text say which fields there are`() {
        let error = entries(#"{"heading":"Quays","wording":"Two stand."}"#, path: "a.json").first?.error
        #expect(error == .noTextField(names: ["heading", "wording"]))
        #expect(error?.description.hasSuffix("(there are: heading, wording); name it with --map text=FIELD") == true)
        #expect(entries("[1]", path: "a.json").first?.error == .noArticles(format: "JSON"))
        #expect(entries("[]", path: "a.json").first?.error == .noArticles(format: "JSON"))
        #expect(entries("17", path: "a.json").first?.error == .noArticles(format: "JSON"))
    }

    @Test func `a hundred thousand brackets are an error`() {
        for bracket in ["[", "{\"articles\":", "[{\"a\":"] {
            let error = entries(String(repeating: bracket, count: 100_000), path: "a.json").last?.error
            #expect(error == .malformed(line: 1, format: "JSON", problem: "nested more than 512 deep"))
        }
    }
}
