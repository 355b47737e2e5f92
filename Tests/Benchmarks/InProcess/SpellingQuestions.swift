import ArticleIndex
import Articles
import QueryLanguage
import Retrieval
import TestSupport

/// Asks an index for words that it does not have, or for many at once.
struct SpellingQuestions {
    /// What was measured of several words.
    struct Result {
        var words: [Samples] = []
        /// How many of the words that were meant came back; nil where none was meant.
        var found: Int?
    }

    private let searcher: Searcher
    private let parser: QueryParser
    private let vocabulary: [String]
    private let known: Set<String>
    private let seed: UInt64

    init(_ snapshot: IndexSnapshot, seed: UInt64) throws {
        // No query has a date in it: any day will do.
        guard let day = PublicationDay("2000-01-01") else { throw EngineFailure(message: "not a day") }
        parser = QueryParser(today: day)
        searcher = try Searcher(snapshot)
        var vocabulary: [String] = []
        try snapshot.forEachTerm { term in
            if term.term.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) {
                vocabulary.append(term.term)
            }
        }
        self.vocabulary = vocabulary
        known = Set(vocabulary)
        self.seed = seed
    }

    /// The time from a query of one misspelt word to the steps by which it is loosened.
    func misspelt(_ kind: Misspelling, count: Int, runs: Int) throws -> Result {
        var random = SeededGenerator(seed: seed)
        var result = Result(found: kind == .none ? nil : 0)
        // An index of few words, or of other letters, may not have as many.
        for _ in 0..<1000 * count where result.words.count < count && !vocabulary.isEmpty {
            let word = vocabulary[random.below(vocabulary.count)]
            guard kind.lengths.contains(word.utf8.count) else { continue }
            let written = kind.applied(to: word, using: &random)
            guard !known.contains(written) else { continue }
            let query = try parser.parse(written)
            let steps = try searcher.relaxations(of: query)
            // An index that has another form of the word has nothing to suggest.
            guard steps.isEmpty == (kind == .none) else { continue }
            if case .spelling(let replacements) = steps.first?.change, replacements.first?.other == word {
                result.found? += 1
            }
            result.words.append(try samples(runs) { _ = try searcher.relaxations(of: query) })
        }
        return result
    }

    /// The time to find what a widened word stands for: of `word*`, what begins with its first three letters.
    func widened(_ form: String, count: Int, runs: Int) throws -> Result {
        var random = SeededGenerator(seed: seed)
        var result = Result()
        for _ in 0..<1000 * count where result.words.count < count && !vocabulary.isEmpty {
            let word = vocabulary[random.below(vocabulary.count)]
            guard 6...12 ~= word.utf8.count else { continue }
            let query = try parser.parse((form == "*" ? String(word.prefix(3)) : word) + form)
            result.words.append(try samples(runs) { _ = try searcher.explain(query) })
        }
        return result
    }

    private func samples(_ runs: Int, _ body: () throws -> Void) throws -> Samples {
        let clock = ContinuousClock()
        var samples = Samples()
        try body()
        for _ in 0..<runs { samples.times.append(try clock.measure(body) / .microseconds(1)) }
        return samples
    }
}
