/// Makes entries of JSON values.
enum RecordEntry {
    static func entry(_ value: JSONValue, path: String, mapping: FieldMapping) -> ArticleEntry {
        guard case .object = value else {
            return ArticleEntry(key: "", article: .failure(.noArticles(format: JSONReader.formatName)))
        }
        let record = Record(value, mapping: mapping)
        return ArticleEntry(
            key: record.key, article: Result { () throws(ReadingError) in try record.article(path: path) })
    }
}
