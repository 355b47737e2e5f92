import ArticleIndex
import Articles
import EntityNames
import QueryLanguage
import Retrieval
import TextAnalysis

/// Turns a query into an expression of the match language, node by node.
struct MatchTranslation {
    let tokens: ClusterTokens
    /// How many words the expression has.
    private(set) var size = 0

    init(tokens: ClusterTokens) {
        self.tokens = tokens
    }

    /// What finds a part of a query.
    struct Part {
        /// nil where it finds every article.
        var text: String?
        /// Whether it finds no more than it should.
        var isExact = true

        static let everything = Part(text: nil, isExact: false)
    }

    mutating func part(_ query: Query) throws(ClusterError) -> Part {
        switch query {
        case .term(let term): try self.term(term)
        case .proximity(let proximity): try self.proximity(proximity)
        case .filter(let filter): try self.filter(filter.condition)
        case .all(let queries, let excluded): try all(queries, excluded)
        case .any(let queries): try any(queries)
        }
    }

    /// The parts of several queries, with function words weighing less where there are other words, as in an SQLite index.
    private mutating func parts(_ queries: [Query]) throws(ClusterError) -> [Part] {
        let little = queries.map { FunctionWords.isOne($0, stemmer: IndexSettings.defaultStemmer) }
        let counts = little.contains(false)
        var parts: [Part] = []
        for (query, isLittle) in zip(queries, little) {
            guard counts, isLittle, case .term(let term) = query else {
                parts.append(try part(query))
                continue
            }
            parts.append(try self.term(term, boost: "^\(RankingWeights.standard.functionWords)"))
        }
        return parts
    }

