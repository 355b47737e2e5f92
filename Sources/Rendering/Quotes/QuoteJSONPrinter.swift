import ArticleIndex
import Articles
import Quotations
import Retrieval
import TextAnalysis

/// Answers to quotes for programs: one JSON object a quote, on one line, in the order they were asked.
///
/// ```json
/// {"format_version":1,"found":true,"line":3,"quote":"the bridge is not safe","results":[{"article_count":1,
///  "articles":[{"article":{"byline":null,"headline":"Talks open in Muscat","id":1,"other_paths":[],
///  "path":"/news/1.txt","published":"2026-02-06","source":"Gulf Desk","url":null},"confidence":0.98,"cue":"said",
///  "evidence":"speech verb","kind":"direct","similarity":1,"speaker":{"name":"Ada Hale","resolution":"as written"},
///  "utterance":"The bridge is not safe.","verdict":"verbatim","words":"The bridge is not safe"}],
///  "citation":{"byline":null,"headline":"Talks open in Muscat","paragraph":3,"path":"/news/1.txt",
///  "published":"2026-02-06","source":"Gulf Desk","url":null},"confidence":0.98,"cue":"said",
///  "differences":[{"kind":"same","quote":"the bridge is not safe","words":"The bridge is not safe"}],
///  "evidence":"speech verb","kind":"direct","rank":1,"similarity":1,"speaker":{"name":"Ada Hale",
///  "resolution":"as written"},"speakers":[{"articles":1,"name":"Ada Hale"}],"utterance":"The bridge is not safe.",
///  "verdict":"verbatim","wordings":[{"articles":1,"words":"The bridge is not safe"}],
///  "words":"The bridge is not safe"}],"type":"quote"}
/// ```
///
/// - `line`: where the quote stands in the file of quotes; null where there is none. `found` is false where `results` is
///   empty.
/// - `results`: utterances, the likeliest first. `verdict` is `verbatim`, `punctuation`, `split` (an attribution stands in the
///   middle), `inflected`, `edited` or `not quoted` (the words stand outside any quotation). `similarity` is 1 where all
///   words of the quote are there and no others between them. `words` are the words that were met, as they stand there, and
///   `utterance` is what they are part of. `differences` lead from the quote to the words: `same`, `inflected`, `replaced`,
///   `inserted` (the quote lacks them), `deleted` (the article lacks them).
/// - `speaker` (null where it is unclear) with `name` and `resolution` (`as written`, `surname`, `pronoun`, `description`),
///   `evidence`, `cue` (the verb of speech), `confidence` and `kind` (`direct`, `indirect`, null) are those of the article
///   that is surest, among those that name the most frequent speaker.
/// - `speakers` and `wordings`: what articles say, with the number of articles; more than one speaker is a conflict.
/// - `articles`: those that carry it, the earliest first, each with the keys of its own place; `article_count` says how many
///   there are, of which `--articles` limits those that are listed. `article` is what search results hold.
/// - `citation`, where it is asked for: `source`, `headline`, `byline`, `published`, `url`, `path` and `paragraph` of the
///   first of them; paragraphs are counted as `Citation.paragraph(at:in:)` does.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct QuoteJSONPrinter: QuotePrinter {
    private let articleLimit: Int

    package init(articleLimit: Int) {
        self.articleLimit = articleLimit
    }

    package func text(for answers: [QuoteAnswer]) -> String {
        answers.map { JSONLine.text(AnswerRecord($0, articleLimit: articleLimit)) }.joined()
    }
}

private struct AnswerRecord: Encodable {
    let type = "quote"
    let line: Nullable<Int>
    let quote: String
    let found: Bool
    let results: [ResultRecord]

    private enum CodingKeys: CodingKey { case type, line, quote, found, results }

    init(_ answer: QuoteAnswer, articleLimit: Int) {
        line = Nullable(answer.line)
        quote = CanonicalText.withoutTokenBreaks(answer.quote).text
        found = !answer.results.isEmpty
        results = answer.results.enumerated().map {
            ResultRecord(
                $1, rank: $0 + 1, quote: answer.quote, articleLimit: articleLimit, citation: answer.citations?[$0])
        }
    }
}

private struct ResultRecord: Encodable {
    let rank: Int
    let place: PlaceRecord
    let attribution: AttributionRecord
    let differences: [DifferenceRecord]
    let speakers: [CountRecord]
    let wordings: [CountRecord]
    let articles: [CarrierRecord]
    let articleCount: Int
    let citation: CitationRecord?

    private enum CodingKeys: String, CodingKey {
        case rank, differences, speakers, wordings, articles, citation
        case articleCount = "article_count"
    }

    init(_ result: QuoteResult, rank: Int, quote: String, articleLimit: Int, citation: Citation?) {
        self.rank = rank
        place = PlaceRecord(result.best)
        attribution = AttributionRecord(
            result.attribution.quotation?.quotation, cue: result.attribution.cue)
        differences = result.best.match.differences.map { DifferenceRecord($0, quote: quote, hit: result.best) }
        speakers = result.speakers.map { CountRecord(name: $0.name, articles: $0.articles) }
        wordings = result.wordings.map { CountRecord(words: $0.words, articles: $0.articles) }
        articles = result.carriers.prefix(articleLimit).map(CarrierRecord.init)
        articleCount = result.carriers.count
        self.citation = citation.map(CitationRecord.init)
    }

    func encode(to encoder: any Encoder) throws {
        try place.encode(to: encoder)
        try attribution.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rank, forKey: .rank)
        try container.encode(differences, forKey: .differences)
        try container.encode(speakers, forKey: .speakers)
        try container.encode(wordings, forKey: .wordings)
        try container.encode(articles, forKey: .articles)
        try container.encode(articleCount, forKey: .articleCount)
        try container.encodeIfPresent(citation, forKey: .citation)
    }
}

private struct CarrierRecord: Encodable {
    let article: HitRecord.ArticleRecord
    let place: PlaceRecord
    let attribution: AttributionRecord

    private enum CodingKeys: CodingKey { case article }

    init(_ hit: QuoteHit) {
        article = HitRecord.ArticleRecord(hit.article)
        place = PlaceRecord(hit)
        attribution = AttributionRecord(hit.quotation?.quotation, cue: hit.cue)
    }

    func encode(to encoder: any Encoder) throws {
        try place.encode(to: encoder)
        try attribution.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(article, forKey: .article)
    }
}

/// The words of a hit.
private struct PlaceRecord: Encodable {
    let verdict: String
    let similarity: Double
    let words: String
    let utterance: Nullable<String>

    init(_ hit: QuoteHit) {
        verdict = hit.verdict.rawValue
        similarity = (hit.match.similarity * 1000).rounded() / 1000
        words = CanonicalText.withoutTokenBreaks(hit.words).text
        utterance = Nullable(hit.quotation.map { _ in CanonicalText.withoutTokenBreaks(hit.candidate).text })
    }
}

private struct DifferenceRecord: Encodable {
    let kind: String
    let quote: String
    let words: String

    init(_ difference: WordDifference, quote: String, hit: QuoteHit) {
        kind = difference.kind.rawValue
        self.quote = quote.utf8Text(difference.quote)
        words = hit.candidate.utf8Text(difference.candidate)
    }
}

private struct CountRecord: Encodable {
    var name: String?
    var words: String?
    let articles: Int
}
