/// Tables: an article a row, the first row names the columns.
struct DelimitedReader: ArticleReader {
    static let formatName = "a table (CSV)"
    static let filenameExtensions: Set = ["csv", "tsv"]

    private let mapping: FieldMapping

    init(mapping: FieldMapping = .none) {
        self.mapping = mapping
    }

    func cutter() -> (any RecordCutter)? {
        DelimitedCutter()
    }

    func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        var bytes = file.bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            switch Result(catching: { () throws(ReadingError) in try TextDecoding.text(from: bytes) }) {
            case .success(let text): bytes = Array(text.utf8)
            case .failure(let error): return try body(ArticleEntry(key: "", article: .failure(error)))
            }
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
        }
        var rows = DelimitedRows(bytes, delimiter: DelimitedDialect.delimiter(of: bytes[...]))
        var columns: [String] = []
        var count = 0
        while true {
            let row: [[UInt8]]?
            do throws(DelimitedRows.OpenQuote) {
                row = try rows.next()
            } catch {
                let line = file.firstLine + bytes.prefix(error.offset).count { $0 == 0x0A }
                let problem = ReadingError.malformed(
                    line: line, format: Self.formatName, problem: "a quotation mark is not closed")
                return try body(ArticleEntry(key: "", article: .failure(problem)))
            }
            guard let row else { break }
            if columns.isEmpty {
                columns = row.map { Self.text($0).map { String(Array($0.utf8).trimmed) } ?? "" }
                continue
            }
            count += 1
            try body(entry(row, columns: columns, path: file.path))
        }
        if count == 0 {
            try body(ArticleEntry(key: "", article: .failure(.noArticles(format: Self.formatName))))
        }
    }

    private func entry(_ row: [[UInt8]], columns: [String], path: String) -> ArticleEntry {
        do throws(ReadingError) {
            let members = try zip(columns, row).map { (name, field) throws(ReadingError) in
                JSONValue.Member(name: name, value: .string(try TextDecoding.text(from: field)))
            }
            return RecordEntry.entry(.object(members), path: path, mapping: mapping)
        } catch {
            return ArticleEntry(key: "", article: .failure(error))
        }
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        try? TextDecoding.text(from: bytes)
    }
}
