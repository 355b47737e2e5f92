import ArticleReaders
import Articles

/// All the articles of a file, read through the registry, by its path.
func entries(_ text: String, path: String, mapping: FieldMapping = .none, firstLine: Int = 1) -> [ArticleEntry] {
    entries(Array(text.utf8), path: path, mapping: mapping, firstLine: firstLine)
}

func entries(_ bytes: [UInt8], path: String, mapping: FieldMapping = .none, firstLine: Int = 1) -> [ArticleEntry] {
    var entries: [ArticleEntry] = []
    let file = FileContents(path: path, bytes: bytes, firstLine: firstLine)
    ReaderRegistry.standard(mapping: mapping).readEntries(of: file) { entries.append($0) }
    return entries
}

extension ArticleEntry {
    /// Nil where the entry is a failure.
    var read: Article? { try? article.get() }

    var text: String? { read?.text }

    var error: ReadingError? {
        if case .failure(let error) = article { error } else { nil }
    }
}
