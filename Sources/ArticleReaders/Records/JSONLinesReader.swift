/// JSON lines: an article a line.
struct JSONLinesReader: ArticleReader {
    static let formatName = "JSON lines"
    static let filenameExtensions: Set = ["jsonl", "ndjson"]

    private let mapping: FieldMapping

    init(mapping: FieldMapping = .none) {
        self.mapping = mapping
    }

    func cutter() -> (any RecordCutter)? {
        LineCutter()
    }

    func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        var number = file.firstLine
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
            var line = file.bytes[start..<end]
            if start == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            if line.contains(where: { !$0.isASCIISpace }) { try body(entry(line, number: number, in: file)) }
            start = end + 1
            number += 1
        }
    }

    private func entry(_ line: ArraySlice<UInt8>, number: Int, in file: FileContents) -> ArticleEntry {
        var parser = JSONParser(Array(line))
        do throws(JSONParser.SyntaxError) {
            let value = try parser.value()
            guard parser.peek() == nil else { throw parser.unexpected() }
            return RecordEntry.entry(value, path: file.path, mapping: mapping)
        } catch {
            let problem = ReadingError.malformed(line: number, format: "JSON", problem: error.problem)
            return ArticleEntry(key: "", article: .failure(problem))
        }
    }
}
