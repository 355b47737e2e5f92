import ArgumentParser

/// A query in the engines' languages. Words are tokens already: lower-case ASCII letters and digits.
struct BenchmarkQuery {
    enum Kind: String {
        case term, union, intersection, phrase
    }

    var kind: Kind
    var words: [String]

    /// Surface forms only, as FTS5 looks for them.
    var pressmark: String {
        switch kind {
        case .term, .intersection: words.map { "=" + $0 }.joined(separator: " ")
        case .union: words.map { "=" + $0 }.joined(separator: " OR ")
        case .phrase: "\"" + words.joined(separator: " ") + "\""
        }
    }

    var fullText: String {
        switch kind {
        case .term, .intersection: words.map { "\"\($0)\"" }.joined(separator: " AND ")
        case .union: words.map { "\"\($0)\"" }.joined(separator: " OR ")
        case .phrase: "\"" + words.joined(separator: " ") + "\""
        }
    }

    /// The queries on standard input.
    /// - Throws: `ValidationError` for a line that is no query.
    static func readAll() throws -> [BenchmarkQuery] {
        var queries: [BenchmarkQuery] = []
        while let line = readLine() {
            let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let name = fields.first, let kind = Kind(rawValue: name), fields.count > 1 else {
                throw ValidationError("not a query: \(line)")
            }
            queries.append(BenchmarkQuery(kind: kind, words: Array(fields.dropFirst())))
        }
        return queries
    }
}
