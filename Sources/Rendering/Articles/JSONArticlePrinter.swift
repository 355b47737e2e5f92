import ArticleIndex
import Articles
package import Retrieval
import TextAnalysis

/// An article for programs: one JSON object.
///
/// ```json
/// {"article":{"byline":null,"headline":"The bridge","id":1,"other_paths":[],"path":"/news/1.txt",
///  "published":"2026-02-06","source":"River Post","url":null},
///  "copies":0,"entities":[{"end":22,"name":"Ada Hale","start":14,"type":"PERSON"}],
///  "group":null,"headline_matches":[],"language":"en","matches":[{"end":11,"start":7}],
///  "passage_count":1,"passages":[{"end":28,"id":7,"ordinal":0,"start":0}],
///  "quotations":[{"confidence":0.98,"cue":"said","evidence":"speech verb","kind":"direct",
///  "ranges":[{"end":12,"start":1}],"speaker":{"name":"Ada Hale","resolution":"as written"}}],
///  "text":"\"It is safe,\" Ada Hale said.","type":"article"}
/// ```
///
/// - `text` is the whole text of the article, or that of the passage which was asked for. `start` and `end` are UTF-8 bytes of it, `end`
///   exclusive.
/// - `passages`: those that `text` holds, in order, with their number (0 for the article's first); `passage_count`: how many the
///   article has.
/// - `article`, `copies`, `group`, `matches`, `headline_matches` and `entities` are those of ``JSONLinesPrinter``; `language` is a BCP
///   47 tag or null.
/// - `quotations`, in order: `kind`, `speaker`, `cue`, `evidence` and `confidence` are those of ``JSONQuotationPrinter``; `ranges`:
///   where the words stand, as far as they stand in `text`.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct JSONArticlePrinter: ArticlePrinter {
    package init() {}

    package func text(for opened: OpenedArticle) -> String {
        JSONLine.text(Record(opened))
    }

    private struct Record: Encodable {
        let type = "article"
        let article: HitRecord.ArticleRecord
        let language: Nullable<String>
        let copies: Int
        let group: Nullable<Int>
        let text: String
        let passageCount: Int
        let passages: [PassageRecord]
        let matches: [RangeRecord]
        let headlineMatches: [RangeRecord]
        let entities: [EntityRecord]
        let quotations: [SpeechRecord]

        private enum CodingKeys: String, CodingKey {
            case type, article, language, copies, group, text, passages, matches, entities, quotations
            case passageCount = "passage_count"
            case headlineMatches = "headline_matches"
        }

        init(_ opened: OpenedArticle) {
            let shown = OpenedText(opened)
            let headline = CanonicalText.withoutTokenBreaks(opened.article.headline)
            article = HitRecord.ArticleRecord(opened.article)
            language = Nullable(opened.article.language)
            copies = (opened.group?.count ?? 1) - 1
            group = Nullable(opened.group?.id)
            text = shown.text
            passageCount = opened.article.passageCount
            passages = shown.passages.map(PassageRecord.init)
            matches = shown.matches.map(RangeRecord.init)
            headlineMatches = opened.headlineMatches.map { RangeRecord(headline.range($0)) }
            entities = shown.mentions.map { EntityRecord($0, range: $0.range) }
            quotations = shown.speeches.map(SpeechRecord.init)
        }
    }

    private struct PassageRecord: Encodable {
        let id: Int
        let ordinal: Int
        let start: Int
        let end: Int

        init(_ passage: StoredPassage, _ range: Range<Int>) {
            id = passage.id
            ordinal = passage.ordinal
            start = range.lowerBound
            end = range.upperBound
        }
    }

    private struct SpeechRecord: Encodable {
        let attribution: AttributionRecord
        let ranges: [RangeRecord]

        private enum CodingKeys: CodingKey { case ranges }

        init(_ speech: OpenedText.Speech) {
            attribution = AttributionRecord(speech.quotation, cue: speech.cue)
            ranges = speech.ranges.map(RangeRecord.init)
        }

        func encode(to encoder: any Encoder) throws {
            try attribution.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(ranges, forKey: .ranges)
        }
    }
}
