import ArticleReaders
import Articles

/// All the articles of a file, read through the registry, by its path.
func entries(_ bytes: [UInt8], path: String) -> [ArticleEntry] {
    var entries: [ArticleEntry] = []
    ReaderRegistry.standard.readEntries(of: FileContents(path: path, bytes: bytes)) { entries.append($0) }
    return entries
}

func entries(_ text: String, path: String) -> [ArticleEntry] {
    entries(Array(text.utf8), path: path)
}

extension ArticleEntry {
    var text: String? { try? article.get().text }

    var error: ReadingError? {
        guard case .failure(let error) = article else { return nil }
        return error
    }
}
