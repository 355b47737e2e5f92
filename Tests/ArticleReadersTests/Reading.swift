import ArticleReaders
import Articles

/// Reads one article the way ingestion does: through the registry, by its path.
func read(_ bytes: [UInt8], path: String = "talks.txt") throws(ReadingError) -> Article {
    var results: [Result<Article, ReadingError>] = []
    ReaderRegistry.standard.readEntries(of: FileContents(path: path, bytes: bytes)) { results.append($0.article) }
    guard let result = results.first, results.count == 1 else { fatalError("\(results.count) entries") }
    return try result.get()
}

func read(_ text: String, path: String = "talks.txt") throws(ReadingError) -> Article {
    try read(Array(text.utf8), path: path)
}
