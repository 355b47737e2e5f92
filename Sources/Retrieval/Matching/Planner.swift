import ArticleIndex
import EntityNames
import QueryLanguage
import TextAnalysis

/// Turns queries into plans: asks the tokenizer for words, the vocabulary for what they stand for, the tables for what
/// passes a filter.
final class Planner {
    private let snapshot: IndexSnapshot
    private let tokenizer: Tokenizer
    private let stemmer: Stemmer
    private let aliases: Aliases
    private let speech: SpeechSearch
    private let collection: CollectionStatistics?
    private let weights: RankingWeights?
    private var patterns = RecentCache<PatternKey, WordPattern>(limit: patternLimit)

    /// What a pattern depends on besides the index: all of a term but where it was written.
    private struct PatternKey: Hashable {
        var text: String
        var form: Term.Form
        var place: Term.Place
    }

    /// The most terms a prefix or a misspelt word is widened to: the most frequent ones.
    static let wideningLimit = 1000

    /// What terms stand for is kept for this many terms of the index.
    private static let patternLimit = 20_000

    init(
        _ snapshot: IndexSnapshot, tokenizer: Tokenizer, aliases: Aliases, speech: SpeechSearch,
        weights: RankingWeights? = nil, collection: CollectionStatistics? = nil
    ) throws {
        self.collection = collection
        self.snapshot = snapshot
        self.speech = speech
        self.tokenizer = tokenizer
        self.aliases = aliases
        self.weights = weights
        stemmer = try Stemmer(language: snapshot.settings.stemmer)
    }

    func plan(_ query: Query) throws -> Plan {
        switch query {
        case .term(let term):
            .words(try pattern(term))
        case .proximity(let proximity):
            .proximity(
                ProximityPattern(
                    operands: try proximity.operands.map { try $0.map(pattern) },
                    isOrdered: proximity.isOrdered, distance: proximity.distance))
        case .filter(let filter):
            .articles(
                try FilterEvaluation(snapshot, aliases: aliases, speech: speech)
                    .articles(filter.condition, pattern: pattern), filter)
        case .all(let queries, let excluded):
            .all(try plans(queries), excluding: try excluded.map(plan))
        case .any(let queries):
            try any(plans(queries))
        }
    }

    /// The plans of several queries, with function words weighing less where there are other words.
    private func plans(_ queries: [Query]) throws -> [Plan] {
        var plans = try queries.map(plan)
        guard let weights, weights.functionWords != 1 else { return plans }
        let function = queries.indices.filter {
            FunctionWords.isOne(queries[$0], stemmer: snapshot.settings.stemmer)
        }
        guard function.count < queries.count else { return plans }
        for index in function {
            guard case .words(var pattern) = plans[index], pattern.words.count == 1 else { continue }
            pattern.words[0].factor = weights.functionWords
            plans[index] = .words(pattern)
        }
        return plans
    }

    /// Alternatives, of which those that stand for the same words are one that weighs as much as they together.
    private func any(_ plans: [Plan]) -> Plan {
        guard weights != nil else { return .any(plans) }
        var merged: [Plan] = []
        var places: [[String]: Int] = [:]
        for plan in plans {
            guard case .words(let pattern) = plan, let word = pattern.words.first, pattern.words.count == 1,
                pattern.place == .anywhere, !word.terms.isEmpty
            else {
                merged.append(plan)
                continue
            }
            guard let place = places[word.terms], case .words(var other) = merged[place] else {
                places[word.terms] = merged.count
                merged.append(plan)
                continue
            }
            other.words[0].factor += word.factor
            merged[place] = .words(other)
        }
        return merged.count == 1 ? merged[0] : .any(merged)
    }

    /// The word of a term of one word, where the index has none that it could stand for.
    func missingWord(_ term: Term) throws -> String? {
        let pattern = try pattern(term)
        guard pattern.words.count == 1, let word = pattern.words.first, word.terms.isEmpty else { return nil }
        return word.word
    }

