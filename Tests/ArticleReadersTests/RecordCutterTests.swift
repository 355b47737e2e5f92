import ArticleReaders
import Articles
import TestSupport
import Testing

struct RecordCutterTests {
    /// Reads a text as ingest reads a large file: a block at a time, cut wherever it can be.
    private func inPieces(_ text: String, path: String, block: Int) throws -> [ArticleEntry] {
        let bytes = Array(text.utf8)
        let format = FileContents(path: path, bytes: []).filenameExtension
        var cutter = try #require(ReaderRegistry.standard.reader(forExtension: format)?.cutter())
        var all: [ArticleEntry] = []
        var start = 0
        var line = 1
        func hand(out end: Int, isLast: Bool) {
            let piece = Array(bytes[start..<end])
            let (contents, added) = cutter.contents(of: piece, from: start, isLast: isLast)
            if !contents.isEmpty { all += entries(contents, path: path, firstLine: line - added) }
            line += piece.count { $0 == 0x0A }
            start = end
        }
        for begin in stride(from: 0, to: bytes.count, by: block) {
            let end = min(begin + block, bytes.count)
            let cut = cutter.scan(bytes[begin..<end])
            #expect(cut >= start && cut <= end)
            if cut > start { hand(out: cut, isLast: false) }
        }
        hand(out: bytes.count, isLast: true)
        return all
    }

    private static let texts = [
        (
            "a.jsonl",
            "{\"id\":1,\"text\":\"One.\"}\n{\"id\":2,\"text\":\"Two.\"}\n\nnot\n{\"id\":3,\"text\":\"Three.\"}"
        ),
        (
            "a.json",
            "\u{FEFF} [\n{\"id\":1,\"text\":\"One, ]}[{.\"},\n {\"id\":2,\"a\":[{\"b\":[1,2]},{}],\"text\":\"Two \\\"\\\\\"},\n{\"id\":3,\"text\":\"Three.\"}\n]\n"
        ),
        (
            "b.json",
            "{\"status\":\"ok\",\"tags\":[\"x\",{\"y\":1}],\"articles\" : [ {\"id\":1,\"text\":\"One.\"}\n,{\"id\":2,\"text\":\"Two.\"},{\"text\":\"Three.\"}],\n\"more\":{\"articles\":[{\"id\":4,\"text\":\"Four.\"}]}}"
        ),
        ("c.json", "{\"response\":{\"n\":1,\"docs\":[{\"id\":1,\"text\":\"One.\"},{\"id\":2,\"text\":\"Two.\"}]}}"),
        ("d.json", "{\"title\":\"One\",\"text\":\"An article.\",\"items\":[{\"a\":1},{\"b\":2}]}"),
        ("e.json", "[{\"id\":1,\"text\":\"One.\"},\n{\"id\":2,\"text\":\"Two.\"},\n{\"id\":3,"),
        (
            "a.csv",
            "\u{FEFF}id;title;text\r\n1;\"One; \"\"1\"\"\";\"A\nfirst \"\"one\"\".\"\r\n2;Two \"2\" x;\"B\"\r\n3;\"Three\"3;C\r\n4;Four;\"D"
        ),
        (
            "a.mbox",
            "From a@b\nSubject: One\n\nFirst.\nFrom there.\n\nFrom c@d\r\nSubject: Two\r\n\r\nSecond.\r\n\r\nFrom e@f\r\nSubject: Three\n\nThird.\n"
        ),
    ]

    @Test(arguments: texts)
    func `wherever a file is cut, the same articles are in it`(path: String, text: String) throws {
        let whole = entries(text, path: path)
        #expect(!whole.isEmpty)
        for block in [1, 2, 3, 5, 7, 11, 16, 23, 40, 64, 100, 1000] {
            #expect(try inPieces(text, path: path, block: block) == whole)
        }
    }

    @Test(arguments: texts.filter { !$0.0.hasPrefix("d") })
    func `a file of many articles is cut`(path: String, text: String) throws {
        var cutter = try #require(
            ReaderRegistry.standard.reader(
                forExtension: FileContents(path: path, bytes: []).filenameExtension)?.cutter())
        #expect(cutter.scan(Array(text.utf8)[...]) > 0)
    }
}
