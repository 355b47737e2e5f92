import ArticleIndex
import Articles
import QueryLanguage

/// Finds the articles that pass a filter.
struct FilterEvaluation {
    private let snapshot: IndexSnapshot
    private let directory: PassageDirectory

    init(_ snapshot: IndexSnapshot, directory: PassageDirectory) {
        self.snapshot = snapshot
        self.directory = directory
    }

    /// - Throws: ``RetrievalError`` for fields the index has nothing for.
    func articles(_ condition: Filter.Condition) throws -> ArticleSet {
        let starts: [Int] =
            switch condition {
            case .published(let range): try snapshot.articles(publishedFrom: range.first, through: range.last)
            case .byline(let text): try snapshot.articles(.byline, containing: text)
            case .source(let text): try snapshot.articles(.source, containing: text)
            case .path(let text): try snapshot.articles(.path, containing: text)
            case .language(let tag): try snapshot.articles(language: tag)
            case .mentions(let type, let name): try articles(mentioning: name, type: type)
            case .speaker: throw RetrievalError.unsupportedField("speaker")
            case .said: throw RetrievalError.unsupportedField("said")
            }
        return ArticleSet(ascending: starts.compactMap(UInt32.init(exactly:)))
    }

    private func articles(mentioning name: String, type: EntityType) throws -> [Int] {
        var starts: [Int] = []
        for passage in try snapshot.passages(mentioning: name, type: type) {
            let start = Int(directory.articleStart(of: UInt32(passage)))
            if starts.last != start { starts.append(start) }
        }
        return starts
    }
}
