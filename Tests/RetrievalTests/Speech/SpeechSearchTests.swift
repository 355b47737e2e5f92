import ArticleIndex
import Articles
import TestSupport
import Testing

@testable import Retrieval

/// `said:` on articles of random words, held against what was said.
struct SpeechSearchTests {
    private static let words = ["ash", "birch", "birches", "cedar", "elm"]

    /// An article with the utterances that it holds.
    private struct Spoken {
        var article: AnalysedArticle
        var utterances: [[String]] = []
    }

    /// Passages of random words, in which stretches of words, also over the ends of passages, are said.
    private static func make(_ path: String, using random: inout SeededGenerator) -> Spoken {
        let passages = (0..<1 + random.below(4)).map { _ in
            (0..<1 + random.below(12)).map { _ in words[random.below(words.count)] }
        }
        let all = passages.joined().map(\.self)
        let texts = passages.map { $0.map { $0 + " " }.joined() }
        var spoken = Spoken(article: SampleArticle.make(texts, path: path))
        var word = random.below(4)
        while word < all.count {
            var ranges: [Range<Int>] = []
            var said: [String] = []
            for _ in 0..<1 + random.below(3) where word < all.count {
                let end = min(word + 1 + random.below(5), all.count)
                let start = all[..<word].reduce(0) { $0 + $1.utf8.count + 1 }
                let length = all[word..<end].reduce(0) { $0 + $1.utf8.count + 1 } - 1
                ranges.append(start..<start + length)
                said += all[word..<end]
                word = end + random.below(3)
            }
            let continues = random.below(4) == 0
            spoken.article.quotations.append(
                Quotation(kind: .direct, ranges: ranges, evidence: continues ? .continuation : .unclear))
            if continues, !spoken.utterances.isEmpty {
                spoken.utterances[spoken.utterances.count - 1] += said
            } else {
                spoken.utterances.append(said)
            }
            word += 1 + random.below(3)
        }
        return spoken
    }

    @Test(arguments: (0..<3).map { _ in UInt64.random(in: 0..<UInt64.max) })
    func `what is found is what one utterance has side by side`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var articles = (0..<60).map { Self.make("/\($0)", using: &random) }
        let index = try TemporaryIndex(articles.prefix(40).map(\.article))
        try index.apply(articles.suffix(20).map { .put($0.article, replacing: nil) })
        // Silent ones between them are passed over.
        for number in articles.indices where number % 7 == 0 {
            articles[number].article.quotations = []
            articles[number].utterances = []
            let ids = try index.ids()
            try index.apply([.put(articles[number].article, replacing: ids["/\(number)"])])
        }
        try IndexReader(index.directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            for _ in 0..<60 {
                let asked = (0..<1 + random.below(4)).map { _ in Self.words[random.below(Self.words.count)] }
                // A single word stands for its other forms too.
                let forms = asked.count == 1 ? Set([asked[0], asked[0] + "es", String(asked[0].prefix(5))]) : []
                let expected = articles.filter { article in
                    article.utterances.contains { utterance in
                        asked.count == 1 ? utterance.contains(where: forms.contains) : utterance.contains(asked)
                    }
                }
                let query = asked.count == 1 ? "said:\(asked[0])" : "said:\"\(asked.joined(separator: " "))\""
                let found = try searcher.hits(SpokenArticles.query(query), limit: 100).map(\.article.path)
                #expect(Set(found) == Set(expected.map(\.article.article.path)), "\(query), seed \(seed)")
            }
        }
    }
}
