package import Retrieval
import TextAnalysis

/// Speakers for programs: one JSON object a line, the most quoted first, then one for what has no name.
///
/// ```json
/// {"articles":2,"format_version":1,"name":"Ada Hale","names":["Ada Hale"],"quotations":7,"rank":1,"type":"speaker"}
/// {"articles":3,"described":1,"format_version":1,"quotations":12,"speakers":1,"type":"total","unclear":4}
/// ```
///
/// - `type` is `speaker`, and `total` on the last line; other types may join later, so skip what you do not know. Where no
///   article matched the query as it was asked, `relaxed` lines come first, as in ``JSONLinesPrinter``.
/// - `rank` counts from 1. `name` is the speaker's; `names`: what the articles say, the most frequent name first.
/// - `quotations`: how many have this speaker, direct ones and told ones, in how many `articles`.
/// - of the total, `speakers`: how many there are, those beyond the limit too; `quotations` in `articles`: all that were looked
///   at; `described`: those of somebody without a name, as "a spokesman"; `unclear`: those whose speaker is unclear.
///
/// Keys stand in alphabetical order.
package struct JSONSpeakerPrinter: SpeakerListPrinter {
    package init() {}

    package func text(for list: SpeakerList) -> String {
        list.speakers.map { JSONLine.text(Record($0)) }.joined() + JSONLine.text(TotalRecord(list))
    }

    private struct Record: Encodable {
        let type = "speaker"
        let rank: Int
        let name: String
        let names: [String]
        let quotations: Int
        let articles: Int

        private enum CodingKeys: CodingKey { case type, rank, name, names, quotations, articles }

        init(_ speaker: QuotedSpeaker) {
            rank = speaker.rank
            name = CanonicalText.withoutTokenBreaks(speaker.name).text
            names = speaker.names.map { CanonicalText.withoutTokenBreaks($0).text }
            quotations = speaker.quotations
            articles = speaker.articles
        }
    }

    private struct TotalRecord: Encodable {
        let type = "total"
        let speakers: Int
        let quotations: Int
        let articles: Int
        let described: Int
        let unclear: Int

        private enum CodingKeys: CodingKey { case type, speakers, quotations, articles, described, unclear }

        init(_ list: SpeakerList) {
            speakers = list.count
            quotations = list.quotations
            articles = list.articles
            described = list.described
            unclear = list.unclear
        }
    }
}
