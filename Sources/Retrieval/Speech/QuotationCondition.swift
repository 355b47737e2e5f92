import ArticleIndex
import Articles

/// A query as it is asked of one quotation: whether its article matches, and where the query has `speaker:` or `said:`, whether
/// the quotation itself does.
indirect enum QuotationCondition {
    case articles(ArticleSet)
    case speaker(SpeakerFilter)
    /// - Parameter candidates: the articles in which it may be said, by their first passages, ascending.
    case said(WordPattern, candidates: [Int])
    case all([QuotationCondition], excluding: [QuotationCondition])
    case any([QuotationCondition])

    /// The articles that may have such quotations, by their first passages.
    var candidates: Set<Int> {
        switch self {
        case .articles(let set): return Set(set.starts.map(Int.init))
        case .speaker(let filter): return Set(filter.articles)
        case .said(_, let candidates): return Set(candidates)
        case .any(let conditions): return conditions.reduce(into: []) { $0.formUnion($1.candidates) }
        case .all(let conditions, let excluded):
            guard var left = conditions.first?.candidates else { return [] }
            for condition in conditions.dropFirst() { left.formIntersection(condition.candidates) }
            for case .articles(let set) in excluded { left.subtract(set.starts.lazy.map(Int.init)) }
            return left
        }
    }

    /// Whether it may hold for the quotations of a speaker, nil where the speaker is unclear.
    func admits(_ speaker: Speaker?) -> Bool {
        switch self {
        case .articles, .said: true
        case .speaker(let filter): filter.matches(speaker)
        case .any(let conditions): conditions.contains { $0.admits(speaker) }
        case .all(let conditions, _): conditions.allSatisfy { $0.admits(speaker) }
        }
    }

    func holds(for utterance: Utterance) -> Bool {
        switch self {
        case .articles(let set):
            guard let start = UInt32(exactly: utterance.article.start) else { return false }
            return set.first(from: start) == start
        case .speaker(let filter):
            return filter.matches(utterance.quotation.speaker)
        case .said(let pattern, _):
            return utterance.quotation.kind == .direct && Plan.Pattern.words(pattern).stands(in: utterance.tokens)
        case .any(let conditions):
            return conditions.contains { $0.holds(for: utterance) }
        case .all(let conditions, let excluded):
            return conditions.allSatisfy { $0.holds(for: utterance) }
                && !excluded.contains { $0.holds(for: utterance) }
        }
    }
}

extension Plan.Pattern {
    /// Whether the pattern stands somewhere in a text.
    func stands(in tokens: [Token]) -> Bool {
        var positions: [[UInt32]] = []
        for word in classes {
            let found = tokens.indices.compactMap { word.contains(tokens[$0].term) ? UInt32($0) : nil }
            // In a proximity, one of several words may be missing.
            if case .words = self, found.isEmpty { return false }
            positions.append(found)
        }
        return !places(positions).isEmpty
    }
}
