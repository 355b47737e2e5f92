import ArticleIndex
import Articles
import EntityNames
import QueryLanguage

/// Finds the articles that pass a filter.
struct FilterEvaluation {
    private let snapshot: IndexSnapshot
    private let aliases: Aliases
    private let speech: SpeechSearch

    init(_ snapshot: IndexSnapshot, aliases: Aliases, speech: SpeechSearch) {
        self.snapshot = snapshot
        self.aliases = aliases
        self.speech = speech
    }

    /// - Parameter pattern: turns the value of `said:` into the terms of the index.
    /// - Throws: ``RetrievalError`` for fields the index has nothing for.
    func articles(_ condition: Filter.Condition, pattern: (Term) throws -> WordPattern) throws -> ArticleSet {
        let starts: [Int] =
            switch condition {
            case .published(let range): try snapshot.articles(publishedFrom: range.first, through: range.last)
            case .byline(let text): try snapshot.articles(.byline, containing: text)
            case .source(let text): try snapshot.articles(.source, containing: text)
            case .path(let text): try snapshot.articles(.path, containing: text)
            case .language(let tag): try snapshot.articles(language: tag)
            case .mentions(let type, let name): try articles(mentioning: name, type: type)
            case .speaker(let name): try articles(quoting: name)
            case .said(let term): try speech.articles(saying: pattern(term))
            }
        return ArticleSet(ascending: starts.compactMap(UInt32.init(exactly:)))
    }

    private func articles(mentioning name: String, type: EntityType) throws -> [Int] {
        let filter = EntityFilter([type], named: name, aliases: aliases)
        let entities = try snapshot.entities(nameless: aliases.giveNames)
        return try snapshot.articles(mentioningEntities: entities.filter(filter.matches).map(\.id))
    }

    private func articles(quoting name: String) throws -> [Int] {
        guard snapshot.holdsQuotations else { throw RetrievalError.noQuotations }
        let filter = try SpeakerFilter(name, snapshot: snapshot, aliases: aliases)
        return try filter.articles.filter { start in
            guard let article = try snapshot.spokenArticle(startingAt: start) else { return false }
            return article.quotations.contains { filter.matches($0.quotation.speaker) }
        }
    }
}
