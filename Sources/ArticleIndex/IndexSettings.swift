import GRDB

/// Choices that belong to an index, kept in its `meta` table.
package struct IndexSettings: Sendable, Equatable {
    /// The Snowball stemmer that widens bare words.
    package var stemmer = Self.defaultStemmer
    /// BM25's saturation of the term frequency.
    package var k1 = 1.2
    /// BM25's share of the passage length, 0 to 1.
    package var b = 0.75

    /// Whether the articles' quotations were looked for: not in an index that was begun before format 3.
    package var holdsQuotations = false

    /// What ingest could read when it noted which files failed.
    package var readableFormats = ""
    /// What the fields of data files are called, as it was given on the command line.
    package var fieldNames: String?

    package static let defaultStemmer = "english"

    package init() {}

    init(_ database: Database) throws {
        let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM meta")
        for row in rows {
            let (key, value): (String, String) = (row[0], row[1])
            switch key {
            case "stemmer": stemmer = value
            case "bm25.k1": k1 = Double(value) ?? k1
            case "bm25.b": b = Double(value) ?? b
            case "formats": readableFormats = value
            case "fields": fieldNames = value
            case "quotations": holdsQuotations = value == "1"
            default: continue
            }
        }
    }

    func write(_ database: Database) throws {
        var values = [
            ("stemmer", stemmer), ("bm25.k1", String(k1)), ("bm25.b", String(b)),
            ("quotations", holdsQuotations ? "1" : "0"), ("formats", readableFormats),
        ]
        if let fieldNames { values.append(("fields", fieldNames)) }
        for (key, value) in values {
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
        }
    }
}
