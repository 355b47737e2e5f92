import ArticleIndex
import Articles
import Quotations

/// Lays a quote along the texts of articles, word by word.
struct QuoteAligner: ~Copyable {
    private let snapshot: IndexSnapshot
    private let comparer: QuoteComparer
    private var articles: [Int: ArticleSpeech] = [:]
    private var matches: [String: QuoteMatch?] = [:]

    /// An article as it is compared.
    private struct ArticleSpeech {
        var article: StoredArticle
        var texts: [String]
        var quotations: [StoredQuotation]
        var streams: [SpeechStream]

        func words(_ range: Range<Int>) -> String {
            String(decoding: Array(texts.joined().utf8)[range], as: UTF8.self)
        }
    }

    /// How much worse an utterance may fit than the passage around it, and still be what is quoted.
    private static let tolerance = 0.1

    private static let leastToldWords = 3

    /// - Parameter quote: canonical text.
    init(_ quote: String, snapshot: IndexSnapshot) throws {
        self.snapshot = snapshot
        comparer = try QuoteComparer(quote)
    }

    /// What the quote meets in some passages, in the utterance that is said there.
    /// - Parameter passages: consecutive ones of one article.
    mutating func hit(in passages: Range<UInt32>) throws -> QuoteHit? {
        guard let passage = try snapshot.passage(Int(passages.lowerBound)) else {
            throw RetrievalError.unknownPassage(passages.lowerBound)
        }
        guard let speech = try speech(ofArticle: passage.articleID) else { return nil }
        let first = passage.ordinal
        let last = min(first + passages.count, speech.texts.count)
        guard first < last else { return nil }
        let base = speech.texts[..<first].reduce(0) { $0 + $1.utf8.count }
        let text = speech.texts[first..<last].joined()
        guard let match = match(text, joints: []) else { return nil }
        let range = base + match.range.lowerBound..<base + match.range.upperBound
        let plain = QuoteHit(
            article: speech.article, quotation: nil, candidate: text, match: match, ranges: [range])
        return quoted(plain, range, speech) ?? plain
    }

    private mutating func speech(ofArticle id: Int) throws -> ArticleSpeech? {
        if let known = articles[id] { return known }
        guard let article = try snapshot.article(id) else { return nil }
        let texts = try snapshot.passageTexts(ofArticle: id)
        let text = texts.joined()
        let quotations = try snapshot.quotations(inArticle: id, text: text)
        let speech = ArticleSpeech(
            article: article, texts: texts, quotations: quotations,
            streams: SpeechStream.streams(of: quotations.map(\.quotation), in: text))
        articles[id] = speech
        return speech
    }

    /// Copies of an article give the same text again and again.
    private mutating func match(_ candidate: String, joints: [Int]) -> QuoteMatch? {
        if joints.isEmpty, let known = matches[candidate] { return known }
        let match = comparer.match(in: candidate, joints: joints)
        if joints.isEmpty { matches[candidate] = .some(match) }
        return match
    }

    /// The hit in the utterance that the quote meets, if it is about as good as the one in the passages.
    private mutating func quoted(_ plain: QuoteHit, _ range: Range<Int>, _ speech: ArticleSpeech) -> QuoteHit? {
        var best: QuoteHit?
        for stream in speech.streams where stream.segments.contains(where: { $0.range.overlaps(range) }) {
            guard let match = match(stream.text, joints: stream.joints),
                match.similarity >= plain.match.similarity - Self.tolerance
            else { continue }
            let ranges = stream.sourceRanges(of: match.range)
            guard let start = ranges.first?.lowerBound,
                let index = stream.quotations.last(where: { index in
                    speech.quotations[index].quotation.ranges[0].lowerBound <= start
                })
            else { continue }
            let quotation = speech.quotations[index]
            // Told speech is the writer's wording: a word or two of it are nobody's.
            guard quotation.quotation.kind == .direct || comparer.wordCount >= Self.leastToldWords else { continue }
            let hit = QuoteHit(
                article: speech.article, quotation: quotation, cue: quotation.quotation.cue.map(speech.words),
                candidate: stream.text, match: match, ranges: ranges)
            if best.map({ Self.isBetter(hit, than: $0) }) ?? true { best = hit }
        }
        return best
    }

    private static func isBetter(_ hit: QuoteHit, than other: QuoteHit) -> Bool {
        if hit.match.similarity != other.match.similarity { return hit.match.similarity > other.match.similarity }
        return hit.quotation?.quotation.kind == .direct && other.quotation?.quotation.kind == .indirect
    }
}
