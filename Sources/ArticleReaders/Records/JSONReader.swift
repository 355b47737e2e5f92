/// JSON: one article, a list of them, or an object that holds such a list; IPTC's ninjs too.
struct JSONReader: ArticleReader {
    static let formatName = "JSON"
    static let filenameExtensions: Set = ["json", "ninjs"]

    private let mapping: FieldMapping

    init(mapping: FieldMapping = .none) {
        self.mapping = mapping
    }

    func cutter() -> (any RecordCutter)? {
        arrayCutter
    }

    private var arrayCutter: JSONArrayCutter {
        var names = Set(RecordNames.text.prefix { $0 != "description" })
        names.formUnion(["articleBody", "body_text", "body_xhtml", "body_html", "full_text", "content_text"])
        if let name = mapping.paths[.text]?.first { names.insert(name) }
        return JSONArrayCutter(textNames: names)
    }

    func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        var parser = JSONParser(file.bytes)
        if parser.take("[") { return try readElements(&parser, of: file, body) }
        var cutter = arrayCutter
        _ = cutter.scan(file.bytes[...])
        if let elements = cutter.elements {
            parser = JSONParser(file.bytes, at: elements)
            return try readElements(&parser, of: file, body)
        }
        switch Result(catching: { () throws(JSONParser.SyntaxError) in try parser.value() }) {
        case .failure(let error): try body(failure(error, in: file))
        case .success(let value):
            if let error = parser.peek().map({ _ in parser.unexpected() }) { return try body(failure(error, in: file)) }
            let record = Record(value, mapping: mapping)
            if !record.hasText, let list = list(in: value) {
                for element in list { try body(RecordEntry.entry(element, path: file.path, mapping: mapping)) }
            } else {
                let article = Result { () throws(ReadingError) in
                    guard case .object = value else { throw .noArticles(format: Self.formatName) }
                    return try record.article(path: file.path)
                }
                try body(ArticleEntry(key: "", article: article))
            }
        }
    }

    /// Reads the elements of an array from behind its bracket on, one after the other.
    private func readElements<Failure: Error>(
        _ parser: inout JSONParser, of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        if parser.take("]") {
            return try body(ArticleEntry(key: "", article: .failure(.noArticles(format: Self.formatName))))
        }
        while true {
            let result = Result { () throws(JSONParser.SyntaxError) in
                let value = try parser.value()
                guard let next = parser.peek(), next == UInt8(ascii: ",") || next == UInt8(ascii: "]") else {
                    throw parser.unexpected()
                }
                return value
            }
            switch result {
            case .failure(let error): return try body(failure(error, in: file))
            case .success(let value): try body(RecordEntry.entry(value, path: file.path, mapping: mapping))
            }
            guard parser.take(",") else { return }
        }
    }

    /// The longest array of articles in an object, or in an object in that.
    private func list(in value: JSONValue, depth: Int = 0) -> [JSONValue]? {
        guard case .object(let members) = value else { return nil }
        var longest: [JSONValue]?
        for member in members {
            var list: [JSONValue]?
            if case .array(let elements) = member.value {
                if let first = elements.first, Record(first, mapping: mapping).hasText { list = elements }
            } else if depth < 2 {
                list = self.list(in: member.value, depth: depth + 1)
            }
            if let list, list.count > longest?.count ?? 0 { longest = list }
        }
        return longest
    }

    private func failure(_ error: JSONParser.SyntaxError, in file: FileContents) -> ArticleEntry {
        let line = file.line(at: error.offset)
        return ArticleEntry(
            key: "", article: .failure(.malformed(line: line, format: Self.formatName, problem: error.problem)))
    }
}
