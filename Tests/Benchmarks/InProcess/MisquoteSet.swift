import ArticleIndex
import Articles
import Retrieval
import TestSupport

/// Quotations to misquote and quotes that stand nowhere, from an index that is split in two for it.
struct MisquoteSet {
    /// A quotation of the index.
    struct Source {
        var article: String
        var quotation: Quotation
        /// As they stand there, the attribution left out.
        var words: [String]
    }

    /// The index of the articles that were not kept out.
    let directory: IndexDirectory
    private(set) var sources: [Source] = []
    /// Quotations of articles that were kept out, which share less than half of their words, in runs of five, with the others.
    private(set) var keptOut: [[String]] = []
    private(set) var keptOutBefore = 0
    /// Those of three or four words that stand nowhere as they are.
    private(set) var shortKeptOut: [[String]] = []
    /// Words as frequent as in the articles.
    private(set) var words: [String] = []
    private let folder: TemporaryFolder
    private var phrases: [PhraseSet] = []

    /// One article in this many is kept out.
    private static let part = 20
    private static let runLength = 5
    /// A quotation of fewer words says little.
    static let leastWords = 3

    init(splitting index: IndexDirectory, seed: UInt64) throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
        var random = SeededGenerator(seed: seed)
        let writer = try IndexWriter(directory)
        phrases = (Self.leastWords...Self.runLength).map(PhraseSet.init)
        var outside: [[String]] = []
        var batch: [IndexChange] = []
        try IndexReader(index).read { snapshot in
            for id in try snapshot.articlesWithQuotations() {
                guard let article = try snapshot.article(id) else { continue }
                let texts = try snapshot.passageTexts(ofArticle: id)
                let text = texts.joined()
                let quotations = try snapshot.quotations(inArticle: id, text: text).map(\.quotation)
                let isOutside = random.below(Self.part) == 0
                let plain = Self.plainWords(text)
                if random.below(20) == 0, !plain.isEmpty {
                    for _ in 0..<20 { words.append(plain[random.below(plain.count)]) }
                }
                for quotation in quotations where quotation.kind == .direct {
                    let words = Self.words(of: quotation, in: text)
                    guard words.count >= Self.leastWords else { continue }
                    if isOutside {
                        outside.append(words)
                    } else {
                        sources.append(Source(article: article.path + "#\(id)", quotation: quotation, words: words))
                    }
                }
                guard !isOutside else { continue }
                for index in phrases.indices { phrases[index].add(plain) }
                batch.append(.put(Self.analysed(article, texts, quotations), replacing: nil))
                if batch.count == 500 {
                    try writer.apply(batch)
                    batch = []
                }
            }
        }
        try writer.apply(batch)
        _ = try writer.finish()
        for index in phrases.indices { phrases[index].seal() }
        keptOutBefore = outside.count
        keptOut = outside.filter { words in
            let plain = Self.plainWords(words.joined(separator: " "))
            return plain.count >= Self.runLength && share(of: plain) < 0.5
        }
        shortKeptOut = outside.filter { words in
            let plain = Self.plainWords(words.joined(separator: " "))
            return (Self.leastWords..<Self.runLength).contains(plain.count) && share(of: plain) == 0
        }
    }

    /// The share of some words that stand in the index in runs of five, or all of them where they are fewer.
    func share(of words: [String]) -> Double {
        guard let set = phrases.last(where: { $0.length <= words.count }) else { return 0 }
        return set.share(of: words)
    }

    static func plainWords(_ text: String) -> [String] {
        QuoteWording.plain(text).split(separator: " ").map(String.init)
    }

    private static func words(of quotation: Quotation, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return quotation.ranges.flatMap { range in
            String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    private static func analysed(
        _ article: StoredArticle, _ texts: [String], _ quotations: [Quotation]
    ) -> AnalysedArticle {
        var start = 0
        let passages = texts.enumerated().map { ordinal, text in
            defer { start += text.utf8.count }
            return Passage(ordinal: ordinal, range: start..<start + text.utf8.count, text: text)
        }
        return AnalysedArticle(
            article: Article(
                path: article.path + "#\(article.id)", headline: article.headline, published: article.published,
                text: texts.joined()),
            file: FileFingerprint(size: 1, modified: 1, contentHash: []), passages: passages,
            mentions: passages.map { _ in [] }, quotations: quotations)
    }
}
