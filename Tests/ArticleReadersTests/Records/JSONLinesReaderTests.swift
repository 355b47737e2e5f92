import ArticleReaders
import Articles
import Testing

struct JSONLinesReaderTests {
    @Test func `an article a line, blank lines passed over, a broken one named`() {
        let text = "\u{FEFF}{\"id\":1,\"text\":\"One.\"}\r\n\n{\"id\":2,\n {\"id\":3,\"text\":\"Three.\"} \n{} x\n[1]"
        for path in ["a.jsonl", "b.NDJSON"] {
            let all = entries(text, path: path)
            #expect(all.map(\.key) == ["1", "", "3", "", ""])
            #expect(all.map(\.read?.text) == ["One.", nil, "Three.", nil, nil])
            #expect(all[1].error == .malformed(line: 3, format: "JSON", problem: "it ends too early"))
            #expect(all[3].error == .malformed(line: 5, format: "JSON", problem: "unexpected 'x'"))
        }
    }
}