    private mutating func all(_ queries: [Query], _ excluded: [Query]) throws(ClusterError) -> Part {
        let parts = try self.parts(queries)
        var texts = parts.compactMap(\.text)
        var isExact = parts.allSatisfy(\.isExact)
        guard !texts.isEmpty else { return Part(text: nil, isExact: isExact && excluded.isEmpty) }
        for query in excluded {
            let part = try part(query)
            // What finds too much would leave out too much.
            if part.isExact, let text = part.text { texts.append("!\(text)") } else { isExact = false }
        }
        return Part(text: texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " ")))", isExact: isExact)
    }

    private mutating func any(_ queries: [Query]) throws(ClusterError) -> Part {
        let parts = try self.parts(queries)
        let texts = parts.compactMap(\.text)
        guard texts.count == parts.count else { return .everything }
        return Part(text: alternatives(texts), isExact: parts.allSatisfy(\.isExact))
    }

    /// Words must stand near one another: the engine finds where all of them are.
    private mutating func proximity(_ proximity: Proximity) throws(ClusterError) -> Part {
        var texts: [String] = []
        for operand in proximity.operands {
            var alternatives: [String] = []
            for term in operand { alternatives.append(try self.term(term).text ?? "") }
            texts.append(self.alternatives(alternatives))
        }
        return Part(text: "(\(texts.joined(separator: " ")))", isExact: false)
    }

    /// - Parameter boost: how much a word weighs in ranking, as the match language has it.
    private mutating func term(_ term: Term, boost: String = "") throws(ClusterError) -> Part {
        let words = self.words(of: term)
        switch (term.form, term.place) {
        case (.fuzzy, _):
            throw .unsupported("a cluster does not know other spellings (~): write the words out, with OR between them")
        case (.stemmed, .headline) where words.count == 1:
            return Part(text: level(ClusterTokens.spelled(tokens.stem(words[0]), as: .headlineStem)))
        case (.stemmed, .headline), (.exact, .headline):
            return Part(text: phrase(words.map(ClusterTokens.spelled), in: [.headline]))
        case (.prefix, .headline):
            return prefix(words) { [field = ClusterSchema.Field.headline.rawValue] in "(@\(field) \($0))" }
        case (.stemmed, .anywhere) where words.count == 1:
            return Part(text: level(ClusterTokens.spelled(tokens.stem(words[0]), as: .stem) + boost))
        case (.exact, .anywhere) where words.count == 1:
            return Part(text: level(ClusterTokens.spelled(words[0], as: .word)))
        case (.stemmed, .anywhere), (.exact, .anywhere):
            return Part(text: ranked(words))
        case (.prefix, .anywhere):
            return prefix(words) { "(@(\(Self.levels)) \(ClusterTokens.Kind.word.rawValue)\($0))" }
        }
    }

    /// As the SQLite index has it: text in normal form, then tokens.
    private func words(of term: Term) -> [String] { tokens.words(of: CanonicalText(cleaning: term.text).text) }

    private static let levels = ClusterSchema.levels.joined(separator: ",")

    private mutating func level(_ token: String) -> String {
        size += 1
        return "(@(\(Self.levels)) \(token))"
    }

    /// A phrase, ranked by how much its words weigh: how often it stands in a passage is not known beforehand.
    private mutating func ranked(_ words: [String]) -> String {
        let text = phrase(words.map(ClusterTokens.spelled), in: [.headline, .body])
        var seen: Set<String> = []
        let weights = words.filter { seen.insert($0).inserted }.prefix(Self.weighedWords)
            .map { level(ClusterTokens.spelled($0, as: .word)) }
        return weights.isEmpty ? text : "(\(text) MAYBE \(alternatives(weights)))"
    }

    /// Of a longer phrase the first words rank.
    private static let weighedWords = 16

    /// The last of some words is the beginning of one.
    /// - Parameter find: what finds a word's beginning.
    private mutating func prefix(_ words: [String], _ find: (String) -> String) -> Part {
        guard let last = words.last else { return Part(text: phrase([], in: [.headline, .body])) }
        let spelled = ClusterTokens.spelledInFull(last.unicodeScalars)
        let isWhole =
            spelled.utf8.count <= ClusterTokens.keptAtLeast
            || (spelled == last && spelled.utf8.count <= ClusterTokens.kept)
        let beginning = isWhole ? spelled : String(spelled.prefix(ClusterTokens.keptAtLeast))
        size += 1
        var texts = [find(beginning + "*")]
        if words.count > 1 {
            texts.append(phrase(words.dropLast().map(ClusterTokens.spelled), in: [.headline, .body]))
        }
        return Part(
            text: texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " ")))",
            isExact: isWhole && words.count == 1)
    }

    /// What was quoted.
    private mutating func said(_ term: Term) throws(ClusterError) -> Part {
        let words = self.words(of: term)
        switch term.form {
        case .fuzzy: return try self.term(term)
        case .stemmed where words.count == 1:
            return Part(text: phrase([ClusterTokens.spelled(tokens.stem(words[0]))], in: [.speechStem]))
        case .stemmed, .exact: return Part(text: phrase(words.map(ClusterTokens.spelled), in: [.speech]))
        case .prefix:
            return prefix(words) { [field = ClusterSchema.Field.speech.rawValue] in "(@\(field) \($0))" }
        }
    }

    private mutating func filter(_ condition: Filter.Condition) throws(ClusterError) -> Part {
        switch condition {
        case .published(let range):
            let days = DayTokens.tokens(from: range.first, through: range.last)
            guard !days.isEmpty else { return Part(text: phrase([], in: [.facts])) }
            size += days.count
            return Part(text: "(@facts (\(days.joined(separator: " | "))))")
        case .language(let tag):
            return Part(text: phrase([ClusterRow.language(tag)], in: [.facts]))
        case .source(let value): return part(of: value, in: .source)
        case .byline(let value): return part(of: value, in: .byline)
        case .path(let value): return path(value)
        case .mentions(let type, let name):
            let field: ClusterSchema.Field? =
                switch type {
                case .person: .persons
                case .organisation: .organisations
                case .place: .places
                default: nil
                }
            guard let field else { return .everything }
            return Part(text: self.name(name, [type], in: field))
        case .speaker(let name):
            return Part(text: self.name(name, EntityType.names, in: .speakers))
        case .said(let term):
            return try said(term)
        }
    }

    /// A name: part of one in whole words, or what it is filed under.
    private mutating func name(_ name: String, _ types: Set<EntityType>, in field: ClusterSchema.Field) -> String {
        let words = FoldedName.text(of: name)
        let filed = Set(types.map { EntityKey($0, folded: words).name }).sorted()
        let end = [ClusterTokens.boundary]
        return alternatives(
            [phrase(ClusterTokens.names(words), in: [field])]
                + filed.map { phrase(end + ClusterTokens.names($0) + end, in: [field]) })
    }

    /// Part of a value, case aside.
    private mutating func part(of value: String, in field: ClusterSchema.Field) -> Part {
        let grams = ClusterTokens.grams(of: value)
        // The last two are the beginnings of ones that go on.
        let whole = Array(grams.dropLast(2))
        if !whole.isEmpty { return Part(text: phrase(whole, in: [field])) }
        return grams.first.map { Part(text: phrase([$0 + "*"], in: [field])) } ?? .everything
    }

    /// In a path `*` stands for any characters.
    private mutating func path(_ value: String) -> Part {
        let parts = value.split(separator: "*").map { part(of: String($0), in: .path) }
        let texts = parts.compactMap(\.text)
        guard !texts.isEmpty else { return .everything }
        return Part(
            text: texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " ")))", isExact: texts.count == 1)
    }

    private func alternatives(_ texts: [String]) -> String {
        texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " | ")))"
    }

    /// Words side by side; none are what no article has.
    private mutating func phrase(_ words: [String], in fields: [ClusterSchema.Field]) -> String {
        size += max(words.count, 1)
        let names = fields.count == 1 ? fields[0].rawValue : "(\(fields.map(\.rawValue).joined(separator: ",")))"
        switch words.count {
        case 0: return "(@\(names) \(ClusterTokens.nothing))"
        case 1: return "(@\(names) \(words[0]))"
        default: return "(@\(names) \"\(words.joined(separator: " "))\")"
        }
    }
}
