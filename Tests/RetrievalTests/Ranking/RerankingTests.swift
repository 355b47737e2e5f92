import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// The second stage, held against the same formula worked out from the texts, and its parts one by one.
struct RerankingTests {
    private static let seeds = (0..<3).map { _ in UInt64.random(in: 0..<UInt64.max) }

    private func parse(_ text: String) throws -> Query {
        try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
    }

    private func weights(using random: inout SeededGenerator) -> RankingWeights {
        var weights = RankingWeights.standard
        weights.article = Double.random(in: 0.2...2, using: &random)
        weights.headline = Double.random(in: 0...4, using: &random)
        weights.weighsHeadlines = Bool.random(using: &random)
        weights.functionWords = Double.random(in: 0.1...0.9, using: &random)
        weights.depth = Int.random(in: 5...60, using: &random)
        weights.depthOfFewWords = Int.random(in: 2...20, using: &random)
        weights.fewWords = Int.random(in: 1...3, using: &random)
        return weights
    }

    @Test(arguments: seeds)
    func `scores are those worked out from the texts, each block in their order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corpus = try RandomIndex(using: &random)
        let weights = weights(using: &random)
        let choice = "oil the of tariff talks iran muscat deal equal price rare absent".split(separator: " ")
        try IndexReader(corpus.index.directory).read { snapshot in
            let searcher = try Searcher(snapshot, weights: weights)
            let reference = try RankingReference(snapshot, searcher, weights)
            for number in 0..<12 {
                let words = choice.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map(
                    String.init)
                let query = try parse(words.joined(separator: number.isMultiple(of: 3) ? " " : " OR "))
                let hasOthers = words.contains { !["the", "of"].contains($0) }
                let factors = words.map { ["the", "of"].contains($0) && hasOthers ? weights.functionWords : 1 }
                let first = try searcher.rankAll(query, limit: 100_000)
                let count = words.count(where: reference.knows)
                let depth = count > weights.fewWords ? weights.depth : weights.depthOfFewWords
                let expected = Dictionary(
                    uniqueKeysWithValues: first.map {
                        // A single word is not weighed against others.
                        let score = reference.score(of: $0.passage, own: $0.score, words, factors: factors)
                        return ($0.passage, count > 1 ? score : $0.score)
                    })
                let found = try searcher.rank(query, limit: 100_000)
                let comment: Comment = "seed \(seed): \(words)"
                #expect(found.count == first.count, comment)
                #expect(found.allSatisfy { abs($0.score - (expected[$0.passage] ?? .nan)) < 1e-9 }, comment)
                expectBlocks(found, first, of: depth, comment)
                // Where an answer ends does not change what comes before.
                let block = try searcher.rank(query, limit: depth)
                #expect(block.allSatisfy { abs($0.score - (expected[$0.passage] ?? .nan)) < 1e-9 }, comment)
                for limit in [1, depth / 2, depth - 1] where limit > 0 {
                    #expect(try searcher.rank(query, limit: limit) == Array(block.prefix(limit)), comment)
                }
            }
        }
    }

    /// Each block is in order, and has the passages that stand there in the first stage, but for equal scores at its ends.
    private func expectBlocks(
        _ found: [ScoredPassage], _ first: [ScoredPassage], of depth: Int, _ comment: Comment
    ) {
        for start in stride(from: 0, to: found.count, by: depth) {
            let range = start..<min(start + depth, found.count)
            #expect(zip(found[range], found[range].dropFirst()).allSatisfy { $0.precedes($1) }, comment)
            let (best, worst) = (first[range.lowerBound].score, first[range.upperBound - 1].score)
            let certain = first[range].filter { $0.score < best - 1e-9 && $0.score > worst + 1e-9 }
            #expect(Set(found[range].map(\.passage)).isSuperset(of: certain.map(\.passage)), comment)
        }
    }

    @Test(arguments: seeds)
    func `what a score is explained by sums to it`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corpus = try RandomIndex(using: &random)
        try IndexReader(corpus.index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            for text in [
                "oil tariffs", "the deal OR iran", "\"the oil\" OR talks", "oil NEAR/3 the", "title:oil tariff",
            ] {
                let query = try parse(text)
                for order in HitRequest.Order.allCases {
                    var request = HitRequest(limit: 8)
                    request.order = order
                    for hit in try searcher.hits(query, request) {
                        let explanation = try searcher.explain(hit, query)
                        #expect(abs((explanation.value ?? .nan) - hit.score) < 1e-9, "seed \(seed): \(text)")
                        let sum = explanation.parts.reduce(0) { $0 + ($1.value ?? .nan) }
                        #expect(abs(sum - hit.score) < 1e-9, "seed \(seed): \(text)")
                    }
                }
            }
        }
    }

    private func all(_ articles: [AnalysedArticle], _ query: String, _ weights: RankingWeights) throws -> [String] {
        let index = try TemporaryIndex(articles)
        return try IndexReader(index.directory).read { snapshot in
            try Searcher(snapshot, weights: weights).hits(parse(query), limit: 10).map(\.passage.text)
        }
    }

    private func best(
        _ articles: [AnalysedArticle], _ query: String, _ weights: RankingWeights = .standard
    ) throws -> String {
        try #require(try all(articles, query, weights).first)
    }

    @Test func `of equal passages, that of the article with more of the words comes first`() throws {
        let equal = [
            SampleArticle.make(["sun shone again. ", "rain fell here. "], path: "/a"),
            SampleArticle.make(["rain fell again. ", "rain fell there. "], path: "/b"),
        ]
        #expect(try best(equal, "rain fell") == "rain fell there. ")
        var none = RankingWeights.standard
        none.article = 0
        #expect(try best(equal, "rain fell", none) == "rain fell here. ")
        // A single word is looked for in passages alone.
        #expect(try best(equal, "rain") == "rain fell here. ")
    }

    @Test func `a word of the headline counts for every passage of the article`() throws {
        let articles = [
            SampleArticle.make(["calm. ", "ferries sailed. "], path: "/a", headline: "Port news"),
            SampleArticle.make(["calm. ", "ferries waited. "], path: "/b", headline: "Strike news"),
        ]
        var ranked = try all(articles, "ferries OR strike", .standard)
        #expect(ranked.firstIndex(of: "ferries waited. ") ?? 9 < ranked.firstIndex(of: "ferries sailed. ") ?? 0)
        var none = RankingWeights.standard
        none.article = 0
        ranked = try all(articles, "ferries OR strike", none)
        #expect(ranked.firstIndex(of: "ferries waited. ") ?? 0 > ranked.firstIndex(of: "ferries sailed. ") ?? 9)
    }

    @Test func `a headline counts less the more of the text it is`() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(["rain fell. "], path: "/a", headline: "Rain fell"),
            SampleArticle.make(["rain fell there again. "], path: "/b", headline: "Rain fell"),
        ])
        try IndexReader(index.directory).read { snapshot in
            let query = try parse("rain fell")
            let searcher = try Searcher(snapshot)
            let counts = try searcher.hits(query, limit: 10).map { hit in
                let article = try searcher.explain(hit, query).parts.first { $0.label.hasPrefix("the article") }
                return article?.parts.first?.parts.first?.value
            }
            #expect(counts == [2, 1])
        }
    }

    @Test func `words that the best passages share bring up others that have them`() throws {
        let articles = [
            SampleArticle.make(["strike at the port, ferries idle. "], path: "/a"),
            SampleArticle.make(["strike, and ferries idle again. "], path: "/b"),
            SampleArticle.make(["strike of a match, a fire. "], path: "/c"),
            SampleArticle.make(["strike for ferries. "], path: "/d"),
        ]
        let index = try TemporaryIndex(
            articles + (0..<20).map { SampleArticle.make(["nothing of note. "], path: "/\($0)") })
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            let query = try parse("strike")
            var request = HitRequest(limit: 10)
            let plain = try searcher.hits(query, request)
            request.expands = true
            let expanded = try searcher.hits(query, request)
            #expect(Set(plain.map(\.article.path)) == Set(expanded.map(\.article.path)))
            #expect(expanded.last?.article.path == "/c")
            for hit in expanded {
                let explanation = try searcher.explain(hit, query, expands: true)
                #expect(abs((explanation.value ?? .nan) - hit.score) < 1e-9)
            }
        }
    }

    @Test func `function words weigh less, and words of one stem are one that weighs more`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["who of us went. ", "rain. "])])
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            func factors(_ text: String, _ searcher: Searcher) throws -> [Double] {
                try searcher.plan(parse(text)).patterns.flatMap(\.classes).map(\.factor)
            }
            let less = RankingWeights.standard.functionWords
            #expect(try factors("who went", searcher) == [less, 1])
            #expect(try factors("who OR of", searcher) == [1, 1])
            let question = try QueryParser(today: try #require(PublicationDay("2026-02-10")))
                .parse(anyOf: "Who, then? Which? US, (of) rain.")
            #expect(
                try searcher.plan(question).patterns.flatMap(\.classes).map(\.factor) == [less, less, less, 1, less, 1])
            #expect(try factors("WHO went =of \"us went\" US", searcher) == [1, 1, 1, 1, 1, 1])
            #expect(try factors("rain OR who OR raining OR rains OR went", searcher) == [3, less, 1])
            #expect(try factors("who went", Searcher(snapshot, scoring: .bm25)) == [1, 1])
        }
    }

    /// Two articles say the same of a storm, and the second one names the harbour that the best ones are about.
    private static let storm = [
        SampleArticle.make(["rain wind storm ferry at the harbour. "], path: "/a"),
        SampleArticle.make(["port strike quay union at the harbour. "], path: "/b"),
        SampleArticle.make(["rain wind over mountains. "], path: "/c"),
        SampleArticle.make(["rain wind over harbour. "], path: "/d"),
        SampleArticle.make(["what of those who wait. "], path: "/e"),
    ]

    /// Whether the article that names the harbour comes before the other one, whose words of the query are the same.
    private func bringsUpHarbour(
        _ query: String, more: [AnalysedArticle] = [], collection: CollectionStatistics? = nil, expands: Bool = false
    ) throws -> Bool {
        let index = try TemporaryIndex(Self.storm + more)
        return try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot, collection: collection)
            let query = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(anyOf: query)
            var request = HitRequest(limit: 10)
            request.expands = expands
            let hits = try searcher.hits(query, request)
            for hit in hits {
                let explanation = try searcher.explain(hit, query, expands: expands)
                #expect(abs((explanation.value ?? .nan) - hit.score) < 1e-9)
            }
            #expect(
                try searcher.matchedArticles(query, order: .score).map { Int($0.start) }
                    == hits.map(\.passage.id) || expands)
            let paths = hits.map(\.article.path)
            return try #require(paths.firstIndex(of: "/d")) < #require(paths.firstIndex(of: "/c"))
        }
    }

    @Test func `a long question asks for words of the best passages, unless one article has all of its own`() throws {
        let long = "rain, wind, storm, ferry, port, strike, quay: which union?"
        #expect(try bringsUpHarbour(long))
        #expect(try bringsUpHarbour("rain wind storm ferry at the quay"))
        #expect(try !bringsUpHarbour("rain wind storm ferry quay"))
        #expect(try !bringsUpHarbour("rain wind storm ferry of what who"))
        #expect(try bringsUpHarbour("rain wind storm ferry of what who", expands: true))
        let all = SampleArticle.make(["rain wind storm ferry port strike quay union. "], path: "/all")
        #expect(try !bringsUpHarbour(long, more: [all]))
        // A part of a collection does not know which words are rare in it.
        #expect(try !bringsUpHarbour(long, collection: CollectionStatistics(articles: 5, counts: [:])))
    }
}
