import ArticleIndex
import Articles
package import Retrieval
import TextAnalysis

/// Quotations for programs: one JSON object a line, in the order of the list.
///
/// ```json
/// {"article":{"byline":null,"headline":"Talks open in Muscat","id":1,"other_paths":[],"path":"/news/1.txt",
///  "published":"2026-02-06","source":"Gulf Desk","url":null},"citation":{"byline":null,
///  "headline":"Talks open in Muscat","paragraph":3,"path":"/news/1.txt","published":"2026-02-06",
///  "source":"Gulf Desk","url":null},"confidence":0.98,"copies":2,"cue":"said","evidence":"speech verb",
///  "format_version":1,"has_words":true,"kind":"direct","matches":[{"end":10,"start":4}],"paragraph":3,"rank":1,
///  "speaker":{"name":"Ada Hale","resolution":"as written"},"type":"quotation","words":"The bridge is not safe."}
/// ```
///
/// - `type` is `quotation`; other types may join later, so skip what you do not know. Where nothing answered the query as it
///   was asked, `relaxed` lines come first, as in ``JSONLinesPrinter``.
/// - `rank` counts from 1. `words`: the whole utterance, without the attributions in it; `matches`: what the query matched there,
///   in UTF-8 bytes. `has_words`: whether the words of the query stand in it; null for a query that asks for none.
/// - `speaker`, `evidence`, `cue`, `confidence` and `kind` are those of ``QuoteJSONPrinter``.
/// - `article`: what search results hold, of the article that carried it first; `copies`: how many others carry the same words.
/// - `paragraph`: where it begins, from 1, counted as `Citation.paragraph(at:in:)` does.
/// - `citation`, where it is asked for: `source`, `headline`, `byline`, `published`, `url`, `path`, `paragraph`.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct JSONQuotationPrinter: QuotationListPrinter {
    private let cites: Bool

    /// - Parameter cites: whether each has a citation.
    package init(cites: Bool) {
        self.cites = cites
    }

    package func text(for list: QuotationList) -> String {
        list.quotations.map { JSONLine.text(Record($0, cites: cites)) }.joined()
    }

    private struct Record: Encodable {
        let attribution: AttributionRecord
        let rank: Int
        let words: String
        let matches: [RangeRecord]
        let hasWords: Nullable<Bool>
        let article: HitRecord.ArticleRecord
        let paragraph: Int
        let copies: Int
        let citation: CitationRecord?

        private enum CodingKeys: String, CodingKey {
            case type, rank, words, matches, article, paragraph, copies, citation
            case hasWords = "has_words"
        }

        init(_ listed: ListedQuotation, cites: Bool) {
            let printable = CanonicalText.withoutTokenBreaks(listed.words)
            attribution = AttributionRecord(listed.quotation.quotation, cue: listed.cue)
            rank = listed.rank
            words = printable.text
            matches = listed.matches.map { RangeRecord(printable.range($0)) }
            hasWords = Nullable(listed.hasWords)
            article = HitRecord.ArticleRecord(listed.citation.article)
            paragraph = listed.citation.paragraph
            copies = listed.copies
            citation = cites ? CitationRecord(listed.citation) : nil
        }

        func encode(to encoder: any Encoder) throws {
            try attribution.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode("quotation", forKey: .type)
            try container.encode(rank, forKey: .rank)
            try container.encode(words, forKey: .words)
            try container.encode(matches, forKey: .matches)
            try container.encode(hasWords, forKey: .hasWords)
            try container.encode(article, forKey: .article)
            try container.encode(paragraph, forKey: .paragraph)
            try container.encode(copies, forKey: .copies)
            try container.encodeIfPresent(citation, forKey: .citation)
        }
    }
}
