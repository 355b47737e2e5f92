import ArticleIndex
import Articles
import EntityNames
import QueryLanguage

/// Finds the articles that pass a filter.
struct FilterEvaluation {
    private let snapshot: IndexSnapshot
    private let tokenizer: Tokenizer
    private let aliases: Aliases

    init(_ snapshot: IndexSnapshot, tokenizer: Tokenizer, aliases: Aliases) {
        self.snapshot = snapshot
        self.tokenizer = tokenizer
        self.aliases = aliases
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
            case .said(let term): try articles(saying: pattern(term))
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

    private func articles(saying pattern: WordPattern) throws -> [Int] {
        guard snapshot.holdsQuotations else { throw RetrievalError.noQuotations }
        let candidates = try snapshot.articles(saying: pattern.words.map(\.terms))
        guard !pattern.isExactPhrase, pattern.words.count > 1 else { return candidates }
        let condition = QuotationCondition.said(pattern, candidates: candidates)
        return try candidates.filter { start in
            guard let article = try snapshot.spokenArticle(startingAt: start) else { return false }
            return Utterance.all(in: article, tokenizer).contains(where: condition.holds)
        }
    }
}
