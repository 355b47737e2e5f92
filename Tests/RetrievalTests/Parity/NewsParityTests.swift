import ArticleIndex
import Foundation
import PostingLists
import TestSupport
import Testing

@testable import Retrieval

/// Answers and scores held against FTS5's own on real articles.
///
/// `PARITY_ARTICLES` in the environment says how many of them are taken, or `all`; `PARITY_SEED` draws the same queries again.
@Suite(.enabled(if: NewsArticles.archive != nil, "the news articles are not on this machine"))
struct NewsParityTests {
    private static let queries = 200
    private static let environment = ProcessInfo.processInfo.environment
    private static let seed = environment["PARITY_SEED"].flatMap(UInt64.init) ?? .random(in: 1...1_000_000)

    /// The words of passages drawn at random, and all words of the index, frequent ones first.
    private struct Vocabulary {
        var frequencies: [String: Int] = [:]
        var byFrequency: [String] = []

        init(_ snapshot: IndexSnapshot) throws {
            try snapshot.forEachTerm { frequencies[$0.term] = $0.passages }
            byFrequency = frequencies.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }

        /// A word whose rank is spread evenly on a logarithmic scale: as often among the ten most frequent ones as in
        /// the next ninety.
        func word(using random: inout SeededGenerator) -> String {
            let rank = exp(Double.random(in: 0..<log(Double(byFrequency.count)), using: &random)) - 1
            return byFrequency[Int(rank)]
        }
    }

    @Test
    func `answers and scores are those of FTS5's bm25 on news`() throws {
        let archive = try #require(NewsArticles.archive)
        let asked = Self.environment["PARITY_ARTICLES"]
        let limit = asked == "all" ? .max : asked.flatMap(Int.init) ?? 3000
        var random = SeededGenerator(seed: Self.seed)
        let corpus = try NewsIndex(
            archive: archive, limit: limit, batch: limit == .max ? 2000 : max(10, limit / 20), using: &random)
        let parity = try FullTextParity(corpus.index.directory)
        var answers: [Int] = []
        for query in try queries(corpus.index.directory, using: &random) {
            answers.append(try parity.expectSame(query, "seed \(Self.seed): \(query.ours)"))
        }
        answers.sort()
        print(
            "parity: seed \(Self.seed), \(corpus.articles) articles, \(answers.count) queries,",
            "\(answers.count { $0 > 0 }) with answers, median \(answers[answers.count / 2]), most \(answers.last ?? 0)")
        #expect(answers.count { $0 > 0 } > Self.queries / 2)
    }

    /// A quarter single words from rare to common, the others of any shape, with the words of one passage each.
    private func queries(
        _ directory: IndexDirectory, using random: inout SeededGenerator
    ) throws -> [RandomQuery] {
        try IndexReader(directory).read { snapshot in
            let vocabulary = try Vocabulary(snapshot)
            let tokenizer = try snapshot.tokenizer()
            let passages = try snapshot.passageDirectory().end
            #expect(try snapshot.postingPages().structure.levels.joined().count > 2)
            var queries: [RandomQuery] = []
            while queries.count < Self.queries {
                guard !queries.count.isMultiple(of: 4) else {
                    queries.append(RandomQuery(word: vocabulary.word(using: &random)))
                    continue
                }
                guard let passage = try snapshot.passage(random.below(passages)),
                    let words = PassageWords(
                        tokenizer.tokens(of: passage.text).map(\.term), frequencies: vocabulary.frequencies)
                else { continue }
                queries.append(RandomQuery(from: words, using: &random))
            }
            return queries
        }
    }
}
