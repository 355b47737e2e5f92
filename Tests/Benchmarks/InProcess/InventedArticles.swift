import ArticleIndex
import Articles
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Articles of invented words: each word at least once, a few of them most of the time.
struct InventedArticles {
    private static let wordsInPassage = 120
    private static let passagesInArticle = 5
    private static let articlesInBatch = 500

    private let words: [String]
    private var random: SeededGenerator

    init(words: [String], seed: UInt64) {
        self.words = words
        random = SeededGenerator(seed: seed)
    }

    /// A word; its rank by frequency is spread evenly on a logarithmic scale (Zipf's law).
    private mutating func word() -> String {
        let rank = exp(Double.random(in: 0..<log(Double(words.count)), using: &random)) - 1
        return words[Int(rank)]
    }

    /// Puts the articles into a new index.
    /// - Returns: bytes of text.
    mutating func write(to directory: IndexDirectory) throws -> Int {
        var texts = words.shuffled(using: &random)
        for _ in words.indices { texts.append(word()) }
        for _ in words.indices { texts.append(word()) }
        texts.shuffle(using: &random)
        let writer = try IndexWriter(directory)
        let size = Self.wordsInPassage * Self.passagesInArticle
        var articles: [IndexChange] = []
        var bytes = 0
        for start in stride(from: 0, to: texts.count, by: size) {
            let article = Self.article(texts[start..<min(start + size, texts.count)], path: "/\(start)")
            bytes += article.article.text.utf8.count
            articles.append(.put(article, replacing: nil))
            if articles.count == Self.articlesInBatch {
                try writer.apply(articles)
                articles = []
            }
        }
        try writer.apply(articles)
        _ = try writer.finish()
        return bytes
    }

    /// One more article, with words that no other has.
    mutating func another(_ number: Int, newWords: Int) -> IndexChange {
        let known = (0..<300).map { _ in word() }
        let new = (0..<newWords).map { "zq\(words[random.below(words.count)])q\(number)x\($0)" }
        return .put(Self.article((known + new)[...], path: "/another/\(number)"), replacing: nil)
    }

    private static func article(_ words: ArraySlice<String>, path: String) -> AnalysedArticle {
        let passages = stride(from: words.startIndex, to: words.endIndex, by: wordsInPassage).map { start in
            words[start..<min(start + wordsInPassage, words.endIndex)].joined(separator: " ") + " "
        }
        return SampleArticle.make(passages, path: path)
    }
}
