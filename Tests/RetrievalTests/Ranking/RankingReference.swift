import ArticleIndex
import TextAnalysis

@testable import Retrieval

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The whole score of a passage, worked out from the texts: no posting list is read.
final class RankingReference {
    private let weights: RankingWeights
    private let stemmer: Stemmer
    private let k1: Double
    private let b: Double
    /// The stems of each article's texts and of its headline, by its first passage.
    private var articles: [UInt32: (text: [String], headline: [String])] = [:]
    /// The article of each passage.
    private var places: [UInt32: UInt32] = [:]
    /// How many passages have a term, summed over the terms of a stem.
    private var having: [String: Int] = [:]
    private let averageArticle: Double

    init(_ snapshot: IndexSnapshot, _ searcher: Searcher, _ weights: RankingWeights) throws {
        self.weights = weights
        let stemmer = try Stemmer(language: snapshot.settings.stemmer)
        (k1, b) = (snapshot.settings.k1, snapshot.settings.b)
        for id in 0..<searcher.articles.end {
            guard let passage = try snapshot.passage(id), let article = try snapshot.article(passage.articleID) else {
                continue
            }
            let headline = id == article.firstPassage ? searcher.tokenizer.tokens(of: article.headline).map(\.term) : []
            let text = searcher.tokenizer.tokens(of: passage.text).map(\.term)
            let start = UInt32(article.firstPassage)
            places[UInt32(id)] = start
            articles[start, default: ([], [])].text += text.map { stemmer.stem($0) }
            articles[start, default: ([], [])].headline += headline.map { stemmer.stem($0) }
            for term in Set(text + headline) { having[stemmer.stem(term), default: 0] += 1 }
        }
        let tokens = articles.values.reduce(0) { $0 + $1.text.count + $1.headline.count }
        averageArticle = Double(tokens) / Double(articles.count)
        self.stemmer = stemmer
    }

    /// A passage's whole score.
    /// - Parameters:
    ///   - own: that of the passage itself.
    ///   - words: of the query, no two of one stem.
    ///   - factors: what each weighs beside the others.
    func score(of passage: UInt32, own: Double, _ words: [String], factors: [Double]) -> Double {
        guard let article = places[passage].flatMap({ articles[$0] }) else { return .nan }
        let length = Double(article.text.count + article.headline.count)
        let share = weights.weighsHeadlines ? 1 - Double(article.headline.count) / Double(article.text.count) : 1
        return zip(words, factors).reduce(own) { score, word in
            let stem = stemmer.stem(word.0)
            let count =
                Double(article.text.count { $0 == stem })
                + weights.headline * max(share, 0) * Double(article.headline.count { $0 == stem })
            let norm = k1 * (1 - b + b * length / averageArticle)
            return score + weights.article * weight(stem, word.1) * count / (count + norm)
        }
    }

    /// Whether the index has a word in any of its forms.
    func knows(_ word: String) -> Bool { having[stemmer.stem(word)] != nil }

    private func weight(_ stem: String, _ factor: Double) -> Double {
        let all = Double(places.count)
        let having = min(Double(having[stem] ?? 0), all)
        return factor * (k1 + 1) * log(1 + (all - having + 0.5) / (having + 0.5))
    }
}
