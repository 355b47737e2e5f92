import ArticleReaders
import Articles
import Testing

struct DelimitedReaderTests {
    @Test(arguments: [",", ";", "\t", "|"])
    func `the delimiter shows in the first row, and quoted fields hold anything`(delimiter: String) {
        let rows = [
            ["id", "Title", "Published At", "Byline", "Body Text"],
            ["1", "Rain", "2026-01-02", "Ada Hale", "\"It rained, \"\"hard\"\"; \t|\r\nall day.\""],
            ["2", "\"Sun\"", "2026-01-03", "", "It shone."],
        ]
        let text = "\u{FEFF}" + rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n") + "\r\n\r\n"
        let all = entries(text, path: "a.csv")
        #expect(all.map(\.key) == ["1", "2"])
        #expect(all.map(\.read?.headline) == ["Rain", "Sun"])
        #expect(all.map(\.read?.byline) == ["Ada Hale", nil])
        #expect(all.map(\.read?.published?.description) == ["2026-01-02", "2026-01-03"])
        #expect(all[0].read?.text.hasPrefix("It rained, \"hard\"; |") == true)
        #expect(all[1].read?.text == "It shone.")
    }

    @Test func `columns may be named otherwise, with a dot too`() throws {
        let mapping = try FieldMapping("title=hed,text=story.body")
        let all = entries("hed,story.body\nRain,It rained.\n", path: "a.tsv", mapping: mapping)
        #expect(all.map(\.read?.headline) == ["Rain"])
        #expect(all.map(\.read?.text) == ["It rained."])
    }

    @Test func `keys do not depend on the rows before`() {
        let before = entries("title,text\nOne,The first.\nTwo,The second.\n", path: "a.csv").map(\.key)
        let after = entries("title,text\nNew,Another.\nOne,The first.\nTwo,The second.\n", path: "a.csv").map(\.key)
        #expect(Array(after.dropFirst()) == before)
    }

    @Test func `encodings are told apart field by field, and UTF-16 by its mark`() {
        let latin = Array("title;text\nCaf".utf8) + [0xE9] + Array(";Geöffnet.\n".utf8)
        #expect(entries(latin, path: "a.csv").map(\.read?.headline) == ["Café"])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "title\ttext\nCafé\tOpen.\n".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(entries(wide, path: "a.csv").map(\.read?.headline) == ["Café"])
    }

    @Test func `what is missing or broken is named, and the rest is read`() {
        let open = entries("id,text\n1,One.\n2,\"Two\nThree.\n", path: "a.csv")
        #expect(open.map(\.read?.text) == ["One.", nil])
        #expect(
            open.last?.error == .malformed(line: 3, format: "a table (CSV)", problem: "a quotation mark is not closed"))
        let zero = entries("id,text\n1,O\u{0}ne.\n2,Two.\n", path: "a.csv")
        #expect(zero.map(\.read?.text) == [nil, "Two."])
        #expect(entries("id,text\n", path: "a.csv").first?.error == .noArticles(format: "a table (CSV)"))
        #expect(entries("1,Rain\n2,Sun\n", path: "a.csv").first?.error == .noTextField(names: ["1", "Rain"]))
        #expect(entries("id,text\n1\n2,Two.,more\n", path: "a.csv").map(\.read?.text) == [nil, "Two."])
    }
}
