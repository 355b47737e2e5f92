import ArticleIndex
import Articles
import EntityNames
import QueryLanguage

/// Finds the articles that pass a filter.
struct FilterEvaluation {
    private let snapshot: IndexSnapshot
    private let aliases: Aliases

    init(_ snapshot: IndexSnapshot, aliases: Aliases) {
        self.snapshot = snapshot
        self.aliases = aliases
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
        let filter = EntityFilter(type, named: name, aliases: aliases)
        let entities = try snapshot.entities(nameless: aliases.giveNames)
        return try snapshot.articles(mentioningEntities: entities.filter(filter.matches).map(\.id))
    }
}