    func pattern(_ term: Term) throws -> WordPattern {
        let key = PatternKey(text: term.text, form: term.form, place: term.place)
        let cost = { (pattern: WordPattern) in pattern.words.reduce(1) { $0 + $1.terms.count } }
        if let known = patterns.value(key, costing: cost) { return known }
        let pattern = try read(term)
        patterns.keep(pattern, for: key, cost: cost(pattern))
        return pattern
    }

    private func read(_ term: Term) throws -> WordPattern {
        // Query words must have gone through what the stored text has: composed letters, ligatures, single CJK signs.
        let words = tokenizer.tokens(of: CanonicalText(cleaning: term.text).text).map(\.term)
        let last = words.count - 1
        let classes = try words.enumerated().map { index, word -> WordClass in
            switch term.form {
            case .stemmed where words.count == 1: try stemClass(word)
            case .stemmed, .exact: try exactClass(word)
            case .prefix: try index == last ? prefixClass(word) : exactClass(word)
            case .fuzzy(let edits): try fuzzyClass(word, edits: edits)
            }
        }
        return WordPattern(words: classes, place: term.place)
    }

    private func exactClass(_ word: String) throws -> WordClass {
        let found = try snapshot.term(word, stem: stemmer.stem(word))
        return wordClass(word, found.map { [$0] } ?? [])
    }

    private func stemClass(_ word: String) throws -> WordClass {
        wordClass(word, try snapshot.terms(stem: stemmer.stem(word)))
    }

    private func prefixClass(_ word: String) throws -> WordClass {
        var found: [Candidate] = []
        try snapshot.forEachTerm(beginningWith: word) { term, frequency in
            found.append(Candidate(term: String(decoding: term, as: UTF8.self), frequency: frequency))
        }
        return wordClass(word, try mostFrequent(found))
    }

    private func fuzzyClass(_ word: String, edits: Int) throws -> WordClass {
        var found: [Candidate] = []
        try snapshot.forEachTerm(within: edits, of: word) { term, _, frequency in
            found.append(Candidate(term: String(decoding: term, as: UTF8.self), frequency: frequency))
        }
        return wordClass(word, try mostFrequent(found))
    }

    private struct Candidate {
        var term: String
        var frequency: FrequencyClass
    }

    /// Looks up in the vocabulary what may be among the most frequent terms.
    private func mostFrequent(_ candidates: [Candidate]) throws -> [VocabularyTerm] {
        var likely = candidates
        if candidates.count > Self.wideningLimit {
            likely.sort { $0.frequency > $1.frequency }
            let least = likely[Self.wideningLimit - 1].frequency
            likely = Array(likely.prefix { $0.frequency >= least })
        }
        return try likely.compactMap { try snapshot.term($0.term, stem: stemmer.stem($0.term)) }
    }

    private func wordClass(_ word: String, _ found: [VocabularyTerm]) -> WordClass {
        var kept = found
        if kept.count > Self.wideningLimit {
            kept.sort { $0.passages > $1.passages }
            kept.removeLast(kept.count - Self.wideningLimit)
        }
        let passages = collection?.counts[word] ?? passages(kept.map(\.passages))
        return WordClass(word: word, terms: kept.map(\.term).sorted(), passages: passages)
    }

    /// How many passages have one of several terms: about the sum, for forms of a word are rarely together. Without the other
    /// parts of the ranking it is the greatest, as in Lucene's synonym query.
    private func passages(_ counts: [Int]) -> Int {
        weights == nil ? counts.max() ?? 0 : counts.reduce(0, +)
    }
}

extension String {
    /// Without what stands at the ends and is neither letter nor digit.
    var trimmingSigns: Substring {
        let start = drop { !$0.isLetter && !$0.isNumber }
        return start[..<(start.lastIndex { $0.isLetter || $0.isNumber }.map(start.index(after:)) ?? start.endIndex)]
    }
}
